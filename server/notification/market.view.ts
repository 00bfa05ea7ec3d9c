import { and, eq, sql } from "drizzle-orm";
import { drawEntry, marketWatch, purchase, sale } from "@/db/schema/market";
import { type ClaimId, type DrawId, type PersonId, regionOf, type SurplusId } from "@/server/kernel/id";
import { WATCH_V1 } from "@/server/market/watch.rules";
import type { Reader } from "@/server/platform/database";

export async function findPurchaseTold(reader: Reader, id: ClaimId) {
  const { claimId, surplusId, buyerId, units, amountRupiah, state, payment, payBy } = purchase;
  const [row] = await reader
    .select({ claimId, surplusId, buyerId, units, amountRupiah, state, payment, payBy })
    .from(purchase)
    .where(and(eq(purchase.regionId, regionOf(id)), eq(purchase.claimId, id)));
  return row ?? null;
}
export type PurchaseTold = NonNullable<Awaited<ReturnType<typeof findPurchaseTold>>>;

/** When a lot stops being for sale, or null where it does no more. */
export async function findSaleEnd(reader: Reader, id: SurplusId): Promise<Date | null> {
  const [row] = await reader
    .select({ saleUntil: sale.saleUntil, closedAt: sale.closedAt })
    .from(sale)
    .where(and(eq(sale.regionId, regionOf(id)), eq(sale.surplusId, id)));
  return row && !row.closedAt ? row.saleUntil : null;
}

/** Who took part in a draw and got nothing. */
export async function listLosers(reader: Reader, drawId: DrawId): Promise<PersonId[]> {
  const rows = await reader
    .select({ id: drawEntry.personId })
    .from(drawEntry)
    .where(and(eq(drawEntry.drawId, drawId), eq(drawEntry.state, "lost")));
  return rows.map(({ id }) => id);
}

/** Who wishes to be told of what is for sale around a lot: nearest first, within 500 m, at most 10,000. */
export async function listWatching(reader: Reader, id: SurplusId): Promise<PersonId[]> {
  const rows = await reader
    .select({ id: marketWatch.personId })
    .from(marketWatch)
    .innerJoin(sale, and(eq(sale.regionId, regionOf(id)), eq(sale.surplusId, id)))
    .where(sql`st_dwithin(${marketWatch.place}, ${sale.place}, ${WATCH_V1.radiusMeters})`)
    .orderBy(sql`${marketWatch.place} <-> ${sale.place}`)
    .limit(WATCH_V1.peopleAtMost);
  return rows.map(({ id: personId }) => personId);
}
