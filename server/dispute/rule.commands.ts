import { audit } from "@/server/audit/audit.commands";
import { disputeDecided, type ReviewInput, type RuleInput, rulingProposed } from "@/server/dispute/dispute.contract";
import { disputeReasons, type Side } from "@/server/dispute/dispute.reasons";
import {
  after,
  blamedBy,
  DISPUTE_V1,
  needsSecond,
  refundOf,
  roundOf,
  whyCannotJudge,
  whyCannotRule,
  whyTooEarly,
} from "@/server/dispute/dispute.rules";
import {
  listRulings,
  lockDispute,
  type StoredDispute,
  type StoredRuling,
  saveChange,
  saveReview,
  saveRuling,
  waitingAmong,
} from "@/server/dispute/dispute.store";
import { findAcceptedUnits, isOfParties } from "@/server/dispute/dispute.view";
import { disputeFacts } from "@/server/dispute/open.commands";
import { closeDispute } from "@/server/dispute/settle.commands";
import { correctPoints } from "@/server/handover/points.commands";
import { decideOrganisation } from "@/server/identity/identity.commands";
import { identityReasons } from "@/server/identity/identity.contract";
import { suspendPerson } from "@/server/identity/people.commands";
import { peopleReasons } from "@/server/identity/people.reasons";
import type { PersonActor } from "@/server/kernel/actor";
import { Failure } from "@/server/kernel/failure";
import { type DisputeId, mintId } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";
import { correctHandover } from "@/server/surplus/correction.commands";

/** What fits beside a suspension. */
const MOST_NOTE = 240;

type ByJudge = Work<PersonActor>;
type Done = Readonly<{ id: DisputeId; state: StoredDispute["state"] }>;

async function lockForJudge({ tx }: ByJudge, id: DisputeId, version: number): Promise<StoredDispute> {
  const dispute = await lockDispute(tx, id);
  if (!dispute) throw disputeReasons.unknown();
  if (dispute.version !== version) throw disputeReasons.changed({ version: dispute.version });
  return dispute;
}

/** @param mayNotBe who had a hand in it already */
async function refuseUnfitJudge({ tx, actor }: ByJudge, dispute: StoredDispute, mayNotBe: readonly (string | null)[]) {
  const isOfParty = await isOfParties(tx, actor, dispute);
  const refusal = whyCannotJudge({ isOfParty, hasRuled: mayNotBe.includes(actor.personId) });
  if (refusal) throw refusal;
}

/** Who had a hand in the first hearing. */
const judgesBefore = (rulings: Awaited<ReturnType<typeof listRulings>>) =>
  rulings
    .filter(({ ruling }) => ruling.round === 1)
    .flatMap(({ ruling, review }) => [ruling.judgeId, review?.reviewerId ?? null]);

/** A deed of a judge in the audit log, beside the ruling it is about. */
function writeDown(
  work: ByJudge,
  action: "dispute.ruled" | "dispute.approved" | "dispute.returned",
  ruling: StoredRuling,
  note: string,
): Promise<void> {
  const { disputeId, round, verdict, unfitUnits, warned, suspended, needsSecond: waits } = ruling;
  const detail = {
    ...{ ruling: ruling.id, round, verdict, refundRupiah: Number(ruling.refundRupiah), unfitUnits, waits },
    ...{ warned: warned.join(" "), suspended: suspended.join(" ") },
  };
  return audit(work, { action, subjectKind: "dispute", subjectId: disputeId, reason: note, detail });
}

/**
 * A judge rules; what is large, or a ban, waits for a second person, everything else holds at once.
 * @throws Failure `dispute.changed`, `ownOrganisation`, `sameJudge`, `stillAnswering`, `wrongState`, `unfitTooMany`, `splitShare`
 */
export async function ruleDispute(work: ByJudge, input: RuleInput): Promise<Done> {
  const { tx, actor, now } = work;
  const dispute = await lockForJudge(work, input.id, input.version);
  const round = roundOf(dispute.state);
  await refuseUnfitJudge(work, dispute, round === 2 ? judgesBefore(await listRulings(tx, dispute.id)) : []);
  const acceptedUnits = await findAcceptedUnits(tx, dispute.claimId);
  const asked = { ...input, splitRupiah: input.splitRupiah == null ? null : BigInt(input.splitRupiah) };
  const refusal = whyTooEarly(dispute, now) ?? whyCannotRule({ ...dispute, acceptedUnits }, asked);
  if (refusal) throw refusal;
  const { verdict, unfitUnits, note } = input;
  const [warned, suspended] = [[...new Set(input.warned)], [...new Set(input.suspended)]];
  const mustWait = needsSecond(dispute.stakesRupiah, suspended);
  const state = after(dispute.state, mustWait ? "propose" : "decide");
  const ruling: StoredRuling = {
    ...{ regionId: dispute.regionId, id: mintId<"ruling">(dispute.regionId, now), disputeId: dispute.id, round },
    ...{ judgeId: actor.personId, verdict, refundRupiah: refundOf(dispute, asked), unfitUnits, warned, suspended },
    ...{ note, needsSecond: mustWait, at: now },
  };
  await saveRuling(tx, ruling);
  const done = mustWait ? await propose(work, dispute, state) : await enforce(work, dispute, ruling);
  await writeDown(work, "dispute.ruled", ruling, note);
  return done;
}

/** A ruling that waits for a second person. */
async function propose(work: ByJudge, dispute: StoredDispute, state: Done["state"]): Promise<Done> {
  await saveChange(work.tx, dispute.id, { state });
  await record(work, dispute.regionId, rulingProposed, disputeFacts(dispute));
  return { id: dispute.id, state };
}

/**
 * A second person approves a ruling, which then holds, or returns it.
 * @throws Failure `dispute.changed`, `wrongState`, `ownOrganisation`, `sameJudge`
 */
export async function reviewRuling(work: ByJudge, { id, version, approved, note }: ReviewInput): Promise<Done> {
  const { tx, actor, now } = work;
  const dispute = await lockForJudge(work, id, version);
  const state = after(dispute.state, approved ? "approve" : "return");
  const rulings = await listRulings(tx, id);
  const waiting = waitingAmong(rulings)?.ruling;
  if (!waiting) throw disputeReasons.wrongState({ state: dispute.state });
  const before = waiting.round === 2 ? judgesBefore(rulings) : [];
  await refuseUnfitJudge(work, dispute, [waiting.judgeId, ...before]);
  const { regionId, id: rulingId } = waiting;
  await saveReview(tx, { regionId, rulingId, disputeId: id, reviewerId: actor.personId, approved, note, at: now });
  if (!approved) await saveChange(tx, id, { state });
  const done = approved ? await enforce(work, dispute, waiting) : { id, state };
  await writeDown(work, approved ? "dispute.approved" : "dispute.returned", waiting, note);
  return done;
}

/** A ruling that waits for nobody holds, and its bans with it. */
async function enforce(work: ByJudge, dispute: StoredDispute, ruling: StoredRuling): Promise<Done> {
  const state = await holdRuling(work, dispute, ruling);
  for (const side of ruling.suspended) await suspend(work, dispute, side, ruling.note.slice(0, MOST_NOTE));
  return { id: dispute.id, state };
}

/** A ban of whoever was banned meanwhile finds its work done. */
const unlessAlready = (isSo: () => Failure) => (fault: unknown) => {
  if (!(fault instanceof Failure && fault.code === isSo().code)) throw fault;
};

async function suspend(work: ByJudge, dispute: StoredDispute, side: Side, note: string): Promise<void> {
  const { providerId, recipientId, buyerId } = dispute;
  const house = side === "provider" ? providerId : recipientId;
  if (house)
    await decideOrganisation(work, { id: house, decision: "suspended", note }).catch(
      unlessAlready(identityReasons.alreadyDecided),
    );
  else if (buyerId)
    await suspendPerson(work, { id: buyerId, reason: note }).catch(unlessAlready(peopleReasons.alreadyDone));
}

/**
 * What holds now takes the place of what held before: books and points by entries of the difference, each once.
 * @returns the state it leads to
 */
export async function holdRuling(work: Work, dispute: StoredDispute, ruling: StoredRuling): Promise<Done["state"]> {
  const { tx, now } = work;
  const { verdict, refundRupiah, unfitUnits, warned, suspended, round } = ruling;
  const blamed = blamedBy(verdict, dispute.openedBy);
  const { claimId } = dispute;
  if (unfitUnits !== dispute.unfitUnits) {
    await correctHandover(work, { claimId, before: dispute.unfitUnits, after: unfitUnits });
    const acceptedUnits = await findAcceptedUnits(tx, claimId);
    const change = { before: dispute.unfitUnits, after: unfitUnits, cause: ruling.id };
    await correctPoints(work, { claimId, providerId: dispute.providerId, acceptedUnits, ...change });
  }
  const state = round === 2 ? ("closed" as const) : ("decided" as const);
  const appealBy = round === 2 ? null : later(now, DISPUTE_V1.appealWithinMs);
  const holds = { verdict, refundRupiah, unfitUnits, warned, blamed, decidedAt: now, appealBy };
  await saveChange(tx, dispute.id, { ...holds, state });
  await record(work, dispute.regionId, disputeDecided, {
    ...disputeFacts(dispute),
    ...{ round, verdict, refundRupiah: Number(refundRupiah), unfitUnits, blamed, warned, suspended },
  });
  if (round === 2) await closeDispute(work, { ...dispute, ...holds, state });
  return state;
}
