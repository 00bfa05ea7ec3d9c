import { amountOf, makeTransfer } from "@/server/account/account.commands";
import { EVERYBODY } from "@/server/account/account.contract";
import { pointsLeft } from "@/server/handover/handover.rules";
import { type ClaimId, type OrganisationId, regionOf } from "@/server/kernel/id";
import type { Work } from "@/server/platform/work";

/** Under which key the points of a handover stand in the books. */
export const pointsKey = (claimId: ClaimId): string => `points:${claimId}`;

type Correction = Readonly<{
  claimId: ClaimId;
  providerId: OrganisationId;
  acceptedUnits: number;
  /** Accepted units found unfit by earlier corrections, and now. */
  before: number;
  after: number;
  /** What corrects, once: asked again it is the same transfer. */
  cause: string;
}>;

/**
 * Takes back the points of units found unfit, or gives them again, by a transfer of the difference.
 * @throws Failure `account.overdrawn` where the kitchen has spent them
 */
export async function correctPoints(work: Work, correction: Correction): Promise<void> {
  const { claimId, providerId, acceptedUnits, before, after, cause } = correction;
  const credited = Number((await amountOf(work.tx, pointsKey(claimId))) ?? 0n);
  if (credited === 0) return;
  const left = (unfitUnits: number) => pointsLeft(credited, acceptedUnits, unfitUnits);
  const change = left(after) - left(before);
  if (change === 0) return;
  const source = { kind: "points_source", ownerId: EVERYBODY } as const;
  const earned = { kind: "points_earned", ownerId: providerId } as const;
  const way = change > 0 ? { from: source, to: earned } : { from: earned, to: source };
  const wish = { key: `${pointsKey(claimId)}:${cause}`, regionId: regionOf(claimId), state: "posted" as const };
  await makeTransfer(work, { ...wish, ...way, amount: BigInt(Math.abs(change)) });
}
