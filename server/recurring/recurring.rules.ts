import type { Allergen, Category, HalalState, Storage } from "@/server/kernel/food";
import { addDays, DAY, dayOf, earliest, later, MINUTE } from "@/server/kernel/time";
import { type Occurrence, occurrencesBetween, type Schedule } from "@/server/recurring/schedule.rules";
import type { PostInput } from "@/server/surplus/surplus.contract";
import { safeUntil } from "@/server/surplus/surplus.rules";

/** What a draft takes from its series, and a hand may change. */
export type DraftFacts = Readonly<{ title: string; units: number; storage: Storage; pickupForMinutes: number }>;
export type SeriesPlan = Schedule & DraftFacts;
/** A draft that lies ready or has had its answer. */
export type KnownDraft = Readonly<{ day: string; isSettled: boolean }>;

/** What becomes of one coming day when a series is changed. */
export type DayChange = Readonly<{
  day: string;
  what: "added" | "removed" | "moved" | "changed" | "same" | "kept";
  /** When it was due, and when it will be. */
  before: Date | null;
  after: Date | null;
}>;

const PREVIEWED_DAYS = 14;
const DRAFT_FACTS = ["title", "units", "storage", "pickupForMinutes"] as const;

const byDay = (occurrences: readonly Occurrence[], now: Date) =>
  new Map(occurrences.filter(({ closesAt }) => closesAt > now).map(({ day, dueAt }) => [day, dueAt]));

function whatOf(before: Date | null, after: Date | null, factsDiffer: boolean): DayChange["what"] {
  if (!before) return "added";
  if (!after) return "removed";
  if (before.getTime() !== after.getTime()) return "moved";
  return factsDiffer ? "changed" : "same";
}

/**
 * Day by day for two weeks, what changing a series does. Drafts that a hand has edited or decided are kept as they are.
 * @param before null for a series that is new
 */
export function compareComing(
  before: SeriesPlan | null,
  after: SeriesPlan,
  known: readonly KnownDraft[],
  now: Date,
): DayChange[] {
  const today = dayOf(now, after.zone);
  const until = addDays(today, PREVIEWED_DAYS - 1);
  const [from, to] = [before, after].map((plan) => byDay(plan ? occurrencesBetween(plan, today, until) : [], now));
  const settled = new Set(known.filter(({ isSettled }) => isSettled).map(({ day }) => day));
  const factsDiffer = before !== null && DRAFT_FACTS.some((fact) => before[fact] !== after[fact]);
  const days = [...new Set([...(from?.keys() ?? []), ...(to?.keys() ?? [])])].sort();
  return days.map((day) => {
    const [was, willBe] = [from?.get(day) ?? null, to?.get(day) ?? null];
    return { day, before: was, after: willBe, what: settled.has(day) ? "kept" : whatOf(was, willBe, factsDiffer) };
  });
}

/** What only a person standing in the kitchen can say. */
export type KitchenWord = Readonly<{ cookedAt: Date; leftColdAt?: Date | null; printedDate?: Date | null }>;

type SeriesFood = Readonly<{
  category: Category;
  carbonCategory: PostInput["carbonCategory"];
  unitName: string;
  gramsPerUnit: number | null;
  halal: HalalState;
  allergens: readonly string[];
  photoId: PostInput["photoId"];
  openToAll: boolean;
}>;

/**
 * The lot a draft becomes when it is published now. The pickup window never reaches past the safe time;
 * where nothing is safe any more it is left as it is, so that posting refuses with the reason.
 */
export function postingOf(food: SeriesFood, facts: DraftFacts, word: KitchenWord, now: Date): PostInput {
  const { title, units, storage, pickupForMinutes } = facts;
  const wanted = later(now, pickupForMinutes * MINUTE);
  const leftColdAt = word.leftColdAt ?? null;
  const safety = {
    category: food.category,
    storage,
    cookedAt: word.cookedAt,
    printedDate: word.printedDate,
    leftColdAt,
  };
  const latest = safeUntil({ ...safety, pickupUntil: later(now, DAY) });
  const pickupUntil = latest && latest > now ? earliest(wanted, latest) : wanted;
  return { ...food, allergens: food.allergens as Allergen[], title, units, ...safety, pickupUntil };
}
