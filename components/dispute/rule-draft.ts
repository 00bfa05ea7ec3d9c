import { deskWords as words } from "@/components/dispute/desk-words";
import type { Side, Verdict } from "@/server/dispute/dispute.reasons";
import { needsSecond, whyCannotRule } from "@/server/dispute/dispute.rules";
import { disputeReasonText } from "@/server/dispute/dispute.text";
import type { DeskFile } from "@/server/dispute/evidence.contract";
import type { Text } from "@/server/kernel/text";

/** What a judge is about to rule. */
export type RuleDraft = Readonly<{
  verdict: Verdict | null;
  splitRupiah: number | null;
  unfitUnits: number | null;
  warned: readonly Side[];
  suspended: readonly Side[];
  note: string;
}>;

export const NOTHING_RULED: RuleDraft = {
  ...{ verdict: null, splitRupiah: null, unfitUnits: null, warned: [], suspended: [], note: "" },
};
const LEAST_NOTE = 5;

export const noteOf = ({ note }: RuleDraft): string => note.trim().replaceAll(/\s+/g, " ");

/** Whether someone else has to approve it. */
export const waitsForSecond = ({ dispute }: DeskFile, { suspended }: RuleDraft): boolean =>
  needsSecond(BigInt(dispute.stakesRupiah), suspended);

/** Why it cannot be sent, by the rules of the server where they can be asked here; null when it can. */
export function whyNotRuled({ dispute, evidence }: DeskFile, draft: RuleDraft): Text | null {
  const { verdict, splitRupiah, unfitUnits } = draft;
  if (!verdict) return words.verdictFirst;
  const stakes = {
    ...{ openedBy: dispute.openedBy, stakesRupiah: BigInt(dispute.stakesRupiah), refundRupiah: 0n },
    settledAt: dispute.isSettled ? new Date(dispute.openedAt) : null,
    acceptedUnits: evidence.claim.acceptedUnits ?? 0,
  };
  const share = verdict === "split" && splitRupiah !== null ? BigInt(splitRupiah) : null;
  const refusal = whyCannotRule(stakes, { verdict, splitRupiah: share, unfitUnits: unfitUnits ?? 0 });
  if (refusal)
    return refusal.code === "dispute.splitShare" ? disputeReasonText.splitShare : disputeReasonText.unfitTooMany;
  return noteOf(draft).length < LEAST_NOTE ? words.noteFirst : null;
}
