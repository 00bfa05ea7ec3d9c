import type { ClaimId } from "@/server/kernel/id";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";
import { lockClaim } from "@/server/surplus/claim.store";
import { claimFacts } from "@/server/surplus/claim-closing.commands";
import { correctionOf } from "@/server/surplus/correction.rules";
import { findAccepted } from "@/server/surplus/correction.store";
import { claimCorrected } from "@/server/surplus/surplus.contract";
import { claimReasons } from "@/server/surplus/surplus.reasons";
import { lockLot, moveUnits } from "@/server/surplus/surplus.store";

type Correction = Readonly<{
  claimId: ClaimId;
  /** Accepted units found unfit by earlier corrections, and now. */
  before: number;
  after: number;
}>;

/**
 * Books by new entries that accepted units were unfit, or fit after all; what the handover wrote stays as it is.
 * @throws Failure `claim.unknown`, `claim.moreThanHeld` where the handover accepted fewer
 */
export async function correctHandover(work: Work, { claimId, before, after }: Correction): Promise<void> {
  if (before === after) return;
  const { tx, now } = work;
  const claim = await lockClaim(tx, claimId);
  if (!claim || !(await lockLot(tx, claim.surplusId))) throw claimReasons.unknown();
  const accepted = await findAccepted(tx, claim.surplusId, claimId);
  if (!accepted || after > accepted.units) throw claimReasons.moreThanHeld({ units: accepted?.units ?? 0 });
  const moved = correctionOf(accepted, before, after);
  if (!moved) return;
  const { direction, ...amounts } = moved;
  const { weightMethod, carbonSet } = accepted;
  const way =
    direction === "takeBack"
      ? ({ from: "accepted", to: "rejected" } as const)
      : ({ from: "rejected", to: "accepted" } as const);
  const lot = await moveUnits(tx, claim.surplusId, [{ ...way, ...amounts, claimId, weightMethod, carbonSet }], now);
  await record(work, lot.regionId, claimCorrected, { ...claimFacts(claim, lot), unfitUnits: after });
}
