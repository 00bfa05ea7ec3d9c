import { and, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { placeOf } from "@/db/schema/columns";
import { organisation } from "@/db/schema/identity";
import { sale } from "@/db/schema/market";
import { photo } from "@/db/schema/photo";
import { surplus } from "@/db/schema/surplus";
import { type OrganisationId, regionOf, type SurplusId } from "@/server/kernel/id";
import type { NearInput } from "@/server/market/market.contract";
import type { Reader } from "@/server/platform/database";
import { decodeCursor, encodeCursor, type Near, nearestFirst } from "@/server/platform/near-cursor";

/** What a card shows of a lot, whoever looks. */
export const lotColumns = {
  regionId: surplus.regionId,
  providerId: surplus.providerId,
  providerName: organisation.name,
  address: organisation.address,
  landmark: organisation.landmark,
  title: surplus.title,
  category: surplus.category,
  storage: surplus.storage,
  halal: surplus.halal,
  allergens: surplus.allergens,
  unitName: surplus.unitName,
  gramsPerUnit: surplus.gramsPerUnit,
  place: placeOf(surplus.place),
  cell: surplus.cell,
  zone: surplus.zone,
  photo: { id: photo.id, width: photo.width, height: photo.height },
  cookedAt: surplus.cookedAt,
  pickupUntil: surplus.pickupUntil,
  safeUntil: surplus.safeUntil,
};

const columns = {
  surplusId: surplus.id,
  ...lotColumns,
  unitsPosted: surplus.unitsPosted,
  unitsLeft: surplus.unitsOpen,
  lotState: surplus.state,
  schedule: {
    listPriceRupiah: sale.listPriceRupiah,
    floorPriceRupiah: sale.floorPriceRupiah,
    auctionFrom: sale.auctionFrom,
    saleUntil: sale.saleUntil,
    steepness: sale.steepness,
  },
  closedAt: sale.closedAt,
};

const sales = (reader: Reader) =>
  reader
    .select(columns)
    .from(sale)
    .innerJoin(surplus, and(eq(surplus.regionId, sale.regionId), eq(surplus.id, sale.surplusId)))
    .innerJoin(organisation, eq(organisation.id, sale.providerId))
    .leftJoin(photo, eq(photo.id, surplus.photoId))
    .$dynamic();

export type SaleFound = Awaited<ReturnType<typeof listSales>>[number];

/** Sales by their lots, in no order. */
export async function listSales(reader: Reader, ids: readonly SurplusId[]) {
  if (ids.length === 0) return [];
  const regions = [...new Set(ids.map(regionOf))];
  return await sales(reader).where(and(inArray(sale.regionId, regions), inArray(sale.surplusId, [...ids])));
}

export async function findSaleOf(reader: Reader, id: SurplusId): Promise<SaleFound | undefined> {
  return (await listSales(reader, [id]))[0];
}

/** An outlet's sales whose lots are collected after a moment, newest first. */
export async function listSelling(reader: Reader, providerId: OrganisationId, since: Date): Promise<SaleFound[]> {
  return await sales(reader)
    .where(and(eq(sale.providerId, providerId), gt(sale.saleUntil, since)))
    .orderBy(desc(sale.surplusId))
    .limit(100);
}

/** The keys of what is for sale around a place, nearest first and whole outlets together; one more than a page holds. */
async function nearestKeys(reader: Reader, input: NearInput, now: Date): Promise<Near[]> {
  const here = sql`st_makepoint(${input.longitude}, ${input.latitude})::geography`;
  const apart: SQL = sql`sale.place <-> ${here}`;
  const after = input.cursor ? decodeCursor(input.cursor) : null;
  const rows = await reader.execute<Near>(sql`
    select sale.surplus_id as id, ${apart} as apart from sale
    where sale.closed_at is null and sale.sale_until > ${now.toISOString()}::timestamptz
      and exists (select from surplus l where l.region_id = sale.region_id and l.id = sale.surplus_id and l.state = 'open')
      ${after ? sql`and (${apart}, sale.surplus_id) > (${after.apart}::float8, ${after.id}::uuid)` : sql``}
    order by ${apart} fetch first ${sql.raw(String(input.limit + 1))} rows with ties`);
  return [...rows].filter((near) => near.apart <= input.radiusMeters).sort(nearestFirst);
}

/**
 * A page of what is for sale around a place, nearest first.
 * @returns rows with whole metres and the cursor of the next page, or null at the end
 */
export async function listNearSales(reader: Reader, input: NearInput, now: Date) {
  const near = await nearestKeys(reader, input, now);
  const page = near.slice(0, input.limit);
  const last = page.at(-1);
  const found = await listSales(
    reader,
    page.map(({ id }) => id),
  );
  const byId = new Map(found.map((one) => [one.surplusId, one]));
  const items = page.flatMap(({ id, apart }) => {
    const one = byId.get(id);
    return one ? [{ ...one, distanceMeters: Math.round(apart) }] : [];
  });
  return { items, nextCursor: near.length > input.limit && last ? encodeCursor(last) : null };
}
