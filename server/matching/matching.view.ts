import { and, desc, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { placeOf } from "@/db/schema/columns";
import { organisation } from "@/db/schema/identity";
import { asked, offer, rematch, unplaced } from "@/db/schema/matching";
import { surplus } from "@/db/schema/surplus";
import { firstIdAt, type OrganisationId, type RegionId, regionOf, type SurplusId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import { later, SECOND } from "@/server/kernel/time";
import type { LotSummary, OfferRecord, UnplacedRecord } from "@/server/matching/matching.contract";
import type { Reader } from "@/server/platform/database";

const place = placeOf(surplus.place);

/** Priced food is given to nobody until its sale is closed. Written out: beside one table the builder leaves its name away. */
const isOnSale = sql<boolean>`exists (select from sale where sale.region_id = surplus.region_id and sale.surplus_id = surplus.id
  and sale.closed_at is null)`;

const matchable = {
  id: surplus.id,
  regionId: surplus.regionId,
  providerId: surplus.providerId,
  cell: surplus.cell,
  state: surplus.state,
  category: surplus.category,
  storage: surplus.storage,
  halal: surplus.halal,
  place,
  unitsOpen: surplus.unitsOpen,
  unitName: surplus.unitName,
  gramsPerUnit: surplus.gramsPerUnit,
  pickupUntil: surplus.pickupUntil,
  safeUntil: surplus.safeUntil,
  isOnSale,
};
export type LotToMatch = NonNullable<Awaited<ReturnType<typeof findLotToMatch>>> & {
  /** The trace of its posting, where it is matched along with another lot. */
  traceParent?: string | null;
};

export async function findLotToMatch(reader: Reader, id: SurplusId) {
  const [row] = await reader
    .select(matchable)
    .from(surplus)
    .where(and(eq(surplus.regionId, regionOf(id)), eq(surplus.id, id)));
  return row;
}

/**
 * A lot as the matcher finds it: whether somebody is being asked about it while nobody stands in line for it, and whether
 * matching it has failed before.
 */
export async function findLotInHand(reader: Reader, id: SurplusId) {
  const isTakenCareOf = sql<boolean>`exists (select from asked a where a.open_surplus_id = ${id})
    and not exists (select from waiting w where w.surplus_id = ${id} and w.offered_at is null)`;
  const hasFailed = sql<boolean>`exists (select from rematch r where r.surplus_id = ${id})`;
  const [row] = await reader
    .select({ lot: matchable, isTakenCareOf, hasFailed })
    .from(surplus)
    .where(and(eq(surplus.regionId, regionOf(id)), eq(surplus.id, id)));
  return row;
}

/** Lots of a region posted in the last seconds that nobody was asked for yet: the rest of the window. */
export async function listFreshLots(reader: Reader, region: RegionId, now: Date, most: number): Promise<LotToMatch[]> {
  const untouched = (table: SQL) => sql`not exists (select from ${table} t where t.surplus_id = ${surplus.id})`;
  return await reader
    .select({ ...matchable, traceParent: surplus.traceParent })
    .from(surplus)
    .where(
      and(
        eq(surplus.regionId, region),
        sql`${surplus.id} >= ${firstIdAt(later(now, -10 * SECOND))}`,
        eq(surplus.state, "open"),
        untouched(sql`${asked}`),
        untouched(sql`${rematch}`),
        untouched(sql`${unplaced}`),
        sql`not ${isOnSale}`,
      ),
    )
    .limit(most);
}

/** How many lots were posted in a region since a moment; counted no further than a window ever needs. */
export async function countPosted(reader: Reader, region: RegionId, since: Date): Promise<number> {
  const rows = await reader
    .select({ id: surplus.id })
    .from(surplus)
    .where(and(eq(surplus.regionId, region), sql`${surplus.id} >= ${firstIdAt(since)}`))
    .limit(1_000);
  return rows.length;
}

const summary = {
  id: surplus.id,
  title: surplus.title,
  category: surplus.category,
  storage: surplus.storage,
  halal: surplus.halal,
  allergens: surplus.allergens,
  unitName: surplus.unitName,
  gramsPerUnit: surplus.gramsPerUnit,
  unitsPosted: surplus.unitsPosted,
  unitsLeft: surplus.unitsOpen,
  state: surplus.state,
  safeUntil: surplus.safeUntil,
  pickupUntil: surplus.pickupUntil,
  providerName: organisation.name,
  address: organisation.address,
  landmark: organisation.landmark,
  place,
  zone: surplus.zone,
};

export async function findLotSummary(reader: Reader, id: SurplusId): Promise<LotSummary | null> {
  const [row] = await reader
    .select(summary)
    .from(surplus)
    .innerJoin(organisation, eq(organisation.id, surplus.providerId))
    .where(and(eq(surplus.regionId, regionOf(id)), eq(surplus.id, id)));
  return row ?? null;
}

const ofLot = (table: typeof offer | typeof unplaced) =>
  and(eq(surplus.regionId, table.regionId), eq(surplus.id, table.surplusId));

/** A recipient's offers, newest first. */
export async function listOffersTo(
  reader: Reader,
  recipientId: OrganisationId,
  { state, limit }: { state: "open" | "all"; limit: number },
  now: Date,
): Promise<OfferRecord[]> {
  const isOpen = and(eq(offer.state, "open"), gt(offer.deadline, now));
  const { id, surplusId, units, why, distanceMeters, travelSeconds } = offer;
  const { deadline, offeredAt, answeredAt } = offer;
  const declineReason = sql<OfferRecord["declineReason"]>`${offer.declineReason}`;
  return await reader
    .select({
      ...{ id, surplusId, units, state: offer.state, why, distanceMeters, travelSeconds },
      ...{ deadline, offeredAt, answeredAt, declineReason },
      lot: summary,
    })
    .from(offer)
    .innerJoin(surplus, ofLot(offer))
    .innerJoin(organisation, eq(organisation.id, surplus.providerId))
    .where(and(eq(offer.recipientId, recipientId), state === "open" ? isOpen : undefined))
    .orderBy(desc(offer.id))
    .limit(limit);
}

/** The geo-DLQ, longest waiting first. */
export async function listUnplaced(
  reader: Reader,
  { regionId, limit }: { regionId?: number | undefined; limit: number },
): Promise<UnplacedRecord[]> {
  return await reader
    .select({
      surplusId: unplaced.surplusId,
      regionId: unplaced.regionId,
      reason: unplaced.reason,
      since: unplaced.since,
      asked: sql<number>`(select count(*)::int from ${asked} where ${asked.surplusId} = ${unplaced.surplusId})`,
      lot: summary,
    })
    .from(unplaced)
    .innerJoin(surplus, ofLot(unplaced))
    .innerJoin(organisation, eq(organisation.id, surplus.providerId))
    .where(and(isNull(unplaced.resolvedAt), regionId ? eq(unplaced.regionId, regionId as RegionId) : undefined))
    .orderBy(unplaced.since)
    .limit(limit);
}

/** A lot of the geo-DLQ that can still be collected and that nobody is being asked for. */
const isWaitingForTaker = (now: Date): SQL => sql`${unplaced.resolvedAt} is null and ${surplus.state} = 'open'
  and ${surplus.pickupUntil} > ${now.toISOString()}::timestamptz and ${surplus.safeUntil} > ${now.toISOString()}::timestamptz
  and not exists (select from ${asked} where ${asked.openSurplusId} = ${surplus.id})`;

/** Lots of the geo-DLQ not tried since a moment, longest untried first. */
export async function listUntried(reader: Reader, since: Date, now: Date, most: number): Promise<SurplusId[]> {
  const triedAt = sql`coalesce(${unplaced.retriedAt}, ${unplaced.since})`;
  const rows = await reader
    .select({ id: unplaced.surplusId })
    .from(unplaced)
    .innerJoin(surplus, ofLot(unplaced))
    .where(and(isWaitingForTaker(now), sql`${triedAt} <= ${since.toISOString()}::timestamptz`))
    .orderBy(triedAt)
    .limit(most);
  return rows.map(({ id }) => id);
}

/** Lots of the geo-DLQ a recipient could reach, nearest first. */
export async function listUnplacedNear(
  reader: Reader,
  { place: here, radiusMeters }: { place: Place; radiusMeters: number },
  now: Date,
  most: number,
): Promise<SurplusId[]> {
  const point = sql`st_makepoint(${here.longitude}, ${here.latitude})::geography`;
  const rows = await reader
    .select({ id: unplaced.surplusId })
    .from(unplaced)
    .innerJoin(surplus, ofLot(unplaced))
    .where(and(isWaitingForTaker(now), sql`st_dwithin(${surplus.place}, ${point}, ${radiusMeters})`))
    .orderBy(sql`${surplus.place} <-> ${point}`)
    .limit(most);
  return rows.map(({ id }) => id);
}

/** How many lots wait in the geo-DLQ of each region, and the middle of where they wait. */
export async function countUnplacedByRegion(
  reader: Reader,
): Promise<{ regionId: number; lots: number; place: Place }[]> {
  const lots = sql<number>`count(*)::int`;
  const middle = sql<Place>`json_build_object('latitude', avg(st_y(${surplus.place}::geometry)), 'longitude', avg(st_x(${surplus.place}::geometry)))`;
  return await reader
    .select({ regionId: unplaced.regionId, lots, place: middle })
    .from(unplaced)
    .innerJoin(surplus, ofLot(unplaced))
    .where(isNull(unplaced.resolvedAt))
    .groupBy(unplaced.regionId)
    .orderBy(desc(lots));
}
