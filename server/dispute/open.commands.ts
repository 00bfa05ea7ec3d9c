import {
  type AnswerInput,
  type AppealInput,
  disputeAnswered,
  disputeAppealed,
  disputeOpened,
  type OpenInput,
} from "@/server/dispute/dispute.contract";
import { disputeReasons, type Side } from "@/server/dispute/dispute.reasons";
import {
  after,
  clocksOf,
  DISPUTE_V1,
  isSafety,
  reasonsOf,
  sideOf,
  whyCannotAnswer,
  whyCannotAppeal,
  whyCannotDispute,
} from "@/server/dispute/dispute.rules";
import {
  hasAppeal,
  lockDispute,
  type NewStatement,
  type StoredDispute,
  saveChange,
  saveDispute,
  saveStatement,
} from "@/server/dispute/dispute.store";
import { findDisputable, findHeld } from "@/server/dispute/dispute.view";
import { freezeEscrow } from "@/server/escrow/escrow.commands";
import type { PersonActor } from "@/server/kernel/actor";
import { type DisputeId, mintId, type PhotoId, regionOf } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import { record } from "@/server/outbox/record";
import { touchPhoto } from "@/server/photo/photo.commands";
import type { Work } from "@/server/platform/work";
import { recallSurplus } from "@/server/surplus/recall.commands";

type ByParty = Work<PersonActor>;
type Done = Readonly<{ id: DisputeId; state: StoredDispute["state"] }>;

/** The part of a dispute every event about it carries. */
export const disputeFacts = (
  row: Pick<StoredDispute, "id" | "claimId" | "regionId" | "providerId" | "recipientId" | "buyerId">,
) => {
  const { id: disputeId, claimId, regionId, providerId, recipientId, buyerId } = row;
  return { disputeId, claimId, regionId, providerId, recipientId, buyerId };
};

/**
 * Opens a dispute from a claim by either side: its money lies still, and a reason of food safety takes the food off the market at once.
 * @throws Failure `dispute.unknown`, `nothingTaken`, `tooLate`, `notYourReason`, `alreadyOpen`, `photo.unknown`
 */
export async function openDispute(work: ByParty, input: OpenInput): Promise<Done> {
  const { tx, actor, now } = work;
  const claim = await findDisputable(tx, input.claimId);
  const side = claim && sideOf(claim, actor);
  if (!claim || !side) throw disputeReasons.unknown();
  const refusal = whyCannotDispute(claim, now);
  if (refusal) throw refusal;
  const { reason } = input;
  if (!reasonsOf(side).includes(reason)) throw disputeReasons.notYourReason();
  const { providerId, recipientId, buyerId, surplusId } = claim;
  const regionId = regionOf(input.claimId);
  await freezeEscrow(work, input.claimId);
  const row = {
    ...{ regionId, id: mintId<"dispute">(regionId, now), claimId: input.claimId, surplusId },
    ...{ providerId, recipientId, buyerId },
    ...{ openedBy: side, reason, isSafety: isSafety(reason), state: "open" as const, openedAt: now },
    stakesRupiah: await findHeld(tx, input.claimId),
    ...clocksOf(reason, now),
  };
  if (!(await saveDispute(tx, row))) throw disputeReasons.alreadyOpen();
  await say(work, row, { kind: "opening", side }, input);
  if (row.isSafety) await recallSurplus(work, surplusId);
  const opened = { ...disputeFacts(row), openedBy: side, reason, isSafety: row.isSafety };
  await record(work, regionId, disputeOpened, opened);
  return { id: row.id, state: "open" };
}

type Words = Pick<OpenInput, "text" | "photoIds"> & Partial<Pick<OpenInput, "countedUnits" | "countedGrams">>;

async function say(
  work: ByParty,
  { regionId, id }: Pick<StoredDispute, "regionId" | "id">,
  step: Pick<NewStatement, "kind"> & { side: Side },
  { text, photoIds, countedUnits = null, countedGrams = null }: Words,
): Promise<boolean> {
  const photos = [...new Set<PhotoId>(photoIds)].sort();
  const { personId } = work.actor;
  for (const photoId of photos) await touchPhoto(work, photoId);
  const said = { regionId, disputeId: id, personId, text, countedUnits, countedGrams, at: work.now, ...step };
  return saveStatement(work.tx, said, photos);
}

async function lockOwn({ tx, actor }: ByParty, id: DisputeId): Promise<{ dispute: StoredDispute; side: Side }> {
  const dispute = await lockDispute(tx, id);
  const side = dispute && sideOf(dispute, actor);
  if (!dispute || !side) throw disputeReasons.unknown();
  return { dispute, side };
}

/** The other side answers, once. @throws Failure `dispute.unknown`, `ownWords`, `answered`, `answerTime` */
export async function answerDispute(work: ByParty, input: AnswerInput): Promise<Done> {
  const { dispute, side } = await lockOwn(work, input.id);
  const refusal = whyCannotAnswer(dispute, side, work.now);
  if (refusal) throw refusal;
  await say(work, dispute, { kind: "answer", side }, input);
  await saveChange(work.tx, dispute.id, { answeredAt: work.now });
  await record(work, dispute.regionId, disputeAnswered, { ...disputeFacts(dispute), openedBy: dispute.openedBy });
  return { id: dispute.id, state: dispute.state };
}

/** Either side asks for another judge, once in a dispute. @throws Failure `dispute.appealed`, `wrongState`, `tooLate` */
export async function appealDecision(work: ByParty, input: AppealInput): Promise<Done> {
  const { tx, now } = work;
  const { dispute, side } = await lockOwn(work, input.id);
  const refusal = whyCannotAppeal({ ...dispute, hasAppeal: await hasAppeal(tx, dispute.id) }, now);
  if (refusal) throw refusal;
  await say(work, dispute, { kind: "appeal", side }, input);
  const state = after(dispute.state, "appeal");
  await saveChange(tx, dispute.id, { state, dueAt: later(now, DISPUTE_V1.judgeWithinMs.other) });
  await record(work, dispute.regionId, disputeAppealed, { ...disputeFacts(dispute), side });
  return { id: dispute.id, state };
}
