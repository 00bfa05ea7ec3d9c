import { between, chanceOf, choose, normal } from "@/bench/night/chance";
import type { Vehicle } from "@/server/identity/today.contract";
import type { OrganisationId, RegionId, SurplusId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import { later, MINUTE, SECOND } from "@/server/kernel/time";
import type { Candidate } from "@/server/matching/matching.rules";
import type { NamedLot } from "@/server/matching/window.rules";

/** Capacity of all recipients together, as a share of all that is posted. */
export const SCENARIOS = { slack: 2, balanced: 1, scarce: 0.5 } as const;
export type Scenario = keyof typeof SCENARIOS;

export type Recipient = Candidate & Readonly<{ index: number; receivedBefore: number }>;
export type Lot = NamedLot &
  Readonly<{ index: number; postedAt: number; grams: number; units: number; gramsEach: number }>;
/** What a recipient does when it is asked for a lot. */
export type Answer = Readonly<{ after: number; says: "yes" | "no" | "nothing" }>;
export type World = Readonly<{
  start: number;
  lots: readonly Lot[];
  recipients: readonly Recipient[];
  answerOf: (lot: number, recipient: number) => Answer;
}>;

export const SIZE = { lots: 10_000, recipients: 1_000, seconds: 600, sideMeters: 50_000, streets: 80 };
const CENTRE: Place = { latitude: -6.2, longitude: 106.82 };
/** 21.00 in Jakarta: everything ends before midnight, when capacity begins anew. */
const START = Date.parse("2026-11-21T14:00:00Z");
const DAY = "2026-11-21";
const ROUND_THE_CLOCK = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opensAtMinute: 0, closesAtMinute: 1_440 }));

const at = (east: number, north: number): Place => ({
  latitude: CENTRE.latitude + north / 111_195,
  longitude: CENTRE.longitude + east / 110_543,
});

type Spot = Readonly<{ east: number; north: number }>;
const anywhere = (chance: () => number): Spot => {
  const half = SIZE.sideMeters / 2;
  return { east: between(chance, -half, half), north: between(chance, -half, half) };
};
const near = (chance: () => number, { east, north }: Spot, meters: number): Spot => ({
  east: east + meters * normal(chance),
  north: north + meters * normal(chance),
});

/** Four of five kitchens stand in one of eighty streets of restaurants, half a kilometre across; the others anywhere. */
function makeLots(chance: () => number, streets: readonly Spot[]): Lot[] {
  return Array.from({ length: SIZE.lots }, (_, index) => {
    const street = streets[Math.floor(chance() ** 1.5 * streets.length)] as Spot;
    const { east, north } = chance() < 0.8 ? near(chance, street, 500) : anywhere(chance);
    const postedAt = START + Math.floor(between(chance, 0, SIZE.seconds * SECOND));
    const gramsPerUnit = choose(chance, [3, 400], [1, 250], [1, 500]);
    const units = Math.max(2, Math.min(120, Math.round((4_000 * Math.exp(0.8 * normal(chance))) / gramsPerUnit)));
    const pickupUntil = new Date(postedAt + between(chance, 40, 120) * MINUTE);
    return {
      ...{ id: `lot-${index}` as SurplusId, index, postedAt, units, unitsOpen: units, gramsPerUnit },
      ...{ gramsEach: gramsPerUnit, grams: units * gramsPerUnit, place: at(east, north), storage: "ambient" },
      category: choose(chance, [14, "cooked"], [4, "bakery"], [2, "produce"]),
      halal: choose(chance, [4, "certified"], [15, "claimed"], [1, "unknown"]),
      pickupUntil,
      safeUntil: later(pickupUntil, between(chance, 0, 60) * MINUTE),
    } satisfies Lot;
  }).sort((one, other) => one.postedAt - other.postedAt);
}

function makeRecipients(chance: () => number, streets: readonly Spot[], gramsInAll: number): Recipient[] {
  const heads = Array.from({ length: SIZE.recipients }, () => Math.round(between(chance, 20, 250)));
  const headsInAll = heads.reduce((sum, each) => sum + each, 0);
  return heads.map((headsFed, index) => {
    const street = streets[Math.floor(chance() * streets.length)] as Spot;
    const { east, north } = chance() < 0.5 ? near(chance, street, 2_500) : anywhere(chance);
    const vehicle = choose<Vehicle>(chance, [1, "none"], [6, "motorcycle"], [3, "car"]);
    return {
      ...{ organisationId: `ngo-${index}` as OrganisationId, index, name: `Panti ${index}`, headsFed },
      ...{ verification: "verified", regionId: 3171 as RegionId, zone: "Asia/Jakarta", isFallback: false },
      ...{ place: at(east, north), openingHours: ROUND_THE_CLOCK, storages: ["ambient"], claimsPausedUntil: null },
      capacityGramsPerDay: Math.round((gramsInAll * headsFed) / headsInAll),
      capacityPortionsPerDay: 10_000,
      categories: chance() < 0.8 ? ["cooked", "bakery", "produce"] : ["cooked"],
      halalMinimum: choose(chance, [2, "certified"], [7, "claimed"], [1, "no"]),
      radiusMeters: choose(chance, [8, 5_000], [2, 8_000]),
      today: { day: DAY, portions: null, vehicle, coldSpace: true, paused: false },
      receivedBefore: Math.round(headsFed * between(chance, 0, 3_000)),
    } satisfies Recipient;
  });
}

/** Mostly an answer within a minute or two; one in twelve says no for reasons of its own, one in twelve says nothing. */
function answersOf(seed: number): World["answerOf"] {
  return (lot, recipient) => {
    const chance = chanceOf(seed ^ Math.imul(lot + 1, 0x9e3779b1) ^ Math.imul(recipient + 1, 0x85ebca6b));
    const says = choose<Answer["says"]>(chance, [10, "yes"], [1, "no"], [1, "nothing"]);
    return { says, after: Math.min(4 * MINUTE, -MINUTE * Math.log(1 - chance())) };
  };
}

/** The same seed is the same night, whoever matches it. */
export function makeWorld(seed: number, scenario: Scenario): World {
  const chance = chanceOf(seed);
  const streets = Array.from({ length: SIZE.streets }, () => anywhere(chance));
  const lots = makeLots(chance, streets);
  const grams = lots.reduce((sum, lot) => sum + lot.grams, 0) * SCENARIOS[scenario];
  return { start: START, lots, recipients: makeRecipients(chance, streets, grams), answerOf: answersOf(seed) };
}
