import { asOfToday } from "@/server/identity/today.rules";
import type { OrganisationId, SurplusId } from "@/server/kernel/id";
import { earliest, SECOND } from "@/server/kernel/time";
import { assign } from "@/server/matching/assignment.rules";
import {
  type Candidate,
  type Load,
  MATCHING_V1,
  type MatchableLot,
  NO_LOAD,
  scoreParts,
  unitsThatFit,
  wayTo,
  whyNotEligible,
  withUnits,
} from "@/server/matching/matching.rules";
import type { Roads } from "@/server/matching/road.contract";
import { type Pickup, type Ride, rideFor, TRIP_V1, type Trip } from "@/server/matching/trip.rules";

/** How lots are gathered and weighed, version 1. The weights sum to 1. */
export const WINDOW_V1 = {
  version: 1,
  /** Below this many posts a second in a region nobody waits. */
  quietPostsPerSecond: 20,
  /** The wait at the peak's 170 posts a second, and the longest: a partition answers its events one after the other. */
  waitMs: 400,
  peakPostsPerSecond: 170,
  /** A trip of an hour or more is worth nothing for its vehicle time. */
  vehicleAtMostSeconds: 3_600,
  /** Time until the vehicle is free weighs less than time it drives. */
  waitingCounts: 0.25,
  weights: { vehicle: 0.65, coverage: 0.2, room: 0.05, fairness: 0.1 },
} as const;

/** How long a window gathers lots, in whole milliseconds, 0–400: not at all when it is quiet, 400 from 170 posts a second. */
export function windowMs(postsPerSecond: number): number {
  const { quietPostsPerSecond, waitMs, peakPostsPerSecond } = WINDOW_V1;
  if (postsPerSecond < quietPostsPerSecond) return 0;
  return Math.round(waitMs * Math.min(1, postsPerSecond / peakPostsPerSecond));
}

/** Beyond any sum of scores in a window: whatever can be placed is placed. */
const UNMATCHED_COST = 1_000;

/** A lot that is matched, by its name. */
export type NamedLot = MatchableLot & Readonly<{ id: SurplusId }>;
type FetchableLot = Pick<NamedLot, "id" | "place" | "gramsPerUnit" | "pickupUntil" | "safeUntil">;
/** What a recipient has today, and the trips it is bound to. */
export type BusyLoad = Load & Readonly<{ trips?: readonly Trip[] }>;
export type Loads = Map<OrganisationId, BusyLoad>;

/** One recipient for one lot: how many units, what that is worth (0–1), and how they would be fetched. */
export type Plan = Readonly<{ candidate: Candidate; units: number; score: number; load: BusyLoad; ride: Ride }>;

/** A recipient with the way a router told; unchanged where none was asked, nobody where no road leads to the lot. */
export function withRoad<Who extends Candidate>(roads: Roads, lot: { id: SurplusId }, candidate: Who): Who[] {
  const told = roads.get(lot.id)?.get(candidate.organisationId);
  if (!told) return [candidate];
  const { seconds, source } = told;
  return seconds === null ? [] : [{ ...candidate, way: { seconds, source } }];
}

/** What a recipient would have to fetch. @param now when it is promised */
export const pickupOf = (
  lot: FetchableLot,
  candidate: Pick<Candidate, "place" | "way">,
  units: number,
  now: Date,
): Pickup => ({
  surplusId: lot.id,
  place: lot.place,
  grams: lot.gramsPerUnit === null ? null : lot.gramsPerUnit * units,
  until: earliest(lot.pickupUntil, lot.safeUntil).getTime(),
  promisedAt: now.getTime(),
  homeSeconds: wayTo(lot, candidate).seconds,
});

/** How a lot would go to a recipient, or null where a rule or every clock stands against it. */
export function planFor(lot: NamedLot, profile: Candidate, load: BusyLoad, now: Date): Plan | null {
  if (whyNotEligible(lot, profile, load, now)) return null;
  const candidate = asOfToday(profile, now);
  const units = unitsThatFit(lot, candidate, load);
  const ride = rideFor(load.trips ?? [], pickupOf(lot, candidate, units, now), candidate.gramsATrip, now);
  if (!ride) return null;
  return { candidate, load, units, ride, score: worth(lot, candidate, { load, units, ride }) };
}

/**
 * What placing a lot with a recipient is worth to everyone, 0–1: little vehicle time, much of the lot, an even spread of tonight
 * and of the last 14 days. Weights: WINDOW_V1, chosen by `npm run bench:night`.
 */
function worth(
  lot: NamedLot,
  candidate: Candidate,
  { load, units, ride }: Pick<Plan, "load" | "units" | "ride">,
): number {
  const { weights, vehicleAtMostSeconds, waitingCounts } = WINDOW_V1;
  const { seconds: way } = wayTo(lot, candidate);
  const ownTrip = 2 * way + TRIP_V1.stopMs / SECOND + waitingCounts * (ride.seconds - way);
  const vehicle = Math.min(1, (ride.joins ? ride.seconds : ownTrip) / vehicleAtMostSeconds);
  const filled = Math.min(1, load.gramsToday / Math.max(1, candidate.capacityGramsPerDay));
  const fairness = scoreParts(lot, candidate, load).fairness / MATCHING_V1.weights.fairness;
  return (
    weights.vehicle * (1 - vehicle) +
    weights.coverage * (units / lot.unitsOpen) +
    weights.room * (1 - filled) +
    weights.fairness * fairness
  );
}

/** What a plan leaves a recipient with. */
export const loadAfter = (plan: Plan, lot: MatchableLot): BusyLoad => ({
  ...withUnits(plan.load, plan.units, lot.gramsPerUnit),
  trips: plan.ride.trips,
});

/**
 * Plans offers for a window of lots: each round assigns at most one lot a recipient, exactly, then counts it in the
 * recipient's load, until nothing more fits.
 * @param candidatesOf per lot the recipients that may be asked
 * @param loads today's loads; grows by what is planned
 * @returns per lot its plan, or null where nobody is eligible
 */
export function planOffers(
  lots: readonly NamedLot[],
  candidatesOf: readonly (readonly Candidate[])[],
  loads: Loads,
  now: Date,
): (Plan | null)[] {
  const plans: (Plan | null)[] = lots.map(() => null);
  for (let planned = -1; planned !== 0; ) {
    const round = planRound(lots, candidatesOf, plans, loads, now);
    planned = round.length;
    for (const { index, lot, plan } of round) {
      plans[index] = plan;
      loads.set(plan.candidate.organisationId, loadAfter(plan, lot));
    }
  }
  return plans;
}

type Placed = Readonly<{ index: number; lot: NamedLot; plan: Plan }>;

function planRound(
  lots: readonly NamedLot[],
  candidatesOf: readonly (readonly Candidate[])[],
  plans: readonly (Plan | null)[],
  loads: Loads,
  now: Date,
): Placed[] {
  const columns = new Map<OrganisationId, number>();
  const edges = lots.map((lot, index) =>
    (plans[index] ? [] : (candidatesOf[index] ?? [])).flatMap((profile) => {
      const { organisationId } = profile;
      const plan = planFor(lot, profile, loads.get(organisationId) ?? NO_LOAD, now);
      if (!plan) return [];
      const candidate = columns.get(organisationId) ?? columns.size;
      columns.set(organisationId, candidate);
      return [{ candidate, cost: 1 - plan.score, plan }];
    }),
  );
  const chosen = assign(edges, columns.size, UNMATCHED_COST);
  return lots.flatMap((lot, index) => {
    const edge = edges[index]?.find(({ candidate }) => candidate === chosen[index]);
    return edge ? [{ index, lot, plan: edge.plan }] : [];
  });
}
