import { sql } from "drizzle-orm";
import type { Reader } from "@/server/platform/database";

export type RegionTotal = Readonly<{
  regionId: number;
  latitude: number;
  longitude: number;
  lots: number;
  grams: number;
  lotsWithoutWeight: number;
}>;

type Row = Record<keyof RegionTotal, string>;

/** Lots open to all by region, most first: one walk along the index of lots still to be collected. */
export async function countOpenByRegion(reader: Reader, now: Date): Promise<RegionTotal[]> {
  const at = now.toISOString();
  const rows = await reader.execute<Row>(sql`
    select region_id as "regionId", count(*) as lots,
      avg(st_y(place::geometry)) as latitude, avg(st_x(place::geometry)) as longitude,
      coalesce(sum(units_open::bigint * grams_per_unit), 0) as grams,
      count(*) filter (where grams_per_unit is null) as "lotsWithoutWeight"
    from surplus
    where state = 'open' and open_to_all and pickup_until > ${at}::timestamptz and safe_until > ${at}::timestamptz
    group by region_id order by count(*) desc, region_id`);
  return [...rows].map(({ regionId, latitude, longitude, lots, grams, lotsWithoutWeight }) => ({
    regionId: Number(regionId),
    latitude: Number(latitude),
    longitude: Number(longitude),
    lots: Number(lots),
    grams: Number(grams),
    lotsWithoutWeight: Number(lotsWithoutWeight),
  }));
}
