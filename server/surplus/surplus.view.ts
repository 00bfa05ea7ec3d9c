import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { placeOf } from "@/db/schema/columns";
import { ngoProfile, organisation } from "@/db/schema/identity";
import { asked } from "@/db/schema/matching";
import { photo } from "@/db/schema/photo";
import { claim, surplus } from "@/db/schema/surplus";
import { type ClaimId, type OrganisationId, regionOf, type SurplusId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";
import { decodeCursor, encodeCursor, type Near, nearestFirst } from "@/server/platform/near-cursor";
import type { NearbyInput, RecipientKind, SurplusRecord } from "@/server/surplus/surplus.contract";

const lot = {
  id: surplus.id,
  regionId: surplus.regionId,
  providerId: surplus.providerId,
  providerName: organisation.name,
  address: organisation.address,
  landmark: organisation.landmark,
  title: surplus.title,
  category: surplus.category,
  carbonCategory: surplus.carbonCategory,
  storage: surplus.storage,
  halal: surplus.halal,
  allergens: surplus.allergens,
  unitName: surplus.unitName,
  gramsPerUnit: surplus.gramsPerUnit,
  unitsPosted: surplus.unitsPosted,
  unitsLeft: surplus.unitsOpen,
  unitsHeld: surplus.unitsHeld,
  unitsAccepted: surplus.unitsAccepted,
  unitsExpired: surplus.unitsExpired,
  state: surplus.state,
  isOffered: sql<boolean>`exists (select from ${asked} where ${asked.openSurplusId} = ${surplus.id})`,
  openToAll: surplus.openToAll,
  cookedAt: surplus.cookedAt,
  printedDate: surplus.printedDate,
  leftColdAt: surplus.leftColdAt,
  safeUntil: surplus.safeUntil,
  pickupUntil: surplus.pickupUntil,
  postedAt: surplus.postedAt,
  endedAt: surplus.endedAt,
  place: placeOf(surplus.place),
  cell: surplus.cell,
  zone: surplus.zone,
  photo: { id: photo.id, width: photo.width, height: photo.height },
  version: surplus.version,
};

const lots = (reader: Reader) =>
  reader
    .select(lot)
    .from(surplus)
    .innerJoin(organisation, eq(organisation.id, surplus.providerId))
    .leftJoin(photo, eq(photo.id, surplus.photoId))
    .$dynamic();

/** A lot with the name and address of its outlet. */
export async function findLot(reader: Reader, id: SurplusId): Promise<SurplusRecord | null> {
  const [row] = await lots(reader).where(and(eq(surplus.regionId, regionOf(id)), eq(surplus.id, id)));
  return row ?? null;
}

/** A provider's lots, newest first: those alive and those ended since a moment. */
export async function listLotsOf(reader: Reader, providerId: OrganisationId, since: Date): Promise<SurplusRecord[]> {
  const isRecent = sql`(${surplus.state} in ('open', 'claimed') or ${surplus.postedAt} > ${since.toISOString()}::timestamptz)`;
  return await lots(reader)
    .where(and(eq(surplus.providerId, providerId), isRecent))
    .orderBy(desc(surplus.id))
    .limit(100);
}

/**
 * The keys of the nearest open lots. Ordering by distance alone lets the index answer; "with ties" keeps lots of one outlet
 * together, so that a page can end among equals without losing any.
 */
async function nearestKeys(reader: Reader, input: NearbyInput, now: Date): Promise<Near[]> {
  const here = sql`st_makepoint(${input.longitude}, ${input.latitude})::geography`;
  const apart = sql`place <-> ${here}`;
  const after = input.cursor ? decodeCursor(input.cursor) : null;
  const rows = await reader.execute<Near>(sql`
    select id, ${apart} as apart from surplus
    where state = 'open' and open_to_all and pickup_until > ${now.toISOString()} and safe_until > ${now.toISOString()}
      ${after ? sql`and (${apart}, id) > (${after.apart}::float8, ${after.id}::uuid)` : sql``}
    order by ${apart} fetch first ${sql.raw(String(input.limit + 1))} rows with ties`);
  return [...rows].filter((near) => near.apart <= input.radiusMeters).sort(nearestFirst);
}

type NearbyRow = SurplusRecord & Readonly<{ distanceMeters: number }>;

/** A page of what is near, with the cursor of the next or null at the end. @param near nearest first, one more than the page holds */
function pageOf(near: readonly Near[], found: readonly SurplusRecord[], limit: number) {
  const byId = new Map(found.map((one) => [one.id, one]));
  const page = near.slice(0, limit);
  const last = page.at(-1);
  const items: NearbyRow[] = page.flatMap(({ id, apart }) => {
    const one = byId.get(id);
    return one ? [{ ...one, distanceMeters: Math.round(apart) }] : [];
  });
  return { items, nextCursor: near.length > limit && last ? encodeCursor(last) : null };
}

/**
 * Open lots around a point, nearest first, by PostGIS KNN. The radius cuts the ordered page: beside st_dwithin the planner
 * would sort the whole neighbourhood.
 * @returns rows with whole metres and the cursor of the next page, or null at the end
 */
export async function listNearby(reader: Reader, input: NearbyInput, now: Date) {
  const near = await nearestKeys(reader, input, now);
  const keys = near.slice(0, input.limit).map(({ id }) => id);
  return pageOf(near, await listLotsById(reader, keys), input.limit);
}

/** The first page of the same, from lots that are known to hold it: what of them is open, and how far they are, is read here. */
export async function listNearbyAmong(reader: Reader, ids: readonly SurplusId[], input: NearbyInput, now: Date) {
  const here = sql`st_makepoint(${input.longitude}, ${input.latitude})::geography`;
  const at = sql`${now.toISOString()}::timestamptz`;
  const found = await reader
    .select({ ...lot, apart: sql<number>`${surplus.place} <-> ${here}` })
    .from(surplus)
    .innerJoin(organisation, eq(organisation.id, surplus.providerId))
    .leftJoin(photo, eq(photo.id, surplus.photoId))
    .where(
      and(
        inArray(surplus.regionId, [...new Set(ids.map(regionOf))]),
        inArray(surplus.id, [...ids]),
        eq(surplus.state, "open"),
        eq(surplus.openToAll, true),
        sql`${surplus.pickupUntil} > ${at} and ${surplus.safeUntil} > ${at}`,
      ),
    );
  const near = found.filter(({ apart }) => apart <= input.radiusMeters).sort(nearestFirst);
  const records = found.map(({ apart, ...record }): SurplusRecord => record);
  return { near, page: () => pageOf(near, records, input.limit) };
}

const claimColumns = {
  id: claim.id,
  surplusId: claim.surplusId,
  providerId: claim.providerId,
  recipientId: claim.recipientId,
  /** Null where a person bought it: the kitchen learns their code, not their name. */
  recipientName: organisation.name,
  recipientKind: sql<RecipientKind>`case when ${claim.recipientId} is null then 'buyer' when ${ngoProfile.isFallback} then 'food_bank' else 'ngo' end`,
  units: claim.units,
  state: claim.state,
  via: claim.via,
  codeCipher: claim.codeCipher,
  pickupUntil: claim.pickupUntil,
  safeUntil: claim.safeUntil,
  claimedAt: claim.claimedAt,
  closedAt: claim.closedAt,
  acceptedUnits: claim.acceptedUnits,
  rejectedUnits: claim.rejectedUnits,
  weightGrams: claim.weightGrams,
  weightMethod: claim.weightMethod,
};

const claims = (reader: Reader) =>
  reader
    .select(claimColumns)
    .from(claim)
    .leftJoin(organisation, eq(organisation.id, claim.recipientId))
    .leftJoin(ngoProfile, eq(ngoProfile.organisationId, claim.recipientId))
    .$dynamic();

export type ClaimWithRecipient = Awaited<ReturnType<typeof listClaimsOf>>[number];

export const findClaimWithRecipient = async (reader: Reader, id: ClaimId): Promise<ClaimWithRecipient | null> =>
  (await claims(reader).where(and(eq(claim.regionId, regionOf(id)), eq(claim.id, id))))[0] ?? null;

/** The claims of one side, newest first: the live ones and those since a moment. */
export async function listClaimsOf(
  reader: Reader,
  side: "provider" | "recipient",
  organisationId: OrganisationId,
  since: Date,
) {
  const whose = side === "provider" ? claim.providerId : claim.recipientId;
  const isRecent = sql`(${claim.state} = 'held' or ${claim.claimedAt} > ${since.toISOString()}::timestamptz)`;
  return await claims(reader)
    .where(and(eq(whose, organisationId), isRecent))
    .orderBy(desc(claim.id))
    .limit(100);
}

/** Several lots by id, for the cards of claims. */
export async function listLotsById(reader: Reader, ids: readonly SurplusId[]): Promise<SurplusRecord[]> {
  if (ids.length === 0) return [];
  const regions = [...new Set(ids.map(regionOf))];
  return await lots(reader).where(and(inArray(surplus.regionId, regions), inArray(surplus.id, [...ids])));
}
