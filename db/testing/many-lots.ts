import type { TestDatabase } from "@/db/testing/test-database";
import { cellOf } from "@/server/kernel/cell";
import { mintId, type OrganisationId, plainId, type RegionId, type SurplusId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import { HOUR, later } from "@/server/kernel/time";

const AT_ONCE = 5_000;

type Wish = Readonly<{
  count: number;
  centre: Place;
  spreadDegrees: number;
  provider: OrganisationId;
  regionId?: RegionId;
  now: Date;
}>;

/**
 * Open lots of 10 units, with their books, strewn evenly over a square of a town; every tenth of unknown weight, the others of
 * 400 g a unit. The first lies in the very middle.
 */
export async function strewLots(
  { sql }: Pick<TestDatabase, "sql">,
  { count, centre, spreadDegrees, provider, regionId = 3171 as RegionId, now }: Wish,
): Promise<readonly SurplusId[]> {
  const around = (middle: number) => middle + (Math.random() - 0.5) * spreadDegrees;
  const rows = Array.from({ length: count }, (_, index) => {
    const place = index === 0 ? centre : { latitude: around(centre.latitude), longitude: around(centre.longitude) };
    const [id, entry] = [mintId<"surplus">(regionId, now), mintId<"balance">(regionId, now)];
    return { ...place, id, entry, cell: cellOf(place), grams: index % 10 === 0 ? null : 400 };
  });
  const [pickupUntil, safeUntil] = [later(now, 2 * HOUR).toISOString(), later(now, 3 * HOUR).toISOString()];
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await sql`with strewn as materialized (
        select * from json_to_recordset(${JSON.stringify(rows.slice(at, at + AT_ONCE))}::text::json)
          as r(id uuid, entry uuid, cell text, latitude float8, longitude float8, grams int)
      ), lot as (
        insert into surplus (region_id, id, provider_id, posted_by, title, category, carbon_category, storage, halal, allergens,
          unit_name, grams_per_unit, cooked_at, place, cell, zone, pickup_until, safe_until, open_to_all, state, units_posted, units_open, posted_at)
        select ${regionId}, id, ${provider}, ${plainId<"person">()}, 'Nasi kotak', 'cooked', 'mixed', 'ambient', 'claimed', '{}',
          'boks', grams, ${now.toISOString()}, st_makepoint(longitude, latitude)::geography, cell, 'Asia/Jakarta', ${pickupUntil}, ${safeUntil},
          true, 'open', 10, 10, ${now.toISOString()} from strewn
      )
      insert into balance_entry (region_id, id, surplus_id, from_bucket, to_bucket, units, at)
      select ${regionId}, entry, id, 'posted', 'open', 10, ${now.toISOString()} from strewn`;
  return rows.map(({ id }) => id);
}
