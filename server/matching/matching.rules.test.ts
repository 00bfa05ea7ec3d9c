import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OrganisationId, RegionId, SurplusId } from "@/server/kernel/id";
import { HOUR, later, MINUTE } from "@/server/kernel/time";
import {
  type Candidate,
  type Load,
  MATCHING_V1,
  type MatchableLot,
  offerDeadline,
  retryAt,
  score,
  travelBetween,
  unitsThatFit,
  whyNotEligible,
} from "@/server/matching/matching.rules";
import { planOffers } from "@/server/matching/window.rules";

const now = new Date("2026-11-21T14:00:00Z");
const kitchen = { latitude: -6.1957, longitude: 106.8322 };
const lot: MatchableLot = {
  category: "cooked",
  storage: "ambient",
  halal: "claimed",
  place: kitchen,
  unitsOpen: 20,
  gramsPerUnit: 400,
  pickupUntil: later(now, 2 * HOUR),
  safeUntil: later(now, 3 * HOUR),
};
const everyDay = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opensAtMinute: 0, closesAtMinute: 1_440 }));
const panti: Candidate = {
  organisationId: "11111111-1111-4111-8111-111111111111" as OrganisationId,
  name: "Panti Melati",
  verification: "verified",
  place: { latitude: -6.2057, longitude: 106.8322 },
  regionId: 3171 as RegionId,
  zone: "Asia/Jakarta",
  openingHours: everyDay,
  headsFed: 100,
  capacityGramsPerDay: 50_000,
  capacityPortionsPerDay: 100,
  categories: ["cooked"],
  halalMinimum: "claimed",
  storages: ["ambient", "hot"],
  radiusMeters: 5_000,
  isFallback: false,
  today: null,
  claimsPausedUntil: null,
};
const idle: Load = { unitsToday: 0, gramsToday: 0, gramsReceived14Days: 0 };
const farAway = { latitude: -6.2957, longitude: 106.8322 };

describe("whyNotEligible", () => {
  const rows: [string, Partial<Candidate>, Partial<Load>, Partial<MatchableLot>, string | null][] = [
    ["fits", {}, {}, {}, null],
    ["pending", { verification: "pending" }, {}, {}, "notVerified"],
    ["suspended", { verification: "suspended" }, {}, {}, "notVerified"],
    ["needs a certificate", { halalMinimum: "certified" }, {}, {}, "halalBelowMinimum"],
    ["takes no cooked food", { categories: ["bakery"] }, {}, {}, "categoryNotAccepted"],
    ["cannot keep it hot", { storages: ["ambient"] }, {}, { storage: "hot" }, "storageNotAccepted"],
    ["beyond its radius", { radiusMeters: 500 }, {}, {}, "tooFar"],
    [
      "closed at 21.00 on Saturday",
      { openingHours: [{ weekday: 6, opensAtMinute: 480, closesAtMinute: 1_260 }] },
      {},
      {},
      "closedNow",
    ],
    [
      "open until 02.00 tomorrow",
      { openingHours: [{ weekday: 6, opensAtMinute: 480, closesAtMinute: 1_560 }] },
      {},
      {},
      null,
    ],
    ["no portion left today", {}, { unitsToday: 100 }, {}, "capacityFull"],
    ["no kilogram left today", {}, { gramsToday: 49_700 }, {}, "capacityFull"],
    [
      "cannot arrive before pickup ends",
      { place: farAway, radiusMeters: 25_000 },
      {},
      { pickupUntil: later(now, 40 * MINUTE) },
      "tooLate",
    ],
    [
      "cannot arrive while it is safe",
      { place: farAway, radiusMeters: 25_000 },
      {},
      { safeUntil: later(now, 40 * MINUTE) },
      "tooLate",
    ],
    [
      "can arrive in time",
      { place: farAway, radiusMeters: 25_000 },
      {},
      { pickupUntil: later(now, 60 * MINUTE) },
      null,
    ],
  ];
  it.each(rows)("%s", (_, candidate, load, changed, expected) => {
    expect(whyNotEligible({ ...lot, ...changed }, { ...panti, ...candidate }, { ...idle, ...load }, now)).toBe(
      expected,
    );
  });
});

describe("numbers", () => {
  it("travels by haversine × 1.4 at 20 km/h", () => {
    const travel = travelBetween(kitchen, { latitude: -6.2957, longitude: 106.8322 });
    expect(travel.distanceMeters).toBe(11_120);
    expect(travel.seconds).toBe(2_803);
  });
  it("waits five minutes for an answer, never past the pickup window or the safety clock", () => {
    expect(offerDeadline(lot, now)).toEqual(later(now, 5 * MINUTE));
    expect(offerDeadline({ ...lot, pickupUntil: later(now, 3 * MINUTE) }, now)).toEqual(later(now, 3 * MINUTE));
    expect(offerDeadline({ ...lot, safeUntil: later(now, 2 * MINUTE) }, now)).toEqual(later(now, 2 * MINUTE));
  });
  it("tries again after 1, 2 and 4 minutes, then gives up", () => {
    const waits = [1, 2, 3, 4].map((attempts) => retryAt(attempts, now));
    expect(waits).toEqual([later(now, MINUTE), later(now, 2 * MINUTE), later(now, 4 * MINUTE), null]);
  });
  it("weighs by parts that sum to one", () => {
    const { travel, capacity, fairness } = MATCHING_V1.weights;
    expect(travel + capacity + fairness).toBeCloseTo(1, 12);
  });
  it("offers what fits both portions and kilograms", () => {
    expect(unitsThatFit(lot, panti, idle)).toBe(20);
    expect(unitsThatFit(lot, panti, { ...idle, unitsToday: 93 })).toBe(7);
    expect(unitsThatFit(lot, panti, { ...idle, gramsToday: 48_000 })).toBe(5);
    expect(unitsThatFit({ ...lot, gramsPerUnit: null }, panti, { ...idle, gramsToday: 48_000 })).toBe(20);
  });
});

describe("score", () => {
  const loads = fc.record({
    unitsToday: fc.integer({ min: 0, max: 99 }),
    gramsToday: fc.integer({ min: 0, max: 49_000 }),
    gramsReceived14Days: fc.integer({ min: 0, max: 5_000_000 }),
  });
  it("stays between 0 and 1, whatever the load", () => {
    fc.assert(
      fc.property(loads, (load) => {
        const value = score(lot, panti, load);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
  it("prefers the nearer, the emptier and the one that received less", () => {
    const near = { ...panti, place: kitchen };
    expect(score(lot, near, idle)).toBeGreaterThan(score(lot, panti, idle));
    expect(score(lot, panti, idle)).toBeGreaterThan(score(lot, panti, { ...idle, unitsToday: 50 }));
    expect(score(lot, panti, idle)).toBeGreaterThan(score(lot, panti, { ...idle, gramsReceived14Days: 100_000 }));
  });
});

describe("planOffers", () => {
  const lotId = (index: number) => `lot-${index}` as SurplusId;
  const named = (index: number): Candidate => ({ ...panti, organisationId: `ngo-${index}` as OrganisationId });
  it("never plans beyond anyone's capacity, and leaves no lot that still fits someone", () => {
    const windows = fc.record({
      units: fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 12 }),
      capacities: fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(windows, ({ units, capacities }) => {
        const candidates = capacities.map((capacity, index) => ({ ...named(index), capacityPortionsPerDay: capacity }));
        const lots = units.map((unitsOpen, index) => ({ ...lot, id: lotId(index), unitsOpen, gramsPerUnit: null }));
        const loads = new Map<OrganisationId, Load>();
        const plans = planOffers(
          lots,
          lots.map(() => candidates),
          loads,
          now,
        );
        for (const candidate of candidates) {
          const planned = plans.filter((plan) => plan?.candidate.organisationId === candidate.organisationId);
          const total = planned.reduce((sum, plan) => sum + (plan?.units ?? 0), 0);
          expect(total).toBeLessThanOrEqual(candidate.capacityPortionsPerDay);
        }
        plans.forEach((plan, index) => {
          const left = lots[index];
          if (plan || !left) return;
          for (const candidate of candidates)
            expect(whyNotEligible(left, candidate, loads.get(candidate.organisationId) ?? idle, now)).toBe(
              "capacityFull",
            );
        });
      }),
    );
  });
  it("spreads two lots over two recipients rather than both to the nearest", () => {
    const near = { ...named(1), place: kitchen };
    const plans = planOffers(
      [
        { ...lot, id: lotId(1) },
        { ...lot, id: lotId(2) },
      ],
      [
        [near, named(2)],
        [near, named(2)],
      ],
      new Map(),
      now,
    );
    expect(new Set(plans.map((plan) => plan?.candidate.organisationId)).size).toBe(2);
  });
});
