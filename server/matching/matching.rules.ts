import type { RecipientProfile } from "@/server/identity/identity.contract";
import { isOpenAt } from "@/server/identity/identity.rules";
import { type Category, type HalalState, isHalalEnough, type Storage } from "@/server/kernel/food";
import { distanceMeters, type Place } from "@/server/kernel/place";
import { earliest, later, MINUTE } from "@/server/kernel/time";
import type { WhyNotEligible } from "@/server/matching/matching.contract";

/** DOMAIN.md §4 "Matching", "Distance" and "Rematch", version 1. The three weights sum to 1. */
export const MATCHING_V1 = {
  version: 1,
  answerWithinMs: 5 * MINUTE,
  backoffMs: [1 * MINUTE, 2 * MINUTE, 4 * MINUTE],
  roadFactor: 1.4,
  metersPerSecond: 20_000 / 3_600,
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

export type Candidate = RecipientProfile;

/** What a recipient has today, offers it may still accept included, and what it received in 14 days. */
export type Load = Readonly<{ unitsToday: number; gramsToday: number; gramsReceived14Days: number }>;

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

/** How many units of the lot fit what is left of today's capacity in portions and, where a unit's weight is known, in grams; 0 or more. */
export function unitsThatFit(lot: MatchableLot, candidate: Candidate, load: Load): number {
  const byPortions = candidate.capacityPortionsPerDay - load.unitsToday;
  const gramsLeft = candidate.capacityGramsPerDay - load.gramsToday;
  const byGrams = lot.gramsPerUnit ? Math.floor(gramsLeft / lot.gramsPerUnit) : gramsLeft > 0 ? lot.unitsOpen : 0;
  return Math.max(0, Math.min(lot.unitsOpen, byPortions, byGrams));
}

/** What no one may bend, not even an admin or the last resort: verification, halal and the clock. Null when nothing stands against it. */
export function whyNeverEligible(lot: MatchableLot, candidate: Candidate, now: Date): WhyNotEligible | null {
  if (candidate.verification !== "verified") return "notVerified";
  if (!isHalalEnough(lot.halal, candidate.halalMinimum)) return "halalBelowMinimum";
  const arrival = later(now, travelBetween(candidate.place, lot.place).seconds * 1_000);
  if (arrival >= earliest(lot.safeUntil, lot.pickupUntil)) return "tooLate";
  return null;
}

/** Why the matcher does not ask a recipient, or null when it may. */
export function whyNotEligible(lot: MatchableLot, candidate: Candidate, load: Load, now: Date): WhyNotEligible | null {
  const never = whyNeverEligible(lot, candidate, now);
  if (never) return never;
  if (!candidate.categories.includes(lot.category)) return "categoryNotAccepted";
  if (!candidate.storages.includes(lot.storage)) return "storageNotAccepted";
  if (travelBetween(candidate.place, lot.place).distanceMeters > candidate.radiusMeters) return "tooFar";
  if (!isOpenAt(candidate.openingHours, now, candidate.zone)) return "closedNow";
  if (unitsThatFit(lot, candidate, load) < 1) return "capacityFull";
  return null;
}

/**
 * How well a lot suits an eligible recipient, 0–1, higher is better: short travel, room in today's capacity
 * and taking much of the lot, and little received per head in 14 days. Weights: MATCHING_V1.
 */
export function score(lot: MatchableLot, candidate: Candidate, load: Load): number {
  const { weights, travelAtMostSeconds, fairGramsPerHead } = MATCHING_V1;
  const travel = 1 - Math.min(1, travelBetween(candidate.place, lot.place).seconds / travelAtMostSeconds);
  const room = 1 - Math.min(1, load.unitsToday / candidate.capacityPortionsPerDay);
  const coverage = unitsThatFit(lot, candidate, load) / lot.unitsOpen;
  const fairness = 1 / (1 + load.gramsReceived14Days / candidate.headsFed / fairGramsPerHead);
  return weights.travel * travel + (weights.capacity * (room + coverage)) / 2 + weights.fairness * fairness;
}

/** Until when an offer waits for its answer: five minutes, never past the pickup window or the safety clock. */
export const offerDeadline = (lot: Pick<MatchableLot, "pickupUntil" | "safeUntil">, now: Date): Date =>
  earliest(later(now, MATCHING_V1.answerWithinMs), lot.pickupUntil, lot.safeUntil);

/** When matching that failed is tried again; null after the last of the three retries. @param attempts failures so far, 1 or more */
export function retryAt(attempts: number, now: Date): Date | null {
  const wait = MATCHING_V1.backoffMs[attempts - 1];
  return wait === undefined ? null : later(now, wait);
}

/** Whether a lot can still be offered at all. */
export const isMatchable = (lot: MatchableLot & { state: string }, now: Date): boolean =>
  lot.state === "open" && lot.unitsOpen > 0 && lot.pickupUntil > now && lot.safeUntil > now;

/** What taking units adds to a recipient's load. */
export const withUnits = (load: Load, units: number, gramsPerUnit: number | null): Load => ({
  ...load,
  unitsToday: load.unitsToday + units,
  gramsToday: load.gramsToday + units * (gramsPerUnit ?? 0),
});
