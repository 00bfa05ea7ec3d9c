import type { SurplusId } from "@/server/kernel/id";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";
import { type StoredClaim, saveClosed } from "@/server/surplus/claim.store";
import { claimFacts } from "@/server/surplus/claim-closing.commands";
import { COOKED_TOGETHER_V1, isCookedTogether } from "@/server/surplus/recall.rules";
import { listHeldIds, listLikely, saveRecalled } from "@/server/surplus/recall.store";
import { lotFacts } from "@/server/surplus/surplus.commands";
import { claimRecalled, surplusRecalled } from "@/server/surplus/surplus.contract";
import { surplusReasons } from "@/server/surplus/surplus.reasons";
import { findLotRow, lockLot, moveUnits } from "@/server/surplus/surplus.store";

/**
 * Stops a lot and every lot cooked together with it: what is open leaves the market now, and from this moment nothing of them
 * may be handed over. A lot recalled before stays as it is.
 * @returns the lots that this call stopped
 * @throws Failure `surplus.unknown`
 */
export async function recallSurplus(work: Work, id: SurplusId): Promise<SurplusId[]> {
  const lot = await findLotRow(work.tx, id);
  if (!lot) throw surplusReasons.unknown();
  const likely = await listLikely(work.tx, lot, COOKED_TOGETHER_V1.withinMs);
  const stopped: SurplusId[] = [];
  for (const other of likely)
    if ((other.id === id || isCookedTogether(lot, other)) && (await recallLot(work, other.id))) stopped.push(other.id);
  return stopped;
}

async function recallLot(work: Work, id: SurplusId): Promise<boolean> {
  const { tx, now } = work;
  const lot = await lockLot(tx, id);
  if (!lot || lot.recalledAt) return false;
  await saveRecalled(tx, id, now);
  const units = lot.unitsOpen;
  const after = units > 0 ? await moveUnits(tx, id, [{ from: "open", to: "recalled", units }], now) : lot;
  await record(work, lot.regionId, surplusRecalled, { ...lotFacts(after), units });
  return true;
}

/**
 * Reaction: ends the live claims of a recalled lot. All of them are locked before the lot is, as whoever closes a claim does,
 * so that nobody waits in a circle.
 */
export async function stopClaims(work: Work, { surplusId }: Readonly<{ surplusId: SurplusId }>): Promise<void> {
  const { tx, now } = work;
  const closed: StoredClaim[] = [];
  for (const id of await listHeldIds(tx, surplusId)) {
    const claim = await saveClosed(tx, id, { state: "cancelled", closeReason: "recalled" }, now);
    if (claim) closed.push(claim);
  }
  for (const claim of closed) {
    const move = { from: "held", to: "recalled", units: claim.units, claimId: claim.id } as const;
    const lot = await moveUnits(tx, surplusId, [move], now);
    await record(work, lot.regionId, claimRecalled, claimFacts(claim, lot));
  }
}
