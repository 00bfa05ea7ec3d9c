import type { MemberActor } from "@/server/kernel/actor";
import type { SurplusId } from "@/server/kernel/id";
import { earliest, later, latest } from "@/server/kernel/time";
import { closeSales } from "@/server/market/decay.commands";
import { type LowerPriceInput, type PricedPostInput, priceLowered } from "@/server/market/market.contract";
import { marketReasons } from "@/server/market/market.reasons";
import { floorOf, PRICE_V1, priceAt, saleUntilOf, scheduleFor } from "@/server/market/market.rules";
import { lockSale, type SaleRow, saveSale, saveSaleChange } from "@/server/market/market.store";
import { saleFacts } from "@/server/market/sale-facts";
import { defaultPriceFor } from "@/server/market/settings.commands";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";
import { editSurplus, postSurplus } from "@/server/surplus/surplus.commands";
import type { EditInput, SurplusRecord } from "@/server/surplus/surplus.contract";
import { safeUntil } from "@/server/surplus/surplus.rules";

type ByStaff = Work<MemberActor>;

/**
 * Posts a lot at a price, by the house default where none is named, or free where it is null. For sale it is kept from everyone
 * else; where its sale would already be over it is given away at once.
 */
export async function postPriced(work: ByStaff, { priceRupiah, ...posting }: PricedPostInput): Promise<SurplusRecord> {
  const price = priceRupiah === undefined ? await defaultPriceFor(work, posting.title) : priceRupiah;
  const safe = safeUntil(posting);
  const schedule = price && safe && scheduleFor(price, { pickupUntil: posting.pickupUntil, safeUntil: safe }, work.now);
  if (!schedule) return postSurplus(work, posting);
  const lot = await postSurplus(work, { ...posting, openToAll: false });
  const surplusId = lot.id as SurplusId;
  await saveSale(work.tx, {
    ...schedule,
    regionId: lot.regionId as SaleRow["regionId"],
    surplusId,
    providerId: work.actor.organisationId,
    place: lot.place,
    cell: lot.cell,
    ruleVersion: PRICE_V1.version,
    openToAllAfter: posting.openToAll,
    dueAt: latest(schedule.auctionFrom, lot.postedAt),
  });
  return lot;
}

/**
 * Changes a lot. While it is for sale it stays closed to others whatever is wished for later, and an earlier pickup ends the sale
 * earlier; a later one does not, since prices never rise.
 */
export async function editPriced(work: ByStaff, input: EditInput): Promise<SurplusRecord> {
  const sale = await lockSale(work.tx, input.id);
  if (!sale || sale.closedAt) return editSurplus(work, input);
  const { openToAll: openToAllAfter = sale.openToAllAfter, ...change } = input;
  const lot = await editSurplus(work, change);
  const saleUntil = earliest(sale.saleUntil, saleUntilOf(lot));
  const auctionFrom = later(saleUntil, -PRICE_V1.auctionMs);
  const isMoved = saleUntil < sale.saleUntil;
  const moved = isMoved ? { saleUntil, auctionFrom, dueAt: work.now } : {};
  await saveSaleChange(work.tx, input.id, { openToAllAfter, ...moved });
  return lot;
}

async function lockOwnSale({ tx, actor, now }: ByStaff, id: SurplusId): Promise<SaleRow> {
  const sale = await lockSale(tx, id);
  if (sale?.providerId !== actor.organisationId) throw marketReasons.unknown();
  if (sale.closedAt || sale.saleUntil <= now) throw marketReasons.closed();
  return sale;
}

/** Lowers the list price, and with it what the lot costs from now on. @throws Failure `market.unknown`, `closed`, `priceRises` */
export async function lowerPrice(work: ByStaff, { surplusId, priceRupiah }: LowerPriceInput): Promise<void> {
  const sale = await lockOwnSale(work, surplusId);
  if (priceRupiah >= sale.listPriceRupiah)
    throw marketReasons.priceRises({ priceRupiah: Number(sale.listPriceRupiah) });
  const change = { listPriceRupiah: priceRupiah, floorPriceRupiah: floorOf(priceRupiah) };
  await saveSaleChange(work.tx, surplusId, change);
  const now = priceAt({ ...sale, ...change }, work.now);
  await record(work, sale.regionId, priceLowered, { ...saleFacts(sale), priceRupiah: Number(now) });
}

/** Ends a sale at once: what is left is given away. @throws Failure `market.unknown`, `market.closed` */
export async function giveAway(work: ByStaff, surplusId: SurplusId): Promise<void> {
  await closeSales(work, [await lockOwnSale(work, surplusId)]);
}
