import { describe, expect, it } from "vitest";
import { HOUR, later } from "@/server/kernel/time";
import { compareComing, postingOf, type SeriesPlan } from "@/server/recurring/recurring.rules";
import { whyCannotPost } from "@/server/surplus/surplus.rules";

/** 20.00 in Jakarta on Friday 27 November 2026: a month end is near. */
const NOW = new Date("2026-11-27T13:00:00Z");
const plan = (change: Partial<SeriesPlan> = {}): SeriesPlan => ({
  weekdays: [1, 5],
  minuteOfDay: 21 * 60 + 30,
  zone: "Asia/Jakarta",
  startsOn: "2026-11-01",
  endsOn: null,
  title: "Nasi kotak",
  units: 20,
  storage: "ambient",
  pickupForMinutes: 120,
  ...change,
});
const told = (changes: ReturnType<typeof compareComing>) => changes.map(({ day, what }) => `${day.slice(5)} ${what}`);

describe("changing a series", () => {
  it("shows a new one day by day for two weeks", () => {
    expect(told(compareComing(null, plan(), [], NOW))).toEqual([
      "11-27 added",
      "11-30 added",
      "12-04 added",
      "12-07 added",
    ]);
  });

  it("shows days gone and days new when the weekdays move", () => {
    expect(told(compareComing(plan(), plan({ weekdays: [1, 2] }), [], NOW))).toEqual([
      "11-27 removed",
      "11-30 same",
      "12-01 added",
      "12-04 removed",
      "12-07 same",
      "12-08 added",
    ]);
  });

  it("shows another time, and other food at the same time", () => {
    const later = compareComing(plan(), plan({ minuteOfDay: 22 * 60, units: 5 }), [], NOW);
    expect(new Set(later.map(({ what }) => what))).toEqual(new Set(["moved"]));
    expect(later[0]?.after?.toISOString()).toBe("2026-11-27T15:00:00.000Z");
    const fewer = compareComing(plan(), plan({ units: 5 }), [], NOW);
    expect(new Set(fewer.map(({ what }) => what))).toEqual(new Set(["changed"]));
  });

  it("leaves alone what a hand has changed or decided, and nights that are over", () => {
    const known = [
      { day: "2026-11-27", isSettled: true },
      { day: "2026-11-30", isSettled: false },
    ];
    expect(told(compareComing(plan(), plan({ units: 5 }), known, NOW)).slice(0, 2)).toEqual([
      "11-27 kept",
      "11-30 changed",
    ]);
    const midnight = new Date("2026-11-27T18:00:00Z");
    expect(told(compareComing(plan(), plan({ units: 5 }), [], midnight))[0]).toBe("11-30 changed");
  });

  it("ends where the series ends", () => {
    expect(told(compareComing(plan(), plan({ endsOn: "2026-11-30" }), [], NOW))).toEqual([
      "11-27 same",
      "11-30 same",
      "12-04 removed",
      "12-07 removed",
    ]);
  });
});

describe("a draft that is published", () => {
  const food = {
    category: "cooked",
    carbonCategory: "mixed",
    unitName: "boks",
    gramsPerUnit: 350,
    halal: "claimed",
    allergens: [],
    photoId: null,
    openToAll: true,
  } as const;
  const monas = { latitude: -6.1754, longitude: 106.8272 };

  it("may be fetched as long as the series says, but never past its safe time", () => {
    const fresh = postingOf(food, plan(), { cookedAt: NOW }, NOW);
    expect(fresh.pickupUntil).toEqual(later(NOW, 2 * HOUR));
    const old = postingOf(food, plan(), { cookedAt: later(NOW, -3 * HOUR) }, NOW);
    expect(old.pickupUntil).toEqual(later(NOW, HOUR));
    expect(whyCannotPost(old, monas, NOW)).toBeNull();
  });

  it("is refused with the reason when the word says that it is no longer safe", () => {
    const stale = postingOf(food, plan(), { cookedAt: later(NOW, -5 * HOUR) }, NOW);
    expect(whyCannotPost(stale, monas, NOW)?.code).toBe("surplus.alreadyUnsafe");
    const packaged = postingOf({ ...food, category: "packaged" }, plan(), { cookedAt: NOW }, NOW);
    expect(whyCannotPost(packaged, monas, NOW)?.code).toBe("surplus.printedDateMissing");
  });
});
