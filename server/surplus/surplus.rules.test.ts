import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATEGORIES, HALAL_STATES, STORAGES } from "@/server/kernel/food";
import { grams } from "@/server/kernel/quantity";
import { DAY, HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";
import { carbonOf, safeUntil, whyCannotClaim, whyCannotPost } from "@/server/surplus/surplus.rules";

const cookedAt = new Date("2026-11-21T12:00:00Z");
const pickupUntil = later(cookedAt, HOUR);
const lot = { category: "cooked", storage: "ambient", cookedAt, pickupUntil } as const;
const minutesSafe = (facts: Parameters<typeof safeUntil>[0]) =>
  ((safeUntil(facts)?.getTime() ?? Number.NaN) - cookedAt.getTime()) / MINUTE;

describe("safeUntil", () => {
  it.each([
    [{ ...lot, storage: "hot" }, 120],
    [{ ...lot, storage: "ambient" }, 240],
    [{ ...lot, storage: "chilled", leftColdAt: later(cookedAt, 2 * HOUR) }, 360],
    [{ ...lot, storage: "chilled" }, 300],
    [{ ...lot, storage: "chilled", pickupUntil: later(cookedAt, 23 * HOUR) }, 24 * 60],
    [{ ...lot, storage: "frozen", pickupUntil: later(cookedAt, 40 * DAY) }, 30 * 24 * 60],
    [{ ...lot, category: "bakery" }, 24 * 60],
    [{ ...lot, category: "cut_fruit" }, 240],
    [{ ...lot, category: "produce" }, 48 * 60],
    [{ ...lot, category: "packaged", printedDate: later(cookedAt, 3 * HOUR) }, 180],
  ] as const)("%# follows the table of DOMAIN.md", (facts, minutes) => {
    expect(minutesSafe(facts)).toBe(minutes);
  });

  it("does not know packaged food without its printed date", () => {
    expect(safeUntil({ ...lot, category: "packaged" })).toBeNull();
  });

  it("never grows when food leaves the cold earlier", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }), (first, second) => {
        const at = (minutes: number) =>
          minutesSafe({ ...lot, storage: "chilled", leftColdAt: later(cookedAt, minutes * MINUTE) });
        expect(at(Math.min(first, second))).toBeLessThanOrEqual(at(Math.max(first, second)));
      }),
    );
  });
});

const post = {
  title: "Nasi kotak ayam",
  category: "cooked",
  carbonCategory: "mixed",
  units: 20,
  unitName: "boks",
  gramsPerUnit: 400,
  cookedAt,
  storage: "ambient",
  halal: "claimed",
  allergens: [],
  pickupUntil,
  openToAll: true,
} as const;
const biak = { latitude: -1.18, longitude: 136.08 };
const now = later(cookedAt, 10 * MINUTE);

describe("whyCannotPost", () => {
  it.each([
    [{}, null],
    [{ pickupUntil: later(cookedAt, 241 * MINUTE) }, "surplus.pickupAfterSafe"],
    [{ pickupUntil: now }, "surplus.pickupInPast"],
    [{ cookedAt: later(now, -5 * HOUR) }, "surplus.alreadyUnsafe"],
    [{ cookedAt: later(now, HOUR) }, "surplus.cookedInFuture"],
    [{ category: "packaged" }, "surplus.printedDateMissing"],
    [{ storage: "chilled", leftColdAt: later(cookedAt, -MINUTE) }, "surplus.coldTimeUnlikely"],
  ] as const)("%j → %s", (change, code) => {
    expect(whyCannotPost({ ...post, ...change, allergens: [] }, biak, now)?.code ?? null).toBe(code);
  });

  it("refuses places outside Indonesia", () => {
    expect(whyCannotPost({ ...post, allergens: [] }, { latitude: 51.5, longitude: 0 }, now)?.code).toBe(
      "surplus.outsideIndonesia",
    );
  });
});

const open = {
  state: "open",
  unitsOpen: 5,
  unitsExpired: 0,
  openToAll: true,
  halal: "claimed",
  place: biak,
  safeUntil: later(now, 2 * HOUR),
  pickupUntil: later(now, HOUR),
} as const;
const claimant = { verification: "verified", halalMinimum: "unknown", radiusMeters: 5_000, place: biak } as const;
const direct = { units: 1, direct: true };

describe("whyCannotClaim", () => {
  it.each([
    [{}, {}, direct, null],
    [{ unitsOpen: 0, state: "claimed" }, {}, direct, "surplus.taken"],
    [{ unitsOpen: 0, unitsExpired: 3, state: "claimed" }, {}, direct, "surplus.taken"],
    [
      { unitsOpen: 0, unitsExpired: 3, state: "claimed", pickupUntil: later(now, SECOND) },
      {},
      direct,
      "surplus.expired",
    ],
    [{}, {}, { units: 6, direct: true }, "surplus.taken"],
    [{ pickupUntil: now }, {}, direct, "surplus.expired"],
    [{ safeUntil: now }, {}, direct, "surplus.expired"],
    [{ state: "withdrawn" }, {}, direct, "surplus.ended"],
    [{}, { verification: "pending" }, direct, "surplus.notVerified"],
    [{}, { halalMinimum: "certified" }, direct, "surplus.halalBelowMinimum"],
    [{}, { place: { latitude: -1.3, longitude: 136.08 } }, direct, "surplus.tooFar"],
    [{}, { place: { latitude: -1.3, longitude: 136.08 } }, { units: 1, direct: false }, null],
    [{ openToAll: false }, {}, direct, "surplus.notOpenToAll"],
    [{ openToAll: false }, {}, { units: 1, direct: false }, null],
  ] as const)("%# answers with the right reason", (lotChange, claimantChange, wanted, code) => {
    const refusal = whyCannotClaim({ ...open, ...lotChange }, { ...claimant, ...claimantChange }, wanted, now);
    expect(refusal?.code ?? null).toBe(code);
  });

  it("never lets unsafe food go, whatever else holds", () => {
    fc.assert(
      fc.property(
        fc.record({
          units: fc.nat(20),
          past: fc.nat(10_000),
          halal: fc.constantFrom(...HALAL_STATES),
          direct: fc.boolean(),
        }),
        ({ units, past, halal, direct: isDirect }) => {
          const lotNow = { ...open, unitsOpen: 20, halal, safeUntil: later(now, -past * MINUTE) };
          expect(whyCannotClaim(lotNow, claimant, { units, direct: isDirect }, now)).not.toBeNull();
        },
      ),
    );
  });
});

it("has a clock for every category and storage", () => {
  for (const category of CATEGORIES)
    for (const storage of STORAGES)
      expect(safeUntil({ ...lot, category, storage, printedDate: pickupUntil })).toBeInstanceOf(Date);
});

it("books carbon by category and leaves the unknown unknown", () => {
  expect(carbonOf(grams(10_000), "meat")).toBe(270_000);
  expect(carbonOf(grams(1_000), "bread")).toBe(1_200);
  expect(carbonOf(null, "mixed")).toBeNull();
});
