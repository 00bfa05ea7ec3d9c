import type { MemberActor } from "@/server/kernel/actor";
import type { OfferId, SurplusId } from "@/server/kernel/id";
import { offerFacts } from "@/server/matching/make-offer";
import {
  type AcceptInput,
  type DeclineInput,
  offerAccepted,
  offerDeclined,
  offerLapsed,
  offerMooted,
  offerReasons,
} from "@/server/matching/matching.contract";
import {
  deleteRematch,
  lockDueOffers,
  lockOffer,
  lockOpenOffer,
  type StoredOffer,
  saveAnswer,
  saveResolved,
} from "@/server/matching/matching.store";
import { findLotToMatch, type LotToMatch } from "@/server/matching/matching.view";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";
import { takeUnits } from "@/server/surplus/claim.commands";
import type { ClaimRecord } from "@/server/surplus/surplus.contract";
import { surplusReasons } from "@/server/surplus/surplus.reasons";

const SWEEP_BATCH = 200;

async function lotOf(work: Work, surplusId: SurplusId): Promise<LotToMatch> {
  const lot = await findLotToMatch(work.tx, surplusId);
  if (!lot) throw surplusReasons.unknown();
  return lot;
}

async function lockOwnOpenOffer(work: Work<MemberActor>, id: OfferId): Promise<StoredOffer> {
  const offer = await lockOffer(work.tx, id, work.actor.organisationId);
  if (!offer) throw offerReasons.unknown();
  if (offer.state === "accepted" || offer.state === "declined") throw offerReasons.answered({ state: offer.state });
  if (offer.state === "moot") throw surplusReasons.taken({ unitsLeft: 0 });
  if (offer.state === "lapsed" || offer.deadline <= work.now) throw offerReasons.lapsed();
  return offer;
}

/**
 * Accepts an offer: a claim on what was offered, or on what is left of it.
 * @throws Failure `offer.unknown`, `offer.lapsed`, `offer.answered`, `surplus.taken`, `surplus.expired`
 */
export async function acceptOffer(work: Work<MemberActor>, input: AcceptInput): Promise<ClaimRecord> {
  const { tx, actor, now } = work;
  const offer = await lockOwnOpenOffer(work, input.id);
  const claim = await takeUnits(work, {
    surplusId: offer.surplusId,
    recipientId: actor.organisationId,
    personId: actor.personId,
    units: Math.min(input.units ?? offer.units, offer.units),
    via: "offer",
    offerId: offer.id,
  });
  await saveAnswer(tx, offer, { state: "accepted" }, now);
  await record(work, offer.regionId, offerAccepted, offerFacts(offer, await lotOf(work, offer.surplusId)));
  return claim;
}

/** Declines an offer with a reason; the lot goes to the next at once. */
export async function declineOffer(
  work: Work<MemberActor>,
  { id, reason }: DeclineInput,
): Promise<{ id: OfferId; state: "declined" }> {
  const offer = await lockOwnOpenOffer(work, id);
  await saveAnswer(work.tx, offer, { state: "declined", declineReason: reason }, work.now);
  const facts = offerFacts(offer, await lotOf(work, offer.surplusId));
  await record(work, offer.regionId, offerDeclined, { ...facts, reason });
  return { id, state: "declined" };
}

/** Sweep: offers nobody answered in time; each lapses once, whoever sweeps. One whose lot is gone holds up no other. */
export async function lapseOffers(work: Work): Promise<number> {
  const due = await lockDueOffers(work.tx, work.now, SWEEP_BATCH);
  for (const offer of due) {
    const lot = await findLotToMatch(work.tx, offer.surplusId);
    await saveAnswer(work.tx, offer, { state: lot ? "lapsed" : "moot" }, work.now);
    if (lot) await record(work, offer.regionId, offerLapsed, offerFacts(offer, lot));
  }
  return due.length;
}

/** Ends an offer that means nothing any more. */
export async function mootOffer(work: Work, lot: LotToMatch, offer: StoredOffer): Promise<void> {
  await saveAnswer(work.tx, offer, { state: "moot" }, work.now);
  await record(work, lot.regionId, offerMooted, offerFacts(offer, lot));
}

/** When a lot has ended or nothing of it is open, its offer means nothing any more and the geo-DLQ lets it go. */
export async function mootOffers(
  work: Work,
  { surplusId, via }: { surplusId: SurplusId; via?: string },
): Promise<void> {
  const lot = await lotOf(work, surplusId);
  if (lot.state === "open" && lot.unitsOpen > 0) return;
  const offer = await lockOpenOffer(work.tx, surplusId);
  if (offer) await mootOffer(work, lot, offer);
  await deleteRematch(work.tx, surplusId);
  const placed = via === "admin" ? "assigned" : "placed";
  await saveResolved(work.tx, surplusId, via ? placed : "ended", work.now);
}
