import type { ClaimId, DrawId, PersonId, SurplusId } from "@/server/kernel/id";
import {
  findPurchaseTold,
  findSaleEnd,
  listLosers,
  listWatching,
  type PurchaseTold,
} from "@/server/notification/market.view";
import type { NotificationType } from "@/server/notification/notification.reasons";
import { lastCall } from "@/server/notification/notification.rules";
import { wasTold } from "@/server/notification/notification.store";
import type { Facts } from "@/server/notification/notification.text";
import { findLot, type LotTold, listPeopleOf } from "@/server/notification/notification.view";
import { tell } from "@/server/notification/tell.commands";
import { foodFacts } from "@/server/notification/tell-of-food.commands";
import type { Work } from "@/server/platform/work";

type LotEvent = Readonly<{ surplusId: SurplusId }>;

/** An auction opened: who asked for it near by hears of it, as long as something is left. */
export async function tellAuctionNear(
  work: Work,
  { surplusId, priceRupiah }: LotEvent & { priceRupiah: number },
): Promise<void> {
  const [lot, saleUntil] = [await findLot(work.tx, surplusId), await findSaleEnd(work.tx, surplusId)];
  if (!lot?.unitsOpen || !saleUntil || saleUntil <= work.now) return;
  await tell(work, {
    ...{ type: "auction_near", people: await listWatching(work.tx, surplusId), occasion: surplusId },
    ...{ subject: `lot:${surplusId}`, href: `/pasar/${surplusId}`, expiresAt: saleUntil },
    ...{ regionId: lot.regionId, zone: lot.zone, facts: { ...foodFacts(lot, lot.unitsOpen, saleUntil), priceRupiah } },
  });
}

type Purchase = Readonly<{ bought: PurchaseTold; lot: LotTold }>;

async function findTold({ tx }: Work, claimId: ClaimId): Promise<Purchase | null> {
  const bought = await findPurchaseTold(tx, claimId);
  const lot = bought && (await findLot(tx, bought.surplusId));
  return bought && lot ? { bought, lot } : null;
}

type About = Readonly<{ type: NotificationType; people: readonly PersonId[]; href: string; expiresAt?: Date | null }>;

const tellOf = (work: Work, { bought, lot }: Purchase, { facts, ...about }: About & { facts: Facts }) =>
  tell(work, {
    ...{ occasion: bought.claimId, subject: `claim:${bought.claimId}`, regionId: lot.regionId, zone: lot.zone },
    ...about,
    facts: { ...foodFacts(lot, bought.units, lot.pickupUntil), priceRupiah: Number(bought.amountRupiah), ...facts },
  });

type Rest = Readonly<{ expiresAt?: Date | null; facts?: Facts }>;
const tellBuyer = (work: Work, told: Purchase, type: NotificationType, { facts = {}, ...rest }: Rest = {}) =>
  tellOf(work, told, { type, people: [told.bought.buyerId], href: "/pasar/pesanan", facts, ...rest });

const tellKitchen = async (work: Work, told: Purchase, type: NotificationType, { facts = {}, ...rest }: Rest = {}) =>
  tellOf(work, told, {
    ...{ type, people: await listPeopleOf(work.tx, [told.lot.providerId]), facts },
    ...{ href: `/dapur/${told.lot.surplusId}`, ...rest },
  });

type Claimed = Readonly<{ claimId: ClaimId }>;

/** Somebody bought: they hear how it is paid; the kitchen hears once the buyer comes for certain. */
export async function tellPurchaseMade(work: Work, { claimId }: Claimed): Promise<void> {
  const told = await findTold(work, claimId);
  if (told?.bought.state !== "reserved") return;
  const { payBy } = told.bought;
  const expiresAt = told.lot.pickupUntil;
  const facts: Facts = payBy ? { paying: "open", payBy: payBy.toISOString() } : { paying: "counter" };
  await tellBuyer(work, told, "purchase_made", { expiresAt: payBy ?? expiresAt, facts });
  if (!payBy) await tellKitchen(work, told, "lot_sold", { expiresAt, facts });
}

/** The payment provider holds the money: buyer and kitchen can rely on each other. */
export async function tellPurchasePaid(work: Work, { claimId }: Claimed): Promise<void> {
  const told = await findTold(work, claimId);
  if (!told || (told.bought.state !== "reserved" && told.bought.state !== "paid")) return;
  const rest = { expiresAt: told.lot.pickupUntil, facts: { paying: "held" } };
  await tellBuyer(work, told, "purchase_paid", rest);
  await tellKitchen(work, told, "lot_sold", rest);
}

/** All of the money goes back to the buyer. */
export async function tellPurchaseRefunded(work: Work, { claimId, reason }: Claimed & { reason: string }) {
  const told = await findTold(work, claimId);
  if (told) await tellBuyer(work, told, "purchase_refunded", { facts: { refundReason: reason } });
}

/** A purchase was cancelled: the kitchen hears of it where it had heard of the sale. */
export async function tellPurchaseCancelled(work: Work, { claimId }: Claimed): Promise<void> {
  const told = await findTold(work, claimId);
  if (!told || (told.bought.payBy && !(await wasTold(work.tx, "lot_sold", claimId)))) return;
  await tellKitchen(work, told, "sale_cancelled", { expiresAt: lastCall(told.lot) });
}

/** Nobody came for what was bought. */
export async function tellPurchaseMissed(
  work: Work,
  { claimId, recipientId }: Claimed & { recipientId: string | null },
): Promise<void> {
  const told = recipientId ? null : await findTold(work, claimId);
  if (!told) return;
  await tellBuyer(work, told, "purchase_missed");
  await tellKitchen(work, told, "sale_missed");
}

/** The last of a lot was drawn: who won hears of their purchase, the others of this. */
export async function tellDrawLost(work: Work, { surplusId, drawId }: LotEvent & { drawId: DrawId }): Promise<void> {
  const lot = await findLot(work.tx, surplusId);
  if (!lot) return;
  await tell(work, {
    ...{ type: "draw_lost", people: await listLosers(work.tx, drawId), occasion: drawId, subject: null },
    ...{ href: "/pasar", regionId: lot.regionId, zone: lot.zone, facts: foodFacts(lot, 0, lastCall(lot)) },
  });
}
