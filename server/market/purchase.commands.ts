import { refundEscrow } from "@/server/escrow/escrow.commands";
import type { PersonActor } from "@/server/kernel/actor";
import type { ClaimId } from "@/server/kernel/id";
import { rupiah } from "@/server/kernel/quantity";
import { type PurchaseRecord, purchaseCancelled } from "@/server/market/market.contract";
import { marketReasons, type Payment } from "@/server/market/market.reasons";
import { findSale } from "@/server/market/market.store";
import { lockPurchase, type PurchaseRow, savePurchaseChange } from "@/server/market/purchase.store";
import { findPurchase } from "@/server/market/purchase.view";
import { saleFacts } from "@/server/market/sale-facts";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";
import { dropSold } from "@/server/surplus/claim-closing.commands";

/** A buyer gives back what they have not fetched; it is for sale again, or given away. @throws Failure `market.unknownPurchase`, `purchaseOver` */
export async function cancelPurchase(work: Work<PersonActor>, claimId: ClaimId): Promise<PurchaseRecord> {
  const bought = await lockPurchase(work.tx, claimId);
  if (bought?.buyerId !== work.actor.personId) throw marketReasons.unknownPurchase();
  if (!(await drop(work, bought, "buyer"))) throw marketReasons.purchaseOver({ state: bought.state });
  const purchase = await findPurchase(work.tx, claimId);
  if (!purchase) throw marketReasons.unknownPurchase();
  return purchase;
}

async function drop(work: Work, bought: PurchaseRow, reason: string): Promise<boolean> {
  const { claimId, regionId, surplusId, buyerId, units } = bought;
  if (!(await dropSold(work, claimId, reason))) return false;
  await savePurchaseChange(work.tx, claimId, { state: "cancelled" });
  await refundEscrow(work, { claimId, reason: "given_back" });
  const sale = await findSale(work.tx, surplusId);
  if (!sale) throw marketReasons.unknown();
  const money = {
    unitPriceRupiah: Number(bought.unitPriceRupiah),
    amountRupiah: Number(bought.amountRupiah),
  };
  await record(work, regionId, purchaseCancelled, { ...saleFacts(sale), claimId, buyerId, units, ...money });
  return true;
}

const AT_COUNTER: Payment = "at_pickup";

type Claimed = Readonly<{ claimId: ClaimId; recipientId: string | null }>;

/** Reaction: what was accepted at the counter was paid there, and no more than that. */
export async function settleAtCounter(
  { tx }: Work,
  { claimId, recipientId, acceptedUnits }: Claimed & { acceptedUnits: number },
): Promise<void> {
  const bought = recipientId ? undefined : await lockPurchase(tx, claimId);
  if (bought?.state !== "reserved" || bought.payment !== AT_COUNTER) return;
  const amountRupiah = rupiah(bought.unitPriceRupiah * BigInt(acceptedUnits));
  await savePurchaseChange(tx, claimId, { state: acceptedUnits > 0 ? "paid" : "cancelled", amountRupiah });
}

/** Reaction: nobody came, or the food was recalled before: nothing was paid at the counter. */
export async function closeUnfetched({ tx }: Work, { claimId, recipientId }: Claimed): Promise<void> {
  const bought = recipientId ? undefined : await lockPurchase(tx, claimId);
  if (bought?.state === "reserved" && bought.payment === AT_COUNTER)
    await savePurchaseChange(tx, claimId, { state: "cancelled" });
}

type Paid = Readonly<{ claimId: ClaimId }>;

/** Reaction: the payment provider holds what a purchase costs. */
export async function markPaid({ tx }: Work, { claimId }: Paid): Promise<void> {
  const bought = await lockPurchase(tx, claimId);
  if (bought?.state === "reserved") await savePurchaseChange(tx, claimId, { state: "paid" });
}

/** Reaction: a purchase was not paid in time; its units are for sale again, or given away. */
export async function dropUnpaid(work: Work, { claimId }: Paid): Promise<void> {
  const bought = await lockPurchase(work.tx, claimId);
  if (bought?.state === "reserved" && !(await drop(work, bought, "unpaid")))
    await savePurchaseChange(work.tx, claimId, { state: "cancelled" });
}

/** Reaction: the buyer has the money back; what they still held is for sale again, or given away. */
export async function markRefunded(work: Work, { claimId }: Paid): Promise<void> {
  const bought = await lockPurchase(work.tx, claimId);
  if (!bought) return;
  await drop(work, bought, "refunded");
  await savePurchaseChange(work.tx, claimId, { state: "refunded" });
}
