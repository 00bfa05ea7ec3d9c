import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { organisation } from "@/db/schema/identity";
import { claim, surplus } from "@/db/schema/surplus";
import { isUuid, type OrganisationId, type RegionId, regionOf, type SurplusId } from "@/server/kernel/id";
import { isAnyOf } from "@/server/platform/any-of";
import { containing } from "@/server/platform/containing";
import type { Reader } from "@/server/platform/database";
import type { LotClaim, LotsInput, LotsOfHouse } from "@/server/surplus/lots.contract";

/** Claims told of each lot; its story has them all. */
const CLAIMS_TOLD = 5;

type Span = Readonly<{ first: string; before: string }>;
type Wanted = Readonly<{ input: LotsInput; span: Span; regions: readonly RegionId[] }>;

/** A list as one parameter. */
const array = (values: readonly (string | number)[]): string => `{${values.join(",")}}`;
const regionsAmong = (ids: readonly SurplusId[]): RegionId[] => [...new Set(ids.map(regionOf))];

/** What a lot `s` must be, besides where it lies. */
function fitting({ state, text, cursor }: LotsInput, { first, before }: Span): SQL {
  const named = sql`(s.title ilike ${containing(text)}
    or exists (select from ${organisation} o where o.id = s.provider_id and o.name ilike ${containing(text)}))`;
  const conditions = [
    sql`s.id >= ${first}::uuid and s.id < ${before}::uuid`,
    ...(cursor ? [sql`s.id < ${cursor}::uuid`] : []),
    ...(state ? [sql`s.state = ${state}`] : []),
    ...(text ? [named] : []),
  ];
  return sql.join(conditions, sql` and `);
}

/**
 * Keys of lots, newest first, one more than a page. One kitchen's come off its own index; those of regions off the primary key
 * of each, backwards from the end, so that a page costs a few reads a region however many lots the country has.
 */
async function listKeys(reader: Reader, { input, span, regions }: Wanted): Promise<SurplusId[]> {
  const { kitchenId, regionId, limit } = input;
  const order = sql`order by s.id desc limit ${limit + 1}`;
  const fits = fitting(input, span);
  const ofKitchen = sql`select s.id from ${surplus} s where s.provider_id = ${kitchenId ?? null}::uuid
    and ${regionId ? sql`s.region_id = ${regionId}` : sql`true`} and ${fits} ${order}`;
  const ofRegions = sql`select s.id from unnest(${array(regions)}::int[]) as given(region)
    cross join lateral (select s.id from ${surplus} s where s.region_id = given.region and ${fits} ${order}) s ${order}`;
  const rows = await reader.execute<{ id: SurplusId }>(kitchenId ? ofKitchen : ofRegions);
  return [...rows].map(({ id }) => id);
}

/** The lot that a number names, or the lot of the claim it names. */
async function listNamed(reader: Reader, id: string): Promise<SurplusId[]> {
  const region = regionOf(id as SurplusId);
  const rows = await reader.execute<{ id: SurplusId }>(sql`
    select id from ${surplus} where region_id = ${region} and id = ${id}::uuid
    union select surplus_id from ${claim} where region_id = ${region} and id = ${id}::uuid`);
  return [...rows].map((row) => row.id);
}

const shown = {
  id: surplus.id,
  title: surplus.title,
  kitchenId: surplus.providerId,
  kitchenName: organisation.name,
  regionId: surplus.regionId,
  zone: surplus.zone,
  state: surplus.state,
  unitName: surplus.unitName,
  unitsPosted: surplus.unitsPosted,
  unitsOpen: surplus.unitsOpen,
  postedAt: surplus.postedAt,
  recalledAt: surplus.recalledAt,
};

type ClaimRow = LotClaim & { surplusId: SurplusId; inAll: number };

/** The first claims on each lot, and how many there are. */
async function listClaims(reader: Reader, ids: readonly SurplusId[]): Promise<ClaimRow[]> {
  const rows = await reader.execute<ClaimRow & Record<string, unknown>>(sql`
    select * from (
      select c.id, c.surplus_id as "surplusId", o.name as "recipientName", c.units, c.state, c.via,
        row_number() over (partition by c.surplus_id order by c.id)::int as nth, count(*) over (partition by c.surplus_id)::int as "inAll"
      from ${claim} c left join ${organisation} o on o.id = c.recipient_id
      where c.region_id = any(${array(regionsAmong(ids))}::int[]) and c.surplus_id = any(${array(ids)}::uuid[])
    ) told where nth <= ${CLAIMS_TOLD} order by id`);
  return [...rows];
}

/** How much an organisation has posted and taken, by the indexes of kitchens and of recipients. */
export async function countOfHouse(reader: Reader, id: OrganisationId): Promise<LotsOfHouse> {
  const [row] = await reader.execute<LotsOfHouse>(sql`
    select posted.*, taken.* from (
      select count(*)::int as lots, (count(*) filter (where state in ('open', 'claimed')))::int as "openLots"
      from ${surplus} where provider_id = ${id}
    ) posted cross join (
      select count(*)::int as claims, (count(*) filter (where state = 'held'))::int as "heldClaims"
      from ${claim} where recipient_id = ${id}
    ) taken`);
  return row ?? { lots: 0, openLots: 0, claims: 0, heldClaims: 0 };
}

/** A page of every kitchen's lots with their claims, newest first. */
export async function listAllLots(reader: Reader, wanted: Wanted) {
  const { text, limit } = wanted.input;
  const keys = isUuid(text.toLowerCase())
    ? await listNamed(reader, text.toLowerCase())
    : await listKeys(reader, wanted);
  const ids = keys.slice(0, limit);
  if (ids.length === 0) return { items: [], nextCursor: null };
  const isShown = and(isAnyOf(surplus.regionId, regionsAmong(ids), "integer"), inArray(surplus.id, ids));
  const [lots, claims] = await Promise.all([
    reader
      .select(shown)
      .from(surplus)
      .innerJoin(organisation, eq(organisation.id, surplus.providerId))
      .where(isShown)
      .orderBy(desc(surplus.id)),
    listClaims(reader, ids),
  ]);
  const items = lots.map((lot) => {
    const own = claims.filter(({ surplusId }) => surplusId === lot.id);
    return { ...lot, claims: own, claimsInAll: own[0]?.inAll ?? 0 };
  });
  return { items, nextCursor: keys.length > limit ? (ids.at(-1) ?? null) : null };
}
