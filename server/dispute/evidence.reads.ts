import { disputeReasons } from "@/server/dispute/dispute.reasons";
import { roundOf, sideOf, whyCannotJudge } from "@/server/dispute/dispute.rules";
import {
  findDispute,
  listRulings,
  type ReviewedRuling,
  type StoredDispute,
  waitingAmong,
} from "@/server/dispute/dispute.store";
import { describeDispute, isOfParties } from "@/server/dispute/dispute.view";
import type { EvidenceRecord } from "@/server/dispute/evidence.contract";
import {
  describeClaim,
  describeLot,
  describePurchase,
  listMessages,
  listStatements,
} from "@/server/dispute/evidence.view";
import { describeParty, describeRecipient } from "@/server/dispute/trust.view";
import type { PersonActor } from "@/server/kernel/actor";
import type { DisputeId } from "@/server/kernel/id";
import { readStory } from "@/server/matching/story.reads";
import { wordsOf } from "@/server/notification/notification.text";
import type { Reader } from "@/server/platform/database";

const shownRuling = ({ ruling }: ReviewedRuling) => ({
  ...{ round: ruling.round, verdict: ruling.verdict, unfitUnits: ruling.unfitUnits },
  ...{ refundRupiah: Number(ruling.refundRupiah), note: ruling.note, byClock: ruling.judgeId === null, at: ruling.at },
  ...{ warned: ruling.warned, suspended: ruling.suspended },
});
const holds = ({ ruling, review }: ReviewedRuling) => !ruling.needsSecond || review?.approved === true;

/** What the system saw of a dispute: the same for both sides and the judge, and of other takers nothing. */
async function readEvidence(
  reader: Reader,
  dispute: StoredDispute,
  recipientName: string | null,
  rulings: readonly ReviewedRuling[],
): Promise<EvidenceRecord> {
  const [lot, claim, purchase, statements, messages, story] = await Promise.all([
    describeLot(reader, dispute),
    describeClaim(reader, dispute),
    describePurchase(reader, dispute),
    listStatements(reader, dispute),
    listMessages(reader, dispute),
    readStory(reader, dispute.surplusId),
  ]);
  return {
    ...{ lot, claim, purchase, statements, rulings: rulings.filter(holds).map(shownRuling) },
    messages: messages.map(({ facts, ...told }) => ({ ...told, title: wordsOf(told.type, facts, "day").title })),
    story: story
      .filter(({ claimId, organisationName }) =>
        claimId ? claimId === dispute.claimId : organisationName === null || organisationName === recipientName,
      )
      .map(({ at, words }) => ({ at, words })),
  };
}

async function found(reader: Reader, id: DisputeId) {
  const [stored, dispute] = await Promise.all([findDispute(reader, id), describeDispute(reader, id)]);
  if (!stored || !dispute) throw disputeReasons.unknown();
  return { stored, dispute };
}

/** A dispute as one of its sides sees it. @throws Failure `dispute.unknown` for everyone else */
export async function readForParty(reader: Reader, actor: PersonActor, id: DisputeId) {
  const { stored, dispute } = await found(reader, id);
  const side = sideOf(stored, actor);
  if (!side) throw disputeReasons.unknown();
  const rulings = await listRulings(reader, id);
  return { dispute, side, evidence: await readEvidence(reader, stored, dispute.recipientName, rulings) };
}

/** A dispute as a judge sees it: the evidence, who stands against whom, and what waits for a second person. */
export async function readForJudge(reader: Reader, actor: PersonActor, id: DisputeId, now: Date) {
  const { stored, dispute } = await found(reader, id);
  const rulings = await listRulings(reader, id);
  const [evidence, provider, recipient, isOfParty] = await Promise.all([
    readEvidence(reader, stored, dispute.recipientName, rulings),
    describeParty(reader, stored.providerId, now),
    describeRecipient(reader, stored, now),
    isOfParties(reader, actor, stored),
  ]);
  const waits = waitingAmong(rulings);
  const hands = rulings
    .filter((one) => one === waits || (roundOf(stored.state) === 2 && one.ruling.round === 1))
    .flatMap(({ ruling, review }) => [ruling.judgeId, review?.reviewerId]);
  return {
    ...{ dispute, evidence, provider, recipient },
    proposal: waits ? { ...shownRuling(waits), isMine: waits.ruling.judgeId === actor.personId } : null,
    returned: rulings.flatMap(({ review }) =>
      review && !review.approved ? [{ note: review.note, at: review.at }] : [],
    ),
    bar: whyCannotJudge({ isOfParty, hasRuled: hands.includes(actor.personId) })?.code ?? null,
  };
}
