import { CATEGORIES, type Category } from "@/server/kernel/food";
import { addDays, DAY, dayOf, later, mondayOf, startOfDay, type Zone } from "@/server/kernel/time";
import type { ReceivedView, Sums, WeekView } from "@/server/statement/statement.contract";
import { UNCLAIMED_REASONS, type UnclaimedReason } from "@/server/statement/statement.reasons";
import { GRAMS_PER_MEAL } from "@/server/surplus/surplus.rules";

export type Span = Readonly<{ from: Date; to: Date }>;

/** A day's entries of one kind; corrections come with negative numbers. */
export type Flow = Readonly<{
  day: string;
  isBefore: boolean;
  /** Before the hour up to which the week before is compared with a running one. */
  isComparable: boolean;
  bucket: string;
  reason: string | null;
  units: number;
  handovers: number;
  weighedGrams: number;
  estimatedGrams: number;
  unknownUnits: number;
  /** Units that ended otherwise, by the weight posted for one of them. */
  postedGrams: number;
  unweighedUnits: number;
}>;

/** The week around a day and the one before it, cut at the same hour while the week is running. */
export function weekAround(day: string, zone: Zone, now: Date) {
  const monday = mondayOf(day);
  const start = startOfDay(monday, zone);
  const end = later(start, 7 * DAY);
  const until = new Date(Math.max(start.getTime(), Math.min(end.getTime(), now.getTime())));
  const span: Span = { from: later(start, -7 * DAY), to: until };
  return { monday, isCurrent: until < end, span, start, compareUntil: later(until, -7 * DAY) };
}

/** A calendar month of a place: `2026-11`. Null where there is no such month. */
export function monthSpan(month: string, zone: Zone): Span | null {
  const first = `${month}-01`;
  if (Number.isNaN(Date.parse(first)) || Number(month.slice(0, 4)) < 2000) return null;
  const next = addDays(first, 31).slice(0, 7);
  return { from: startOfDay(first, zone), to: startOfDay(`${next}-01`, zone) };
}

/** The month so many before another: `2026-11`. */
export function monthBefore(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Sums over accepted entries; null is not zero, so unknown weight stays out of the grams. */
export function sumAccepted(flows: readonly Flow[]): Sums {
  const accepted = flows.filter(({ bucket }) => bucket === "accepted");
  const sum = (of: (flow: Flow) => number) => accepted.reduce((total, flow) => total + of(flow), 0);
  const weighedGrams = sum((flow) => flow.weighedGrams);
  const estimatedGrams = sum((flow) => flow.estimatedGrams);
  return {
    weighedGrams,
    estimatedGrams,
    unknownUnits: sum((flow) => flow.unknownUnits),
    meals: Math.floor((weighedGrams + estimatedGrams) / GRAMS_PER_MEAL),
    handovers: sum((flow) => flow.handovers),
  };
}

const gramsOf = (flows: readonly Flow[], day: string) => {
  const { weighedGrams, estimatedGrams } = sumAccepted(flows.filter((flow) => flow.day === day));
  return weighedGrams + estimatedGrams;
};

/** Monday to Sunday beside the same days of the week before. @param lastDay days after it are still to come */
export const daysOfWeek = (flows: readonly Flow[], monday: string, lastDay: string): WeekView["days"] =>
  Array.from({ length: 7 }, (_, index) => addDays(monday, index)).map((day) => ({
    day,
    grams: day > lastDay ? null : gramsOf(flows, day),
    gramsBefore: gramsOf(flows, addDays(day, -7)),
  }));

const isReason = (text: string | null): text is UnclaimedReason => UNCLAIMED_REASONS.some((reason) => reason === text);

/** What reached nobody, by reason, the largest first; a reason this table does not know counts as `other`. */
export function sumUnclaimed(flows: readonly Flow[]): WeekView["unclaimed"] {
  const ended = flows.filter(({ bucket }) => bucket !== "accepted");
  const of = (reason: UnclaimedReason, isBefore: boolean) =>
    ended.filter(
      (flow) =>
        flow.isBefore === isBefore && flow.isComparable && (isReason(flow.reason) ? flow.reason : "other") === reason,
    );
  const sum = (some: readonly Flow[], part: (flow: Flow) => number) => some.reduce((all, flow) => all + part(flow), 0);
  return UNCLAIMED_REASONS.map((reason) => {
    const [now, before] = [of(reason, false), of(reason, true)];
    return {
      reason,
      units: sum(now, ({ units }) => units),
      estimatedGrams: sum(now, ({ postedGrams }) => postedGrams),
      unknownUnits: sum(now, ({ unweighedUnits }) => unweighedUnits),
      unitsBefore: sum(before, ({ units }) => units),
    };
  })
    .filter(({ units, unitsBefore }) => units !== 0 || unitsBefore !== 0)
    .sort((one, other) => other.units - one.units || other.unitsBefore - one.unitsBefore);
}

const RECEIVED_DAYS = 14;

/** The days a recipient's report shows, oldest first, and their span; the days before are as many. */
export function receivedAround(day: string, zone: Zone) {
  const days = Array.from({ length: RECEIVED_DAYS }, (_, index) => addDays(day, index - RECEIVED_DAYS + 1));
  const to = startOfDay(addDays(day, 1), zone);
  return { days, from: later(to, -2 * RECEIVED_DAYS * DAY), middle: later(to, -RECEIVED_DAYS * DAY), to };
}

/** Kilograms of each day in the order given. */
export const receivedByDay = (flows: readonly Flow[], days: readonly string[]): ReceivedView["days"] =>
  days.map((day) => ({ day, grams: gramsOf(flows, day) }));

/** What came in by category, the heaviest first. */
export function receivedByCategory(flows: ReadonlyArray<Flow & { category: Category }>): ReceivedView["byCategory"] {
  return CATEGORIES.map((category) => {
    const { weighedGrams, estimatedGrams, unknownUnits } = sumAccepted(
      flows.filter((flow) => flow.category === category),
    );
    return { category, grams: weighedGrams + estimatedGrams, unknownUnits };
  })
    .filter(({ grams, unknownUnits }) => grams !== 0 || unknownUnits !== 0)
    .sort((one, other) => other.grams - one.grams);
}

/** The day asked for, but never one to come. */
export const dayAsked = (asked: string | undefined, zone: Zone, now: Date): string => {
  const today = dayOf(now, zone);
  return asked === undefined || asked > today ? today : asked;
};
