import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SurplusId } from "@/server/kernel/id";
import { distanceMeters, type Place } from "@/server/kernel/place";
import { MINUTE } from "@/server/kernel/time";
import { travelBetween } from "@/server/matching/matching.rules";
import {
  type Pickup,
  rideFor,
  TRIP_V1,
  type Trip,
  timesOf,
  tripsOf,
  withoutPickup,
} from "@/server/matching/trip.rules";

const HOME: Place = { latitude: -6.2, longitude: 106.82 };
const NOON = Date.parse("2026-11-21T05:00:00Z");
const at = (minutes: number) => new Date(NOON + minutes * MINUTE);
const east = (meters: number, north = 0): Place => ({
  latitude: HOME.latitude + north / 111_195,
  longitude: HOME.longitude + meters / 110_543,
});
let made = 0;
const pickup = (place: Place, change: Partial<Pickup> = {}): Pickup => ({
  surplusId: `lot-${made++}` as SurplusId,
  place,
  grams: 5_000,
  until: at(120).getTime(),
  promisedAt: NOON,
  homeSeconds: travelBetween(HOME, place).seconds,
  ...change,
});
const stopsOf = (trips: readonly Trip[]) => trips.map(({ stops }) => stops.length);

describe("a lot rides along", () => {
  const first = pickup(east(2_000));
  const trips = tripsOf([first], 60_000, at(0));

  it.each([
    ["near a stop of a trip that waits", {}, 4, true],
    ["not once the trip has left", {}, 5, false],
    ["not where the vehicle would be too heavy", { grams: 55_001 }, 4, false],
    ["as heavy as the vehicle bears", { grams: 55_000 }, 4, true],
    ["not where nobody knows what it weighs", { grams: null }, 4, false],
    ["not farther than 600 m", { place: east(2_620) }, 4, false],
  ] as const)("%s", (_, change, minute, joins) => {
    const next = pickup(east(2_500), change);
    const ride = rideFor(trips, next, 60_000, at(minute));
    expect(ride?.joins).toBe(joins);
    expect(stopsOf(ride?.trips ?? [])).toEqual(joins ? [2] : [1, 1]);
  });

  it("costs the detour and the stop, not the way from home", () => {
    const ride = rideFor(trips, pickup(east(2_500)), 60_000, at(1));
    const detour = 2 * travelBetween(east(2_000), east(2_500)).seconds + TRIP_V1.stopMs / 1_000;
    expect(Math.abs((ride?.seconds ?? 0) - detour)).toBeLessThanOrEqual(3);
  });

  it("lets the trip leave sooner where its clock demands it", () => {
    const next = pickup(east(2_500), { until: at(14).getTime() });
    const ride = rideFor(trips, next, 60_000, at(1));
    expect(ride?.joins).toBe(true);
    expect(ride?.trips[0]?.leavesAt).toBeLessThan(trips[0]?.leavesAt ?? 0);
    const [trip] = ride?.trips ?? [];
    const reachedAt = trip && timesOf(trip).reachedAt[trip.stops.indexOf(next)];
    expect(reachedAt).toBeLessThanOrEqual(at(14).getTime());
  });

  it("waits for the vehicle where it cannot join, and is refused where that is too late", () => {
    const far = (until: number) => rideFor(trips, pickup(east(-2_000), { until: at(until).getTime() }), 60_000, at(12));
    expect(far(60)).toMatchObject({ joins: false });
    expect(far(60)?.trips[1]?.leavesAt).toBeGreaterThanOrEqual(timesOf(trips[0] as Trip).backAt);
    expect(far(25)).toBeNull();
  });
});

type Asked = Readonly<{ x: number; y: number; grams: number; minutes: number; wait: number; answered: boolean }>;
const asked: fc.Arbitrary<Asked> = fc.record({
  x: fc.integer({ min: -3_000, max: 3_000 }),
  y: fc.integer({ min: -600, max: 600 }),
  grams: fc.integer({ min: 100, max: 40_000 }),
  minutes: fc.integer({ min: 5, max: 120 }),
  wait: fc.integer({ min: 0, max: 15 }),
  answered: fc.boolean(),
});
const limit = fc.option(fc.constantFrom(15_000, 60_000));

/** Asks for one lot after another; some are given back at once. What is seen after each step goes to `check`. */
function drive(lots: readonly Asked[], gramsATrip: number | null, check: (trips: readonly Trip[], now: Date) => void) {
  let trips: readonly Trip[] = [];
  let minute = 0;
  let taken = 0;
  for (const { x, y, grams, minutes, wait, answered } of lots) {
    minute += wait;
    if (gramsATrip !== null && grams > gramsATrip) continue;
    const now = at(minute);
    const clocks = { until: at(minute + minutes).getTime(), promisedAt: now.getTime() };
    const next = pickup(east(x, y), { grams, ...clocks });
    const ride = rideFor(trips, next, gramsATrip, now);
    if (!ride) continue;
    taken += 1;
    const left = trips.filter(({ leavesAt }) => leavesAt <= now.getTime());
    expect(ride.trips.slice(0, left.length)).toEqual(left);
    check(ride.trips, now);
    trips = answered ? ride.trips : withoutPickup(ride.trips, next.surplusId, now);
    check(trips, now);
  }
  return taken;
}

describe("whatever is asked in whatever order", () => {
  const always = (check: (trips: readonly Trip[], gramsATrip: number | null, now: Date) => void) => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 12 }), limit, (lots, gramsATrip) => {
        taken += drive(lots, gramsATrip, (trips, now) => check(trips, gramsATrip, now));
      }),
      { numRuns: 200 },
    );
    expect(taken).toBeGreaterThan(200);
  };

  it("no stop is reached past its clock", () =>
    always((trips) => {
      for (const trip of trips)
        for (const [index, reachedAt] of timesOf(trip).reachedAt.entries())
          expect(reachedAt).toBeLessThanOrEqual(trip.stops[index]?.until ?? 0);
    }));

  it("no vehicle carries more than it can", () =>
    always((trips, gramsATrip) => {
      for (const { stops } of trips)
        expect(stops.reduce((sum, { grams }) => sum + (grams ?? 0), 0)).toBeLessThanOrEqual(gramsATrip ?? Infinity);
    }));

  it("no trip leaves before the one before it is back", () =>
    always((trips) => {
      for (const [index, trip] of trips.entries()) {
        const before = trips[index - 1];
        if (before) expect(trip.leavesAt).toBeGreaterThanOrEqual(timesOf(before).backAt);
      }
    }));

  it("no stop rides along that is more than 600 m from every stop it joined", () => {
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 12 }), limit, (lots, gramsATrip) => {
        const everyone = lots.map((lot) => ({ ...lot, answered: true }));
        drive(everyone, gramsATrip, (trips) => {
          for (const { stops } of trips)
            for (const stop of stops) {
              const apart = stops
                .filter((other) => other !== stop)
                .map(({ place }) => distanceMeters(place, stop.place));
              if (apart.length > 0) expect(Math.min(...apart)).toBeLessThanOrEqual(TRIP_V1.joinWithinMeters);
            }
        });
      }),
    );
  });
});
