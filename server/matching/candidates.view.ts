import { and, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import { placeOf } from "@/db/schema/columns";
import { ngoProfile, organisation } from "@/db/schema/identity";
import { firstIdAt, type OrganisationId, type RegionId, type SurplusId, timeOf } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import { DAY, later } from "@/server/kernel/time";
import { lotByKey } from "@/server/matching/lot-by-key.view";
import { type Candidate, type Load, MATCHING_V1 } from "@/server/matching/matching.rules";
import type { Reader } from "@/server/platform/database";

type Lot = Readonly<{ id: SurplusId; regionId: RegionId; place: Place }>;

const { organisationId: _, ...profile } = getTableColumns(ngoProfile);
const columns = {
  organisationId: organisation.id,
  name: organisation.name,
  verification: organisation.verification,
  place: placeOf(organisation.place),
  regionId: organisation.regionId,
  zone: organisation.zone,
  openingHours: organisation.openingHours,
  ...profile,
};

const point = ({ latitude, longitude }: Place): SQL => sql`st_makepoint(${longitude}, ${latitude})::geography`;

/** Neither asked for this lot before, nor ever holding a part of it. */
const isNew = ({ id, regionId }: Lot): SQL => sql`not exists (
    select from asked a where a.surplus_id = ${id} and a.recipient_id = ${organisation.id})
  and not exists (
    select from claim c where c.region_id = ${regionId} and c.id >= ${firstIdAt(timeOf(id))} and c.surplus_id = ${id} and c.recipient_id = ${organisation.id})`;

const everyNgo = (reader: Reader) =>
  reader.select(columns).from(organisation).innerJoin(ngoProfile, eq(ngoProfile.organisationId, organisation.id));

const isVerifiedNgo = (isFallback: boolean): SQL =>
  and(
    eq(organisation.kind, "ngo"),
    eq(organisation.verification, "verified"),
    eq(ngoProfile.isFallback, isFallback),
  ) as SQL;

const verifiedNgos = (reader: Reader, isFallback: boolean, where: SQL, order: SQL, limit: number) =>
  everyNgo(reader)
    .where(and(isVerifiedNgo(isFallback), where))
    .orderBy(order)
    .limit(limit) as unknown as Promise<Candidate[]>;

/**
 * The nearest verified recipients, by PostGIS KNN; the region's last resort is kept for last.
 * No bound on the distance here: the planner misjudges st_dwithin and would sort the whole country.
 */
export const listNearest = (reader: Reader, place: Place, most: number): Promise<Candidate[]> =>
  verifiedNgos(reader, false, sql`true`, sql`${organisation.place} <-> ${point(place)}`, most);

/** Every verified recipient of a box in degrees, the last resorts left out. */
export const listWithin = (
  reader: Reader,
  { south, west, north, east }: Readonly<Record<"south" | "west" | "north" | "east", number>>,
): Promise<Candidate[]> =>
  everyNgo(reader).where(
    and(
      isVerifiedNgo(false),
      sql`${organisation.place}::geometry && st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326)`,
    ),
  ) as unknown as Promise<Candidate[]>;

/** Recipients as they are now. */
export const listProfiles = (reader: Reader, ids: readonly OrganisationId[]): Promise<Candidate[]> =>
  everyNgo(reader).where(inArray(organisation.id, [...ids])) as unknown as Promise<Candidate[]>;

/** The fallback food banks of the lot's region, then of its province, not asked yet. */
export const listFallbacks = (reader: Reader, lot: Lot): Promise<Candidate[]> =>
  verifiedNgos(
    reader,
    true,
    sql`${organisation.regionId} / 100 = ${Math.floor(lot.regionId / 100)} and ${isNew(lot)}`,
    sql`${organisation.regionId} <> ${lot.regionId}, ${organisation.place} <-> ${point(lot.place)}`,
    5,
  );

/** Every verified recipient near a lot, asked or not, for an admin's choice. */
export const listNearbyRecipients = async (reader: Reader, lot: Lot, most: number): Promise<Candidate[]> => {
  const order = sql`${organisation.place} <-> ${point(lot.place)}`;
  const [ordinary, fallback] = await Promise.all([
    verifiedNgos(reader, false, sql`true`, order, most),
    verifiedNgos(reader, true, sql`true`, order, 5),
  ]);
  return [...fallback, ...ordinary];
};

/** Per lot who was asked for it so far, or held a part of it. @param lots of one region, 1 or more */
export async function listAskedOf(
  reader: Reader,
  lots: readonly Lot[],
): Promise<ReadonlyMap<SurplusId, ReadonlySet<OrganisationId>>> {
  const ids = lots.map(({ id }) => id);
  const [first] = ids.toSorted();
  const asked = new Map(ids.map((id) => [id, new Set<OrganisationId>()]));
  if (!first) return asked;
  const wanted = sql`any(array(select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json)))`;
  const rows = await reader.execute<{ lot: SurplusId; recipient: OrganisationId }>(sql`
    select surplus_id as lot, recipient_id as recipient from asked where surplus_id = ${wanted}
    union select surplus_id, recipient_id from claim
    where region_id = ${lots[0]?.regionId} and id >= ${firstIdAt(timeOf(first))} and surplus_id = ${wanted}`);
  for (const { lot, recipient } of [...rows]) asked.get(lot)?.add(recipient);
  return asked;
}

/** Who was asked for a lot so far. */
export async function listAsked(reader: Reader, surplusId: SurplusId): Promise<Set<string>> {
  const rows = await reader.execute<{ id: string }>(
    sql`select recipient_id as id from asked where surplus_id = ${surplusId}`,
  );
  return new Set([...rows].map((row) => row.id));
}

type LoadRow = { id: OrganisationId; units: string; grams: string; received: string };

/** Loads of recipients: claims of their local day and open offers, and grams received in 14 days, estimated where nobody weighed. */
export async function listLoads(
  reader: Reader,
  ids: readonly OrganisationId[],
  now: Date,
): Promise<Map<OrganisationId, Load>> {
  if (ids.length === 0) return new Map();
  const at = now.toISOString();
  const rows = await reader.execute<LoadRow>(sql`
    select o.id, coalesce(today.units, 0) + coalesce(offered.units, 0) as units,
      coalesce(today.grams, 0) + coalesce(offered.grams, 0) as grams, coalesce(received.grams, 0) as received
    from unnest(${`{${ids.join(",")}}`}::uuid[]) as wanted(id)
    cross join lateral (select id, zone from organisation where id = wanted.id limit 1) o
    left join lateral (
      select sum(coalesce(c.accepted_units, c.units)) as units,
        sum(coalesce(c.weight_grams, coalesce(c.accepted_units, c.units)::bigint * s.grams_per_unit, 0)) as grams
      from claim c ${lotByKey("c")}
      where c.recipient_id = o.id and c.state in ('held', 'completed') and c.id >= ${firstIdAt(later(now, -2 * DAY))}
        and c.claimed_at >= date_trunc('day', ${at}::timestamptz at time zone o.zone) at time zone o.zone
    ) today on true
    left join lateral (
      select sum(f.units) as units, sum(f.units::bigint * coalesce(s.grams_per_unit, 0)) as grams
      from offer f ${lotByKey("f")}
      where f.recipient_id = o.id and f.state = 'open' and f.deadline > ${at}::timestamptz and f.id >= ${firstIdAt(later(now, -DAY))}
    ) offered on true
    left join lateral (
      select sum(coalesce(c.weight_grams, c.accepted_units::bigint * s.grams_per_unit, 0)) as grams
      from claim c ${lotByKey("c")}
      where c.recipient_id = o.id and c.state = 'completed'
        and c.id >= ${firstIdAt(later(now, -MATCHING_V1.fairnessDays * DAY))}
    ) received on true`);
  return new Map(
    [...rows].map(({ id, units, grams, received }) => [
      id,
      { unitsToday: Number(units), gramsToday: Number(grams), gramsReceived14Days: Number(received) },
    ]),
  );
}
