import { addDays, dayOf, HOUR, later, momentAt, weekdayOf, type Zone } from "@/server/kernel/time";

/** Version 1: how a series turns into drafts. */
export const RECURRING_V1 = {
  /** A draft lies ready so long before its time. */
  preparedBeforeMs: 2 * HOUR,
  /** So long after its time it has missed its evening. */
  closesAfterMs: 3 * HOUR,
  mostSeries: 50,
} as const;

const DAYS_A_WEEK = 7;

/** On which days and at what time, on the calendar and the wall clock of the place. */
export type Schedule = Readonly<{
  /** 0 is Sunday; at least one. */
  weekdays: readonly number[];
  /** 0–1,439. */
  minuteOfDay: number;
  zone: Zone;
  /** First and last calendar day, `2026-11-21`, both included; without a last day it goes on. */
  startsOn: string;
  endsOn: string | null;
}>;

export type Occurrence = Readonly<{ day: string; dueAt: Date; closesAt: Date }>;

const occurrenceOn = (day: string, { minuteOfDay, zone }: Schedule): Occurrence => {
  const dueAt = momentAt(day, minuteOfDay, zone);
  return { day, dueAt, closesAt: later(dueAt, RECURRING_V1.closesAfterMs) };
};

const isDay = (day: string, { weekdays, startsOn, endsOn }: Schedule): boolean =>
  weekdays.includes(weekdayOf(day)) && day >= startsOn && (endsOn === null || day <= endsOn);

/**
 * The occurrences from one calendar day to another, both included, in order.
 * @param from `2026-11-21` @param to not before `from`
 */
export function occurrencesBetween(schedule: Schedule, from: string, to: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (let day = from; day <= to; day = addDays(day, 1))
    if (isDay(day, schedule)) found.push(occurrenceOn(day, schedule));
  return found;
}

/** The first occurrences due after a moment. @param most at least 1 @returns fewer where the series ends */
export function occurrencesAfter(schedule: Schedule, after: Date, most: number): Occurrence[] {
  const today = dayOf(after, schedule.zone);
  const from = schedule.startsOn > today ? schedule.startsOn : today;
  const to = addDays(from, DAYS_A_WEEK * (most + 1));
  return occurrencesBetween(schedule, from, to)
    .filter(({ dueAt }) => dueAt > after)
    .slice(0, most);
}

/** What must lie ready at a moment: due soon, or due lately and not yet closed. */
export function occurrencesToPrepare(schedule: Schedule, now: Date): Occurrence[] {
  const yesterday = addDays(dayOf(now, schedule.zone), -1);
  return occurrencesBetween(schedule, yesterday, addDays(yesterday, 2)).filter(
    ({ dueAt, closesAt }) => later(dueAt, -RECURRING_V1.preparedBeforeMs) <= now && now < closesAt,
  );
}

/** When the next draft is to be made ready, later than a moment; null where the series ends before. */
export function nextPreparation(schedule: Schedule, now: Date): Date | null {
  const [next] = occurrencesAfter(schedule, later(now, RECURRING_V1.preparedBeforeMs), 1);
  return next ? later(next.dueAt, -RECURRING_V1.preparedBeforeMs) : null;
}
