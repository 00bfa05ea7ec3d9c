import type { Failure } from "@/server/kernel/failure";
import { DAY, HOUR, later } from "@/server/kernel/time";
import { type Purpose, privacyReasons } from "@/server/privacy/privacy.reasons";

/** The clocks of requests about personal data, version 1: UU 27/2022 gives 3 × 24 hours to answer. */
export const PRIVACY_V1 = {
  version: 1,
  answerWithinMs: 3 * 24 * HOUR,
  /** How long a file that was asked for can be fetched. */
  exportLastsMs: 7 * DAY,
  /** Requests of one person that may wait at once. */
  mostOpen: 5,
  /** What the words of each purpose are now; a newer version asks again. */
  purposes: { email: 1, push: 1, message: 1 },
} as const satisfies { purposes: Record<Purpose, number> } & Record<string, unknown>;

/** When a request has to be answered. */
export const dueAt = (askedAt: Date): Date => later(askedAt, PRIVACY_V1.answerWithinMs);

/** Whether a file asked for at a moment can still be fetched. */
export const isExportOpen = (askedAt: Date, now: Date): boolean => later(askedAt, PRIVACY_V1.exportLastsMs) > now;

/** What holds a person in place. */
export type Standing = Readonly<{
  /** Claims they made or bought, or of an organisation that has nobody else, that are not closed, and places in draws. */
  heldClaims: number;
  /** Disputes they are a side of as a buyer, or as all there is of an organisation, whose money has not moved. */
  openDisputes: number;
  /** Lots of an outlet that has nobody else, still open. */
  openLots: number;
  isLastAdmin: boolean;
}>;

/** Why a person cannot be erased now, or null: what is promised or disputed has someone who answers for it. */
export function whyCannotErase({ heldClaims, openDisputes, openLots, isLastAdmin }: Standing): Failure | null {
  if (heldClaims > 0) return privacyReasons.claimsHeld({ count: heldClaims });
  if (openDisputes > 0) return privacyReasons.disputesOpen({ count: openDisputes });
  if (openLots > 0) return privacyReasons.lotsOpen({ count: openLots });
  return isLastAdmin ? privacyReasons.lastAdmin() : null;
}
