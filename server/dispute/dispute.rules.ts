import {
  type DisputeReason,
  type DisputeState,
  disputeReasons,
  PROVIDER_REASONS,
  RECIPIENT_REASONS,
  type Side,
  type Verdict,
} from "@/server/dispute/dispute.reasons";
import type { Failure } from "@/server/kernel/failure";
import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";

/** Clocks, stakes and the ladder of disputes, version 1 (issue "the judge"; why so: docs/decisions, "A dispute is judged on what the system saw"). */
export const DISPUTE_V1 = {
  version: 1,
  openWithinMs: 48 * HOUR,
  judgeWithinMs: { safety: HOUR, other: 48 * HOUR },
  answerWithinMs: { urgent: 15 * MINUTE, other: 24 * HOUR },
  appealWithinMs: 24 * HOUR,
  secondAboveRupiah: 500_000n,
  warningsForReview: 2,
  warningsCountForMs: 183 * DAY,
} as const;

const SAFETY: ReadonlySet<DisputeReason> = new Set([
  "stale_food",
  "past_safe_time",
  "foreign_object",
  "undeclared_allergen",
  "wrong_storage",
  "unsafe_found",
]);
/** The claim proves stale: unanswered, it is refunded by the clock (DOMAIN.md §4 "Escrow"). */
const STALE: ReadonlySet<DisputeReason> = new Set(["stale_food", "past_safe_time", "food_gone"]);

/** Whether a reason is about food safety, and so stops the food. */
export const isSafety = (reason: DisputeReason): boolean => SAFETY.has(reason);

/** Whether a dispute that nobody answers is upheld by the clock. */
export const upholdsItself = (reason: DisputeReason): boolean => STALE.has(reason);

/** Until when the other side answers, and a judge is due. */
export function clocksOf(reason: DisputeReason, openedAt: Date): { answerBy: Date; dueAt: Date } {
  const { answerWithinMs, judgeWithinMs } = DISPUTE_V1;
  const isUrgent = isSafety(reason) || upholdsItself(reason);
  return {
    answerBy: later(openedAt, isUrgent ? answerWithinMs.urgent : answerWithinMs.other),
    dueAt: later(openedAt, isSafety(reason) ? judgeWithinMs.safety : judgeWithinMs.other),
  };
}

type Step = "propose" | "decide" | "lapse" | "approve" | "return" | "appeal" | "close";

/** The one table of transitions: where each step leads from a state; what is not here cannot happen. */
const NEXT: Readonly<Record<DisputeState, Partial<Record<Step, DisputeState>>>> = {
  open: { propose: "proposed", decide: "decided", lapse: "decided" },
  proposed: { approve: "decided", return: "open" },
  decided: { appeal: "appealed", close: "closed" },
  appealed: { propose: "reproposed", decide: "closed" },
  reproposed: { approve: "closed", return: "appealed" },
  closed: {},
};

/** Where a step leads. @throws Failure `dispute.wrongState` */
export function after(state: DisputeState, step: Step): DisputeState {
  const next = NEXT[state][step];
  if (!next) throw disputeReasons.wrongState({ state });
  return next;
}

/** Which hearing a state belongs to: 1, or 2 after an appeal. */
export const roundOf = (state: DisputeState): 1 | 2 => (state === "appealed" || state === "reproposed" ? 2 : 1);

export const otherSide = (side: Side): Side => (side === "provider" ? "recipient" : "provider");

type Parties = Readonly<{ providerId: string; recipientId: string | null; buyerId: string | null }>;

/** Which side of a claim someone is, for their organisation or as its buyer, or null for a stranger. */
export function sideOf(
  { providerId, recipientId, buyerId }: Parties,
  { personId, organisationId }: Readonly<{ personId: string; organisationId: string | null }>,
): Side | null {
  if (organisationId === providerId) return "provider";
  const isTheirs = recipientId === null ? personId === buyerId : organisationId === recipientId;
  return isTheirs ? "recipient" : null;
}

/** The reasons a side may choose from. */
export const reasonsOf = (side: Side): readonly DisputeReason[] =>
  side === "provider" ? PROVIDER_REASONS : RECIPIENT_REASONS;

type Disputable = Readonly<{ state: string; closeReason: string | null; closedAt: Date | null }>;

/** Why a claim cannot be disputed (any more), or null: it is live, or was until 48 hours ago and not given back. */
export function whyCannotDispute(claim: Disputable, now: Date): Failure | null {
  if (claim.state === "cancelled" && claim.closeReason !== "recalled") return disputeReasons.nothingTaken();
  if (claim.closedAt && later(claim.closedAt, DISPUTE_V1.openWithinMs) <= now) return disputeReasons.tooLate();
  return null;
}

type Answerable = Readonly<{ state: DisputeState; openedBy: Side; answeredAt: Date | null; answerBy: Date }>;

/** Why a side may not answer (any more), or null. */
export function whyCannotAnswer(dispute: Answerable, side: Side, now: Date): Failure | null {
  if (side === dispute.openedBy) return disputeReasons.ownWords();
  if (dispute.answeredAt) return disputeReasons.answered();
  return dispute.state !== "open" || dispute.answerBy <= now ? disputeReasons.answerTime() : null;
}

type Appealable = Readonly<{ state: DisputeState; appealBy: Date | null; hasAppeal: boolean }>;

/** Why a decision may not be appealed, or null: once in a dispute, by either side, within a day. */
export function whyCannotAppeal({ state, appealBy, hasAppeal }: Appealable, now: Date): Failure | null {
  if (hasAppeal) return disputeReasons.appealed();
  if (state !== "decided") return disputeReasons.wrongState({ state });
  return appealBy && appealBy > now ? null : disputeReasons.tooLate();
}

type Judge = Readonly<{
  /** Belongs to one of the two organisations. */
  isOfParty: boolean;
  /** Had a hand in the first hearing, or wrote the ruling that waits for a second person. */
  hasRuled: boolean;
}>;

/** Why an admin may not judge or review here, or null. */
export function whyCannotJudge({ isOfParty, hasRuled }: Judge): Failure | null {
  if (isOfParty) return disputeReasons.ownOrganisation();
  return hasRuled ? disputeReasons.sameJudge() : null;
}

/** Why it is too early to rule, or null: the other side may still answer. */
export function whyTooEarly({ state, answeredAt, answerBy }: Omit<Answerable, "openedBy">, now: Date): Failure | null {
  return state === "open" && !answeredAt && answerBy > now
    ? disputeReasons.stillAnswering({ until: answerBy.toISOString() })
    : null;
}

type Stakes = Readonly<{
  openedBy: Side;
  stakesRupiah: bigint;
  refundRupiah: bigint;
  settledAt: Date | null;
  acceptedUnits: number;
}>;
type Ruling = Readonly<{ verdict: Verdict; splitRupiah: bigint | null; unfitUnits: number }>;

/**
 * What goes back to the buyer by a verdict: all where a buyer was right, a share by a split, nothing to a kitchen that complains.
 * Money that has moved stays where it is. @returns whole rupiah, 0 to the stakes
 */
export function refundOf(stakes: Omit<Stakes, "acceptedUnits">, ruling: Ruling): bigint {
  if (stakes.settledAt) return stakes.refundRupiah;
  if (ruling.verdict === "split") return ruling.splitRupiah ?? 0n;
  return ruling.verdict === "uphold" && stakes.openedBy === "recipient" ? stakes.stakesRupiah : 0n;
}

/** Why a ruling cannot stand, or null. */
export function whyCannotRule({ stakesRupiah, settledAt, acceptedUnits }: Stakes, ruling: Ruling): Failure | null {
  if (ruling.unfitUnits > acceptedUnits) return disputeReasons.unfitTooMany({ units: acceptedUnits });
  const share = ruling.splitRupiah ?? 0n;
  const isShared = ruling.verdict === "split" && stakesRupiah > 0n && !settledAt;
  const fits = isShared ? share > 0n && share < stakesRupiah : share === 0n;
  return fits ? null : disputeReasons.splitShare({ most: isShared ? Number(stakesRupiah) : 0 });
}

/** Whether a ruling waits for a second person: above Rp 500,000, and for every ban. */
export const needsSecond = (stakesRupiah: bigint, suspended: readonly Side[]): boolean =>
  suspended.length > 0 || stakesRupiah > DISPUTE_V1.secondAboveRupiah;

/** Against whom a verdict counts in the trust score; a split counts against nobody. */
export const blamedBy = (verdict: Verdict, openedBy: Side): Side | null =>
  verdict === "uphold" ? otherSide(openedBy) : null;

/** Whether so many warnings of half a year call for a review whether to suspend. */
export const isReviewDue = (warnings: number): boolean => warnings >= DISPUTE_V1.warningsForReview;
