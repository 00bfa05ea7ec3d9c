import type { OrganisationId } from "@/server/kernel/id";
import { listLoads, listNearestCandidates } from "@/server/matching/candidates.view";
import { type Candidate, MATCHING_V1, NO_LOAD, travelBetween, whyNotEligible } from "@/server/matching/matching.rules";
import { type LotToMatch, listFreshLots } from "@/server/matching/matching.view";
import type { Roads } from "@/server/matching/road.contract";
import { type Loads, withRoad } from "@/server/matching/window.rules";
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
    const able = nearest.flatMap((candidate) => withRoad(roads, lot, candidate)).filter((one) => fits(lot, one, now));
    await learnLoads(reader, able, loads, now);
    feasible = able.filter((candidate) => fits(lot, candidate, now, loads));
    if (feasible.length >= feasibleAtMost || isExhausted(lot, nearest, most)) break;
  }
  return feasible.slice(0, feasibleAtMost);
}

const fits = (lot: LotToMatch, candidate: Candidate, now: Date, loads?: Loads): boolean =>
  !whyNotEligible(lot, candidate, loads?.get(candidate.organisationId) ?? NO_LOAD, now);

async function learnLoads(reader: Reader, candidates: readonly Candidate[], loads: Loads, now: Date): Promise<void> {
  const missing = candidates.map(({ organisationId }) => organisationId).filter((id: OrganisationId) => !loads.has(id));
  for (const [id, load] of await listLoads(reader, missing, now)) loads.set(id, load);
}

/** Whether reading more of the nearest could not find anyone else. */
function isExhausted(lot: LotToMatch, nearest: readonly Candidate[], most: number): boolean {
  const farthest = nearest.at(-1);
  if (!farthest || nearest.length < most) return true;
  return travelBetween(farthest.place, lot.place).distanceMeters > MATCHING_V1.reachAtMostMeters;
}
