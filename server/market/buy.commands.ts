import { requireSwitch } from "@/server/control/control.commands";
import { chosenGateway } from "@/server/escrow/chosen-gateway";
import { openEscrow } from "@/server/escrow/escrow.commands";
import type { PersonActor } from "@/server/kernel/actor";
import { type DrawId, mintId, type OrganisationId, type PersonId } from "@/server/kernel/id";
import { type Rupiah, rupiah } from "@/server/kernel/quantity";
import { dayOf, later, SECOND, startOfDay } from "@/server/kernel/time";
import { DRAW_V1, needsDraw, PAY_WITHIN_MS, whyCannotBuy } from "@/server/market/buying.rules";
import { findDraw, saveDraw, saveEntry } from "@/server/market/draw.store";
import { freshSeed } from "@/server/market/draw-order";
import { type BuyInput, type BuyRecord, purchaseMade } from "@/server/market/market.contract";
import { marketReasons } from "@/server/market/market.reasons";
import { priceAt } from "@/server/market/market.rules";
import { findSale, type SaleRow } from "@/server/market/market.store";
import { findStanding, lockBuyers, type Standing, savePurchase } from "@/server/market/purchase.store";
import { findPurchase } from "@/server/market/purchase.view";
import { saleFacts } from "@/server/market/sale-facts";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";
import { holdToSell, sellUnits } from "@/server/surplus/sell.commands";
import { whyCannotSell } from "@/server/surplus/surplus.rules";

type Lot = Awaited<ReturnType<typeof holdToSell>>;
type Buyer = Readonly<{ personId: PersonId; organisationId: OrganisationId | null }>;

/** What is bought of, who asks, and the moment it is decided at. */
type Bid = Readonly<{ work: Work; lot: Lot; sale: SaleRow; buyer: Buyer; standing: Standing }>;

/** The state of a lot, its sale and its buyer, with the lot locked; `work.now` is the moment the lock was had. */
export async function takeStand(work: Work, surplusId: Lot["id"], buyer: Buyer): Promise<Bid> {
  const lot = await holdToSell(work, surplusId);
  const dayFrom = startOfDay(dayOf(work.now, lot.zone), lot.zone);
  const asker = { surplusId, ...buyer, dayFrom, pressFrom: later(work.now, -SECOND) };
  const [standing, sale] = await Promise.all([findStanding(work.tx, asker), findSale(work.tx, surplusId)]);
  if (!sale || lot.state === "scheduled") throw marketReasons.unknown();
  // Whoever waited for the lot pays what it costs now, not what it cost when they came.
  return { work: { ...work, now: later(work.now, standing.waitedMs) }, lot, sale, buyer, standing };
}

/**
 * Buys units at the price of this moment, never above what the buyer saw; where many want the last ones, enters a draw.
 * @throws Failure `market.unknown`, `closed`, `priceChanged`, `soldOut`, `tooManyOfLot`, `tooManyToday`, `ownLot`, `alreadyEntered`, `control.purchasesClosed`
 */
export async function buy(work: Work<PersonActor>, input: BuyInput): Promise<BuyRecord> {
  const { personId, organisationId } = work.actor;
  await requireSwitch(work.tx, "purchases");
  await lockBuyers(work.tx, [{ personId, organisationId }]);
  const bid = await takeStand(work, input.surplusId, { personId, organisationId });
  const { sale, lot, standing, work: then } = bid;
  const refusal = whyCannotBuy(sale, standing, { ...input, organisationId }, then.now);
  if (refusal) throw refusal;
  if (lot.unitsOpen < input.units) throw marketReasons.soldOut({ unitsLeft: lot.unitsOpen });
  const { drawId } = standing;
  if (drawId || needsDraw({ pressed: standing.pressed, unitsLeft: lot.unitsOpen }, sale, then.now))
    return { outcome: "entered", entry: await enterDraw(bid, input, drawId) };
  return { outcome: "bought", purchase: await settleBid(bid, input.units) };
}

/** Sells what was bid for, at the price of the moment. @throws Failure of the lot */
export async function settleBid({ work, lot, sale, buyer }: Omit<Bid, "standing">, units: number) {
  const refusal = whyCannotSell(lot, units, work.now);
  if (refusal) throw refusal;
  const sold = await sellUnits(work, lot, { units, personId: buyer.personId });
  const unitPriceRupiah = priceAt(sale, work.now);
  const amountRupiah = rupiah(unitPriceRupiah * BigInt(units));
  const { regionId, surplusId, providerId, listPriceRupiah } = sale;
  const payBy = chosenGateway() ? later(work.now, PAY_WITHIN_MS) : null;
  await savePurchase(work.tx, {
    ...{
      regionId,
      claimId: sold.claimId,
      surplusId,
      providerId,
      units,
      unitPriceRupiah,
      amountRupiah,
      listPriceRupiah,
    },
    ...{ buyerId: buyer.personId, organisationId: buyer.organisationId },
    ...{ state: "reserved", payment: payBy ? "escrow" : "at_pickup", payBy, boughtAt: work.now },
  });
  if (payBy)
    await openEscrow(work, {
      ...{ claimId: sold.claimId, regionId, buyerId: buyer.personId, providerId, amountRupiah },
      ...{ safeUntil: lot.safeUntil, payBy },
    });
  await record(work, regionId, purchaseMade, {
    ...saleFacts(sale),
    ...{ claimId: sold.claimId, buyerId: buyer.personId, units, unitsLeft: sold.lot.unitsOpen },
    ...{ unitPriceRupiah: Number(unitPriceRupiah), amountRupiah: Number(amountRupiah) },
  });
  const purchase = await findPurchase(work.tx, sold.claimId);
  if (!purchase) throw new Error(`purchase ${sold.claimId} vanished inside its own transaction`);
  return purchase;
}

type Wish = Readonly<{ units: number; expectedPriceRupiah: Rupiah }>;

/** Takes part in the open draw of a lot, or opens one. */
async function enterDraw({ work, sale, buyer }: Bid, wish: Wish, openId: DrawId | null) {
  const { regionId, surplusId } = sale;
  const id = openId ?? mintId<"draw">(regionId, work.now);
  if (!openId) {
    const closesAt = later(work.now, DRAW_V1.gatherMs);
    await saveDraw(work.tx, { id, regionId, surplusId, closesAt, ...freshSeed() });
  }
  const { units, expectedPriceRupiah } = wish;
  const entry = { ...buyer, drawId: id, units, expectedPriceRupiah, enteredAt: work.now, state: "waiting" as const };
  if (!(await saveEntry(work.tx, entry))) throw marketReasons.alreadyEntered();
  const draw = await findDraw(work.tx, id);
  if (!draw) throw new Error(`draw ${id} vanished inside its own transaction`);
  return { drawId: id, surplusId, units, closesAt: draw.closesAt, commitment: draw.commitment };
}
