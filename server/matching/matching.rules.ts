import type { RecipientProfile } from "@/server/identity/identity.contract";
import { isOpenAt } from "@/server/identity/identity.rules";
import { asOfToday } from "@/server/identity/today.rules";
import { type Category, type HalalState, isHalalEnough, type Storage } from "@/server/kernel/food";
import { distanceMeters, type Place } from "@/server/kernel/place";
import { earliest, later, MINUTE, nextDayAt, SECOND } from "@/server/kernel/time";
import type { WhyNotEligible } from "@/server/matching/matching.contract";
import type { TravelSource } from "@/server/matching/road.contract";

/** DOMAIN.md §4 "Matching", "Distance" and "Rematch", version 1. The three weights sum to 1. */
export const MATCHING_V1 = {
  version: 1,
  answerWithinMs: 5 * MINUTE,
  backoffMs: [1 * MINUTE, 2 * MINUTE, 4 * MINUTE],
  roadFactor: 1.4,
  metersPerSecond: 20_000 / 3_600,
  /** The nearest of those who may be asked at all; the road decides among them. */
  feasibleAtMost: 25,
  /** A router has this long; after so many faults in a row it is left alone for the pause. */
  routerWithinMs: 200,
  routerFaults: 3,
  routerPauseMs: 10 * SECOND,
  /** Travel of an hour or more scores nothing. */
  travelAtMostSeconds: 3_600,
  /** No profile reaches farther (identity's bound on a recipient's radius). */
  reachAtMostMeters: 25_000,
  /** Having received this much per head in 14 days halves the fairness. */
  fairGramsPerHead: 1_000,
  fairnessDays: 14,
  weights: { travel: 0.45, capacity: 0.25, fairness: 0.3 },
} as const;

/** A lot as matching sees it. */
export type MatchableLot = Readonly<{
  category: Category;
  storage: Storage;
  halal: HalalState;
  place: Place;
  unitsOpen: number;
  gramsPerUnit: number | null;
  pickupUntil: Date;
  safeUntil: Date;
}>;

/** A recipient of one lot; its way there where a router told it. */
export type Candidate = RecipientProfile & Readonly<{ way?: Way }>;

/** How long a way takes in whole seconds, and who says so. */
export type Way = Readonly<{ seconds: number; source: TravelSource }>;

/** A recipient as the rules see it, whoever it is. */
export type Taker = Omit<
  RecipientProfile,
  "organisationId" | "name" | "regionId" | "isFallback" | "claimsPausedUntil"
> &
  Partial<Pick<Candidate, "claimsPausedUntil" | "way">>;
type Able = Pick<Taker, "capacityPortionsPerDay" | "capacityGramsPerDay"> & Readonly<{ gramsATrip?: number | null }>;

/** What a recipient has today, offers it may still accept included, and what it received in 14 days. */
export type Load = Readonly<{ unitsToday: number; gramsToday: number; gramsReceived14Days: number }>;

export const NO_LOAD: Load = { unitsToday: 0, gramsToday: 0, gramsReceived14Days: 0 };

export type Travel = Readonly<{ distanceMeters: number; seconds: number }>;

/**
 * Distance in whole metres and road time in whole seconds.
 * Source: DOMAIN.md §4 "Distance": haversine × 1.4 at 20 km/h.
 */
export function travelBetween(from: Place, to: Place): Travel {
  const apart = distanceMeters(from, to);
  return {
    distanceMeters: Math.round(apart),
    seconds: Math.ceil((apart * MATCHING_V1.roadFactor) / MATCHING_V1.metersPerSecond),
  };
}

/** The way of a recipient to a lot: as a router told it, otherwise by the straight line. */
export const wayTo = (lot: Pick<MatchableLot, "place">, { place, way }: Pick<Taker, "place" | "way">): Way =>
  way ?? { seconds: travelBetween(place, lot.place).seconds, source: "haversine" };

/** Portions and grams that today's capacity still takes, 0 or more. */
export const roomLeft = (candidate: Able, load: Load) => ({
  portions: Math.max(0, candidate.capacityPortionsPerDay - load.unitsToday),
  grams: Math.max(0, candidate.capacityGramsPerDay - load.gramsToday),
});

/**
 * How many units of the lot fit what is left of today's capacity in portions and, where a unit's weight is known,
 * in grams and on the vehicle; 0 or more.
 */
export function unitsThatFit(lot: MatchableLot, candidate: Able, load: Load): number {
  const { portions: byPortions, grams: gramsLeft } = roomLeft(candidate, load);
  const grams = Math.min(gramsLeft, candidate.gramsATrip ?? gramsLeft);
  const byGrams = lot.gramsPerUnit ? Math.floor(grams / lot.gramsPerUnit) : grams > 0 ? lot.unitsOpen : 0;
  return Math.max(0, Math.min(lot.unitsOpen, byPortions, byGrams));
}

/** Why offers have stopped for today, and the moment they start again at the place; null while they come. */
export function whyStopped(
  candidate: Taker,
  load: Load,
  now: Date,
): Readonly<{ stopped: "paused" | "full"; resumesAt: Date }> | null {
  const able = asOfToday(candidate, now);
  const room = roomLeft(able, load);
  const isFull = room.portions === 0 || room.grams === 0;
  if (!able.paused && !isFull) return null;
  return { stopped: able.paused ? "paused" : "full", resumesAt: nextDayAt(now, candidate.zone) };
}

/** What no one may bend, not even an admin or the last resort: verification, halal and the clock. Null when nothing stands against it. */
export function whyNeverEligible(lot: MatchableLot, candidate: Taker, now: Date): WhyNotEligible | null {
  if (candidate.verification !== "verified") return "notVerified";
  if (!isHalalEnough(lot.halal, candidate.halalMinimum)) return "halalBelowMinimum";
  const arrival = later(now, wayTo(lot, candidate).seconds * SECOND);
  if (arrival >= earliest(lot.safeUntil, lot.pickupUntil)) return "tooLate";
  return null;
}

/** Whether taking food pauses for a recipient after missed pickups. */
export const isPaused = ({ claimsPausedUntil }: Pick<Taker, "claimsPausedUntil">, now: Date): boolean =>
  claimsPausedUntil != null && claimsPausedUntil > now;

/** Why the matcher does not ask a recipient, or null when it may; what was said of today counts. */
export function whyNotEligible(lot: MatchableLot, profile: Taker, load: Load, now: Date): WhyNotEligible | null {
  const never = whyNeverEligible(lot, profile, now);
  if (never) return never;
  if (isPaused(profile, now)) return "claimsPaused";
  const candidate = asOfToday(profile, now);
  if (candidate.paused) return "pausedToday";
  if (!candidate.categories.includes(lot.category)) return "categoryNotAccepted";
  if (!candidate.storages.includes(lot.storage)) return "storageNotAccepted";
  if (travelBetween(candidate.place, lot.place).distanceMeters > candidate.radiusMeters) return "tooFar";
  if (!isOpenAt(candidate.openingHours, now, candidate.zone)) return "closedNow";
  if (candidate.gramsATrip && lot.gramsPerUnit && lot.gramsPerUnit > candidate.gramsATrip) return "tooHeavy";
  if (unitsThatFit(lot, candidate, load) < 1) return "capacityFull";
  return null;
}

/** What each part adds to a score: short travel, room in today's capacity and taking much of the lot, little received per head. */
export function scoreParts(lot: MatchableLot, candidate: Taker, load: Load) {
  const { weights, travelAtMostSeconds, fairGramsPerHead } = MATCHING_V1;
  const travel = 1 - Math.min(1, wayTo(lot, candidate).seconds / travelAtMostSeconds);
  const room = 1 - Math.min(1, load.unitsToday / Math.max(1, candidate.capacityPortionsPerDay));
  const coverage = unitsThatFit(lot, candidate, load) / lot.unitsOpen;
  const fairness = 1 / (1 + load.gramsReceived14Days / candidate.headsFed / fairGramsPerHead);
  return {
    travel: weights.travel * travel,
    capacity: (weights.capacity * (room + coverage)) / 2,
    fairness: weights.fairness * fairness,
  };
}

/** How well a lot suits an eligible recipient, 0–1, higher is better. Weights: MATCHING_V1. */
export function score(lot: MatchableLot, candidate: Taker, load: Load): number {
  const { travel, capacity, fairness } = scoreParts(lot, candidate, load);
  return travel + capacity + fairness;
}

/** Until when an offer waits for its answer: five minutes, never past the pickup window or the safety clock. */
export const offerDeadline = (lot: Pick<MatchableLot, "pickupUntil" | "safeUntil">, now: Date): Date =>
  earliest(later(now, MATCHING_V1.answerWithinMs), lot.pickupUntil, lot.safeUntil);

/** When matching that failed is tried again; null after the last of the three retries. @param attempts failures so far, 1 or more */
export function retryAt(attempts: number, now: Date): Date | null {
  const wait = MATCHING_V1.backoffMs[attempts - 1];
  return wait === undefined ? null : later(now, wait);
}

/** Whether a lot can be offered at all: it is still there, and not for sale. */
export const isMatchable = (lot: MatchableLot & { state: string; isOnSale: boolean }, now: Date): boolean =>
  !lot.isOnSale && lot.state === "open" && lot.unitsOpen > 0 && lot.pickupUntil > now && lot.safeUntil > now;

/** What taking units adds to a recipient's load. */
export const withUnits = (load: Load, units: number, gramsPerUnit: number | null): Load => ({
  ...load,
  unitsToday: load.unitsToday + units,
  gramsToday: load.gramsToday + units * (gramsPerUnit ?? 0),
});
