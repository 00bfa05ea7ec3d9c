import type { OrganisationId, PersonId, SurplusId } from "@/server/kernel/id";
import { rupiah } from "@/server/kernel/quantity";
import { DAY, dayOf, later, startOfDay } from "@/server/kernel/time";
import { mayBuy } from "@/server/market/buying.rules";
import { findDraw } from "@/server/market/draw.store";
import type { SaleDetailRecord, SellingRecord } from "@/server/market/market.contract";
import { marketReasons } from "@/server/market/market.reasons";
import { findSaleOf, listSelling } from "@/server/market/market.view";
import { findStanding } from "@/server/market/purchase.store";
import { listBoughtOf } from "@/server/market/purchase.view";
import { showSale } from "@/server/market/show-sale";
import type { Reader } from "@/server/platform/database";

const SHOWN_FOR_MS = 7 * DAY;

type Asker = Readonly<{ personId: PersonId; organisationId: OrganisationId | null }>;

/** One sale, with what the one who asks may still buy of it. @throws Failure `market.unknown` */
export async function describeSale(
  reader: Reader,
  id: SurplusId,
  asker: Asker | null,
  now: Date,
): Promise<SaleDetailRecord> {
  const sale = await findSaleOf(reader, id);
  if (!sale || sale.lotState === "scheduled") throw marketReasons.unknown();
  const { zone } = sale;
  const dayFrom = startOfDay(dayOf(now, zone), zone);
  const nobody = { personId: "00000000-0000-0000-0000-000000000000" as PersonId, organisationId: null };
  const standing = await findStanding(reader, { surplusId: id, ...(asker ?? nobody), dayFrom, pressFrom: now });
  const draw = standing.drawId ? await findDraw(reader, standing.drawId) : undefined;
  return {
    ...showSale(sale, now),
    now,
    mayBuyUnits: asker ? Math.min(mayBuy(standing, asker.organisationId !== null), sale.unitsLeft) : null,
    draw: draw ? { drawId: draw.id, closesAt: draw.closesAt } : null,
  };
}

/** An outlet's sales of the last days with what was sold, newest first. */
export async function describeSelling(reader: Reader, providerId: OrganisationId, now: Date): Promise<SellingRecord> {
  const sales = await listSelling(reader, providerId, later(now, -SHOWN_FOR_MS));
  const bought = await listBoughtOf(
    reader,
    sales.map(({ surplusId }) => surplusId),
  );
  const items = sales.map((sale) => {
    const purchases = bought.filter(({ surplusId }) => surplusId === sale.surplusId);
    const sold = purchases.filter(({ state }) => state === "reserved" || state === "paid");
    return {
      ...showSale(sale, now),
      unitsSold: sold.reduce((sum, { units }) => sum + units, 0),
      soldRupiah: rupiah(sold.reduce((sum, { amountRupiah }) => sum + amountRupiah, 0n)),
      purchases,
    };
  });
  return { now, items };
}
