import { asOfToday } from "@/server/identity/today.rules";
import { listLoads, listNearestCandidates } from "@/server/matching/candidates.view";
import { type Candidate, MATCHING_V1, NO_LOAD, travelBetween, whyNotEligible } from "@/server/matching/matching.rules";
import { type LotToMatch, listFreshLots } from "@/server/matching/matching.view";
import { listPromised } from "@/server/matching/promised.view";
import type { Roads } from "@/server/matching/road.contract";
import { tripsOf } from "@/server/matching/trip.rules";
import { type Loads, pickupOf, planFor, withRoad } from "@/server/matching/window.rules";
import type { Reader } from "@/server/platform/database";

const MOST_IN_A_WINDOW = 32;
/** So many of the nearest are read, and more where too few of them may be asked. */
const NEAREST = [40, 160];
/** And so many where nobody was found among those. */
const FARTHER = [640, 1_600];

/** What a window knows of recipients so far; the loads grow as more are read. */
export type Known = Readonly<{ roads: Roads; loads: Loads }>;

/** The other lots of a window: matchable, of the same region, posted in the same seconds. */
export async function listWindow(reader: Reader, lot: LotToMatch, now: Date): Promise<LotToMatch[]> {
  const fresh = await listFreshLots(reader, lot.regionId, now, MOST_IN_A_WINDOW);
  return fresh.filter((other) => other.id !== lot.id);
}

/** The nearest recipients that may be asked for a lot, by straight line, at most 25. */
export async function listFeasible(
  reader: Reader,
  lot: LotToMatch,
  { roads, loads }: Known,
  now: Date,
): Promise<Candidate[]> {
  const { feasibleAtMost } = MATCHING_V1;
  let feasible: Candidate[] = [];
  for (const most of [...NEAREST, ...FARTHER]) {
    if (FARTHER.includes(most) && feasible.length > 0) break;
    const nearest = await listNearestCandidates(reader, lot, most);
    // What no load can mend is sorted out before loads are read.
    const able = nearest
      .flatMap((candidate) => withRoad(roads, lot, candidate))
      .filter((candidate) => !whyNotEligible(lot, candidate, NO_LOAD, now));
    await learnLoads(reader, able, loads, now);
    feasible = able.filter((one) => planFor(lot, one, loads.get(one.organisationId) ?? NO_LOAD, now));
    if (feasible.length >= feasibleAtMost || isExhausted(lot, nearest, most)) break;
  }
  return feasible.slice(0, feasibleAtMost);
}

async function learnLoads(reader: Reader, candidates: readonly Candidate[], loads: Loads, now: Date): Promise<void> {
  const missing = candidates.filter(({ organisationId }) => !loads.has(organisationId));
  const ids = missing.map(({ organisationId }) => organisationId);
  const known = await listLoads(reader, ids, now);
  const promised = await listPromised(reader, ids, now);
  for (const candidate of missing) {
    const { organisationId } = candidate;
    const pickups = (promised.get(organisationId) ?? []).map(({ lot, units, promisedAt }) =>
      pickupOf(lot, candidate, units, promisedAt),
    );
    const { gramsATrip } = asOfToday(candidate, now);
    loads.set(organisationId, {
      ...(known.get(organisationId) ?? NO_LOAD),
      trips: tripsOf(pickups, gramsATrip, now),
    });
  }
}

/** Whether reading more of the nearest could not find anyone else. */
function isExhausted(lot: LotToMatch, nearest: readonly Candidate[], most: number): boolean {
  const farthest = nearest.at(-1);
  if (!farthest || nearest.length < most) return true;
  return travelBetween(farthest.place, lot.place).distanceMeters > MATCHING_V1.reachAtMostMeters;
}
