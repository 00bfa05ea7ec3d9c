import { recipientProfile } from "@/server/identity/identity.commands";
import { regionOf, type SurplusId } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";
import { mootOffer } from "@/server/matching/answer.commands";
import { findCandidates, planForCertain } from "@/server/matching/choose-recipients";
import { makeOffer, makeOffers } from "@/server/matching/make-offer";
import {
  type Candidate,
  isMatchable,
  isPaused,
  retryAt,
  wayTo,
  whyNeverEligible,
} from "@/server/matching/matching.rules";
import {
  deleteRematch,
  findFailures,
  listDueRematches,
  lockMatching,
  lockOpenOffer,
  saveRematch,
  saveRematchesDue,
} from "@/server/matching/matching.store";
import { whyChosen, whyJoined, whyWaited } from "@/server/matching/matching.text";
import { findLotToMatch, type LotToMatch } from "@/server/matching/matching.view";
import { freshRecipients } from "@/server/matching/recipients";
import { requeue } from "@/server/matching/requeue.commands";
import { leaveUnplaced } from "@/server/matching/unplaced.commands";
import { listWindow, lookAround, type Outlook } from "@/server/matching/window.reads";
import type { Plan } from "@/server/matching/window.rules";
import { faultText } from "@/server/platform/fault";
import { log } from "@/server/platform/log";
import { withinTrace } from "@/server/platform/span";
import type { Work } from "@/server/platform/work";
import { markWaitingOffered, nextWaiting } from "@/server/surplus/waiting.commands";

const AS_READ_NOW: Outlook = { roads: new Map(), recipients: freshRecipients };

const RETRIES_AT_ONCE = 20;
/** A lot that was sent to the matcher again is not sent twice within this time. */
const REQUEUED_MS = MINUTE;

/**
 * Offers a lot to the best recipient, together with the others posted in the same seconds; whoever waits comes first.
 * A fault is noted and tried again after 1, 2 and 4 minutes. Does nothing while an offer is open or nothing is left.
 * @param outlook what was found out before the transaction
 */
export async function proposeOffer(
  work: Work,
  { surplusId }: { surplusId: SurplusId },
  outlook: Outlook = AS_READ_NOW,
): Promise<void> {
  try {
    await work.tx.transaction((tx) => proposeWindow({ ...work, tx }, surplusId, outlook));
  } catch (error) {
    await noteFailure(work, surplusId, error);
  }
}

/** Sweep: sends lots whose matching failed and whose wait is over to the matcher again. */
export async function retryRematches(work: Work): Promise<number> {
  const due = await listDueRematches(work.tx, work.now, RETRIES_AT_ONCE);
  await saveRematchesDue(work.tx, due, later(work.now, REQUEUED_MS));
  return requeue(work, due);
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

async function proposeWindow(work: Work, surplusId: SurplusId, outlook: Outlook): Promise<void> {
  const { tx, now } = work;
  await lockMatching(tx, regionOf(surplusId));
  const lot = await findLotToMatch(tx, surplusId);
  await deleteRematch(tx, surplusId);
  if (!lot || !isMatchable(lot, now) || (await isBeingOffered(work, lot))) return;
  const others = await listWindow(tx, lot, now);
  const isTaken = await offerToWaiting(work, lot);
  await offerToBest(work, isTaken ? others : [lot, ...others], outlook);
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

/** Plans among the nearest who may be asked, and again among the next where those filled up, until nobody is left. */
async function offerToBest(work: Work, lots: readonly LotToMatch[], outlook: Outlook): Promise<void> {
  const known = await lookAround(work.tx, lots, outlook);
  for (let pending = lots; pending.length > 0; ) {
    const candidatesOf: (readonly Candidate[])[] = [];
    for (const lot of pending) candidatesOf.push(await findCandidates(work, lot, known));
    const plans = await planForCertain(work, pending, candidatesOf, known);
    const planned = pending.flatMap((lot, index) => {
      const plan = plans[index];
      return plan ? [{ lot, proposal: { ...plan, why: sentence(lot, plan) } }] : [];
    });
    await makeOffers(work, planned);
    const rest: LotToMatch[] = [];
    for (const [index, lot] of pending.entries()) {
      if (plans[index]) continue;
      if (candidatesOf[index]?.length) rest.push(lot);
      else await withinTrace(lot.traceParent, () => leaveUnplaced(work, lot));
    }
    pending = rest;
  }
  outlook.recipients.note(known.loads);
}

function sentence(lot: LotToMatch, { candidate, load, ride }: Plan) {
  if (ride.joins) return whyJoined(ride.seconds);
  return whyChosen(wayTo(lot, candidate).seconds, load.gramsReceived14Days / candidate.headsFed);
}
