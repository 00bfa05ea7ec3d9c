import { sql } from "drizzle-orm";
import { firstIdAt, type OrganisationId, type SurplusId } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import { lotByKey } from "@/server/matching/lot-by-key.view";
import type { Reader } from "@/server/platform/database";

/** A lot of which a recipient holds a claim or an open offer: what it has yet to fetch, or may have to. */
type Promised = Readonly<{
  lot: Readonly<{
    id: SurplusId;
    place: { latitude: number; longitude: number };
    gramsPerUnit: number | null;
    pickupUntil: Date;
    safeUntil: Date;
  }>;
  units: number;
  promisedAt: Date;
}>;
type Row = {
  id: SurplusId;
  recipient: OrganisationId;
  latitude: number;
  longitude: number;
  grams: number | null;
  units: number;
  pickup_until: number;
  safe_until: number;
  promised_at: number;
};

/** What recipients have yet to fetch, as of now: held claims whose clocks still run, and offers they may still accept. */
export async function listPromised(
  reader: Reader,
  ids: readonly OrganisationId[],
  now: Date,
): Promise<Map<OrganisationId, Promised[]>> {
  const promised = new Map<OrganisationId, Promised[]>();
  if (ids.length === 0) return promised;
  const [at, since] = [now.toISOString(), firstIdAt(later(now, -DAY))];
  const rows = await reader.execute<Row>(sql`
    select s.id, p.recipient_id as recipient, st_y(s.place::geometry) as latitude, st_x(s.place::geometry) as longitude,
      s.grams_per_unit as grams, p.units, extract(epoch from p.promised_at)::float8 * 1000 as promised_at,
      extract(epoch from s.pickup_until)::float8 * 1000 as pickup_until, extract(epoch from s.safe_until)::float8 * 1000 as safe_until
    from unnest(${`{${ids.join(",")}}`}::uuid[]) as wanted(id)
    cross join lateral (
      select c.region_id, c.surplus_id, c.recipient_id, c.units, c.claimed_at as promised_at from claim c
      where c.recipient_id = wanted.id and c.id >= ${since} and c.state = 'held'
      union all
      select f.region_id, f.surplus_id, f.recipient_id, f.units, f.offered_at from offer f
      where f.recipient_id = wanted.id and f.id >= ${since} and f.state = 'open' and f.deadline > ${at}::timestamptz
    ) p
    ${lotByKey("p")}
    where least(s.pickup_until, s.safe_until) > ${at}::timestamptz`);
  for (const { id, recipient, latitude, longitude, grams, units, ...moments } of [...rows]) {
    const lot = {
      ...{ id, place: { latitude, longitude }, gramsPerUnit: grams },
      pickupUntil: new Date(moments.pickup_until),
      safeUntil: new Date(moments.safe_until),
    };
    const list = promised.get(recipient) ?? [];
    promised.set(recipient, [...list, { lot, units, promisedAt: new Date(moments.promised_at) }]);
  }
  return promised;
}
