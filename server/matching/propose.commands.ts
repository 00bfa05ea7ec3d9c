import { recipientProfile } from "@/server/identity/identity.commands";
import { regionOf, type SurplusId } from "@/server/kernel/id";
import { mootOffer } from "@/server/matching/answer.commands";
import { listLoads, listNearestCandidates } from "@/server/matching/candidates.view";
import { makeOffer } from "@/server/matching/make-offer";
import {
  type Candidate,
  isMatchable,
  isPaused,
  MATCHING_V1,
  retryAt,
  travelBetween,
  whyNeverEligible,
} from "@/server/matching/matching.rules";
import {
  deleteRematch,
  findFailures,
  listDueRematches,
  lockMatching,
  lockOpenOffer,
  saveRematch,
} from "@/server/matching/matching.store";
import { whyChosen, whyWaited } from "@/server/matching/matching.text";
import { findLotToMatch, type LotToMatch, listFreshLots } from "@/server/matching/matching.view";
import { leaveUnplaced } from "@/server/matching/unplaced.commands";
import { type Loads, type Plan, planOffers } from "@/server/matching/window.rules";
import { faultText } from "@/server/platform/fault";
import { log } from "@/server/platform/log";
import type { Work } from "@/server/platform/work";
import { markWaitingOffered, nextWaiting } from "@/server/surplus/waiting.commands";

const MOST_IN_A_WINDOW = 32;
const RETRIES_AT_ONCE = 20;
/** Nearest candidates asked for first, and again where all of them are refused by the rules. */
const NEAREST = [25, 100, 400, 1_600];

/**
 * Offers a lot to the best recipient, together with the others posted in the same seconds; whoever waits comes first.
 * A fault is noted and tried again after 1, 2 and 4 minutes. Does nothing while an offer is open or nothing is left.
 */
export async function proposeOffer(work: Work, { surplusId }: { surplusId: SurplusId }): Promise<void> {
  try {
    await work.tx.transaction((tx) => proposeWindow({ ...work, tx }, surplusId));
  } catch (error) {
    await noteFailure(work, surplusId, error);
  }
}

/** Sweep: lots whose matching failed and whose wait is over. */
export async function retryRematches(work: Work): Promise<number> {
  const due = await listDueRematches(work.tx, work.now, RETRIES_AT_ONCE);
  for (const surplusId of due) await proposeOffer(work, { surplusId });
  return due.length;
}

async function noteFailure(work: Work, surplusId: SurplusId, error: unknown): Promise<void> {
  const attempts = (await findFailures(work.tx, surplusId)) + 1;
  const dueAt = retryAt(attempts, work.now);
  log().error({ err: error, surplusId, attempts, dueAt }, "matching failed");
  if (dueAt) return saveRematch(work.tx, { surplusId, attempts, dueAt, lastError: faultText(error).slice(0, 500) });
  const lot = await findLotToMatch(work.tx, surplusId);
  await deleteRematch(work.tx, surplusId);
  if (lot) await leaveUnplaced(work, lot, "retries_failed");
}

async function proposeWindow(work: Work, surplusId: SurplusId): Promise<void> {
  const { tx, now } = work;
  await lockMatching(tx, regionOf(surplusId));
  const lot = await findLotToMatch(tx, surplusId);
  await deleteRematch(tx, surplusId);
  if (!lot || !isMatchable(lot, now) || (await isBeingOffered(work, lot))) return;
  const fresh = await listFreshLots(tx, lot.regionId, now, MOST_IN_A_WINDOW);
  const others = fresh.filter((other) => other.id !== lot.id && isMatchable(other, now));
  const isTaken = await offerToWaiting(work, lot);
  await offerToBest(work, isTaken ? others : [lot, ...others]);
}

/**
 * Whether an offer still waits for its answer. One made before the first in line came is over, though word of it may come late:
 * a line forms only where everything was gone.
 */
async function isBeingOffered(work: Work, lot: LotToMatch): Promise<boolean> {
  const offer = await lockOpenOffer(work.tx, lot.id);
  if (!offer) return false;
  const [first] = await nextWaiting(work, lot.id);
  if (!first || offer.offeredAt >= first.joinedAt) return true;
  await mootOffer(work, lot, offer);
  return false;
}

/** Offers what came free to the first in line who can still fetch it. */
async function offerToWaiting(work: Work, lot: LotToMatch): Promise<boolean> {
  for (const { recipientId } of await nextWaiting(work, lot.id)) {
    const candidate = await recipientProfile(work.tx, recipientId);
    if (whyNeverEligible(lot, candidate, work.now) || isPaused(candidate, work.now)) continue;
    const why = whyWaited(lot.unitsOpen, lot.unitName);
    const units = lot.unitsOpen;
    if (!(await makeOffer(work, lot, { candidate, units, score: 1, why, again: true }))) continue;
    await markWaitingOffered(work, lot.id, recipientId);
    return true;
  }
  return false;
}

/** Asks ever more of the nearest until each lot of the window has its offer or nobody is left. */
async function offerToBest(work: Work, lots: readonly LotToMatch[]): Promise<void> {
  const loads: Loads = new Map();
  let pending = lots;
  for (const most of NEAREST) {
    if (pending.length === 0) return;
    const { planned, rest, alone } = await planAmong(work, pending, most, loads);
    for (const [lot, plan] of planned) await makeOffer(work, lot, { ...plan, why: sentence(lot, plan), again: false });
    for (const lot of alone) await leaveUnplaced(work, lot);
    pending = rest;
  }
  for (const lot of pending) await leaveUnplaced(work, lot);
}

type Round = { planned: [LotToMatch, Plan][]; rest: LotToMatch[]; alone: LotToMatch[] };

async function planAmong(work: Work, lots: readonly LotToMatch[], most: number, loads: Loads): Promise<Round> {
  const candidatesOf: Candidate[][] = [];
  for (const lot of lots) candidatesOf.push(await listNearestCandidates(work.tx, lot, most));
  const unknown = candidatesOf.flat().map((candidate) => candidate.organisationId);
  const missing = [...new Set(unknown)].filter((id) => !loads.has(id));
  for (const [id, load] of await listLoads(work.tx, missing, work.now)) loads.set(id, load);
  const round: Round = { planned: [], rest: [], alone: [] };
  planOffers(lots, candidatesOf, loads, work.now).forEach((plan, index) => {
    const lot = lots[index];
    if (!lot) return;
    if (plan) round.planned.push([lot, plan]);
    else if (isExhausted(lot, candidatesOf[index] ?? [], most)) round.alone.push(lot);
    else round.rest.push(lot);
  });
  return round;
}

/** Whether asking for more of the nearest could not find anyone else. */
function isExhausted(lot: LotToMatch, nearest: readonly Candidate[], most: number): boolean {
  const farthest = nearest.at(-1);
  if (!farthest || nearest.length < most) return true;
  return travelBetween(farthest.place, lot.place).distanceMeters > MATCHING_V1.reachAtMostMeters;
}

function sentence(lot: LotToMatch, { candidate, load }: Plan) {
  const { seconds } = travelBetween(candidate.place, lot.place);
  return whyChosen(seconds, load.gramsReceived14Days / candidate.headsFed);
}
