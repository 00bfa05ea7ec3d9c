import { asOfToday } from "@/server/identity/today.rules";
import type { OrganisationId, SurplusId } from "@/server/kernel/id";
import { listAskedOf, listLoads, listProfiles } from "@/server/matching/candidates.view";
import { type Candidate, MATCHING_V1, NO_LOAD, travelBetween, whyNotEligible } from "@/server/matching/matching.rules";
import { type LotToMatch, listFreshLots } from "@/server/matching/matching.view";
import { listPromised } from "@/server/matching/promised.view";
import type { Recipients } from "@/server/matching/recipients";
import type { Roads } from "@/server/matching/road.contract";
import { tripsOf } from "@/server/matching/trip.rules";
import { type Loads, pickupOf, planFor, withRoad } from "@/server/matching/window.rules";
import type { Reader } from "@/server/platform/database";

const MOST_IN_A_WINDOW = 64;
/** So many of the nearest are looked at, and more where too few of them may be asked. */
const NEAREST = [40, 160];
/** And so many where nobody was found among those. */
const FARTHER = [640, 1_600];

/** What is found out before a window is planned: the roads to its lots, and whom to look among. */
export type Outlook = Readonly<{ roads: Roads; recipients: Recipients }>;

/** What a window knows of recipients so far; `certain` are those it read by itself, as they are now. */
export type Known = Outlook & {
  readonly asked: ReadonlyMap<SurplusId, ReadonlySet<OrganisationId>>;
  readonly certain: Map<OrganisationId, Candidate>;
  loads: Loads;
};

/** What is known of recipients before a window of lots is planned. */
export const lookAround = async (reader: Reader, lots: readonly LotToMatch[], outlook: Outlook): Promise<Known> => ({
  ...outlook,
  asked: await listAskedOf(reader, lots),
  certain: new Map(),
  loads: outlook.recipients.recall(),
});

/** The other lots of a window: matchable, of the same region, posted in the same seconds. */
export async function listWindow(reader: Reader, lot: LotToMatch, now: Date): Promise<LotToMatch[]> {
  const fresh = await listFreshLots(reader, lot.regionId, now, MOST_IN_A_WINDOW);
  return fresh.filter((other) => other.id !== lot.id);
}

/** The nearest recipients that may be asked for a lot, by straight line, at most 25. */
export async function listFeasible(reader: Reader, lot: LotToMatch, known: Known, now: Date): Promise<Candidate[]> {
  const { feasibleAtMost } = MATCHING_V1;
  const asked = known.asked.get(lot.id);
  let feasible: Candidate[] = [];
  for (const most of [...NEAREST, ...FARTHER]) {
    if (FARTHER.includes(most) && feasible.length > 0) break;
    const nearest = await known.recipients.nearest(reader, lot.place, most);
    // What no load can mend is sorted out before loads are read.
    const able = nearest
      .filter(({ organisationId }) => !asked?.has(organisationId))
      .map((remembered) => known.certain.get(remembered.organisationId) ?? remembered)
      .flatMap((candidate) => withRoad(known.roads, lot, candidate))
      .filter((candidate) => !whyNotEligible(lot, candidate, NO_LOAD, now));
    const unknown = able.filter(({ organisationId }) => !known.loads.has(organisationId));
    await learnLoads(reader, unknown, known, now);
    if (known.recipients.areFresh) for (const { way: _, ...one } of unknown) known.certain.set(one.organisationId, one);
    feasible = able.filter((one) => planFor(lot, one, known.loads.get(one.organisationId) ?? NO_LOAD, now));
    if (feasible.length >= feasibleAtMost || isExhausted(lot, nearest, most)) break;
  }
  return feasible.slice(0, feasibleAtMost);
}

/** Reads some recipients and their loads anew, and knows them for certain from then on. */
export async function makeCertain(
  reader: Reader,
  ids: readonly OrganisationId[],
  known: Known,
  now: Date,
): Promise<void> {
  const profiles = await listProfiles(reader, ids);
  await learnLoads(reader, profiles, known, now);
  for (const profile of profiles) known.certain.set(profile.organisationId, profile);
}

/** Forgets what was remembered around a lot and is not certain. @returns false when there was nothing to forget */
export function doubt(lot: LotToMatch, known: Known): boolean {
  if (!known.recipients.doubt(lot.place)) return false;
  const certain = [...known.loads].filter(([id]) => known.certain.has(id));
  known.loads = new Map([...known.recipients.recall(), ...certain]);
  return true;
}

async function learnLoads(reader: Reader, candidates: readonly Candidate[], known: Known, now: Date): Promise<void> {
  if (candidates.length === 0) return;
  const ids = candidates.map(({ organisationId }) => organisationId);
  const loads = await listLoads(reader, ids, now);
  const promised = await listPromised(reader, ids, now);
  for (const candidate of candidates) {
    const { organisationId } = candidate;
    const { place } = candidate;
    const pickups = (promised.get(organisationId) ?? []).map(({ lot, units, promisedAt }) =>
      pickupOf(lot, { place }, units, promisedAt),
    );
    const { gramsATrip } = asOfToday(candidate, now);
    known.loads.set(organisationId, {
      ...(loads.get(organisationId) ?? NO_LOAD),
      trips: tripsOf(pickups, gramsATrip, now),
    });
  }
}

/** Whether looking at more of the nearest could not find anyone else. */
function isExhausted(lot: LotToMatch, nearest: readonly Candidate[], most: number): boolean {
  const farthest = nearest.at(-1);
  if (!farthest || nearest.length < most) return true;
  return travelBetween(farthest.place, lot.place).distanceMeters > MATCHING_V1.reachAtMostMeters;
}
