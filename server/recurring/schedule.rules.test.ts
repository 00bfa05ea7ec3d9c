import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayOf, HOUR, later, MINUTE, momentAt, weekdayOf, type Zone } from "@/server/kernel/time";
import {
  nextPreparation,
  occurrencesAfter,
  occurrencesBetween,
  occurrencesToPrepare,
  RECURRING_V1,
  type Schedule,
} from "@/server/recurring/schedule.rules";

const ZONES: readonly Zone[] = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];
const schedule = (change: Partial<Schedule> = {}): Schedule => ({
  weekdays: [1, 2, 3, 4, 5],
  minuteOfDay: 21 * 60 + 30,
  zone: "Asia/Jakarta",
  startsOn: "2026-01-01",
  endsOn: null,
  ...change,
});
const days = (found: readonly { day: string }[]) => found.map(({ day }) => day);

describe("the days of a series", () => {
  it("are the weekdays it names, over the end of a week", () => {
    // 20 November 2026 is a Friday.
    expect(days(occurrencesBetween(schedule(), "2026-11-20", "2026-11-24"))).toEqual([
      "2026-11-20",
      "2026-11-23",
      "2026-11-24",
    ]);
  });

  it.each([
    ["a month of thirty days", [1], "2026-11-30", ["2026-11-30", "2026-12-07"]],
    ["the end of a year", [4, 5], "2026-12-31", ["2026-12-31", "2027-01-01"]],
    ["a short February", [0], "2027-02-28", ["2027-02-28", "2027-03-07"]],
    ["a leap day", [2], "2028-02-29", ["2028-02-29", "2028-03-07"]],
    ["the day after a leap day", [3], "2028-02-29", ["2028-03-01", "2028-03-08"]],
  ] as const)("walk over %s", (_, weekdays, from, expected) => {
    const start = momentAt(from, 0, "Asia/Jakarta");
    expect(days(occurrencesAfter(schedule({ weekdays }), start, 2))).toEqual(expected);
  });

  it("begin and end on their first and last day, both included", () => {
    const short = schedule({ weekdays: [0, 1, 2, 3, 4, 5, 6], startsOn: "2026-11-29", endsOn: "2026-12-01" });
    const found = occurrencesAfter(short, new Date("2026-11-01T00:00:00Z"), 10);
    expect(days(found)).toEqual(["2026-11-29", "2026-11-30", "2026-12-01"]);
    expect(occurrencesAfter(short, new Date("2026-12-02T00:00:00Z"), 1)).toEqual([]);
    expect(nextPreparation(short, new Date("2026-12-02T00:00:00Z"))).toBeNull();
  });

  it.each([
    ["Asia/Jakarta", "2026-11-30T14:30:00.000Z"],
    ["Asia/Makassar", "2026-11-30T13:30:00.000Z"],
    ["Asia/Jayapura", "2026-11-30T12:30:00.000Z"],
  ] as const)("are due by the wall clock of %s", (zone, due) => {
    const [first] = occurrencesAfter(schedule({ zone, weekdays: [1] }), new Date("2026-11-29T00:00:00Z"), 1);
    expect(first?.dueAt.toISOString()).toBe(due);
  });

  it("belong to the day of the place where UTC still has the one before", () => {
    // 00.15 on 1 December in Jayapura is 15.15 on 30 November in UTC.
    const night = schedule({ zone: "Asia/Jayapura", minuteOfDay: 15, weekdays: [2] });
    const [first] = occurrencesAfter(night, new Date("2026-11-30T12:00:00Z"), 1);
    expect(first).toMatchObject({ day: "2026-12-01", dueAt: new Date("2026-11-30T15:15:00Z") });
  });
});

const anySchedule = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 }),
  minuteOfDay: fc.integer({ min: 0, max: 1_439 }),
  zone: fc.constantFrom(...ZONES),
  startsOn: fc.constant("2026-01-01"),
  endsOn: fc.option(fc.integer({ min: 0, max: 900 }).map((n) => addDays("2026-06-01", n))),
});
const anyMoment = fc
  .integer({ min: 0, max: 3 * 365 * 24 * 60 })
  .map((minutes) => later(new Date("2026-01-01T00:00:00Z"), minutes * MINUTE));

describe("any series at any moment", () => {
  it("is due only on its weekdays, at its time on the wall, in order, and after the moment", () => {
    fc.assert(
      fc.property(anySchedule, anyMoment, (plan, now) => {
        const found = occurrencesAfter(plan, now, 5);
        for (const { day, dueAt } of found) {
          expect(plan.weekdays).toContain(weekdayOf(day));
          expect(dayOf(dueAt, plan.zone)).toBe(day);
          expect(dueAt.getTime() - momentAt(day, 0, plan.zone).getTime()).toBe(plan.minuteOfDay * MINUTE);
          expect(dueAt > now).toBe(true);
          expect(plan.endsOn === null || day <= plan.endsOn).toBe(true);
        }
        const times = found.map(({ dueAt }) => dueAt.getTime());
        expect(times).toEqual([...times].sort((one, other) => one - other));
        if (plan.endsOn === null) expect(found).toHaveLength(5);
      }),
    );
  });

  it("misses no draft when it is looked at whenever it asks to be", () => {
    fc.assert(
      fc.property(anySchedule, anyMoment, (plan, start) => {
        const prepared = new Set<string>();
        let now: Date | null = start;
        for (let look = 0; look < 8 && now; look++) {
          for (const { day } of occurrencesToPrepare(plan, now)) prepared.add(day);
          now = nextPreparation(plan, now);
        }
        const until = now ?? later(start, 60 * 24 * HOUR);
        const due = occurrencesAfter(plan, start, 30).filter(
          ({ dueAt }) => later(dueAt, -RECURRING_V1.preparedBeforeMs) < until,
        );
        for (const { day } of due) expect(prepared).toContain(day);
      }),
    );
  });

  it("asks to be looked at later than now", () => {
    fc.assert(
      fc.property(anySchedule, anyMoment, (plan, now) => {
        const next = nextPreparation(plan, now);
        expect(next === null || next > now).toBe(true);
      }),
    );
  });
});
