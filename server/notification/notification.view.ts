import { type AnyColumn, and, eq, gt, isNotNull, lte, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { organisation, personRole, roleRequest } from "@/db/schema/identity";
import { asked, offer } from "@/db/schema/matching";
import { notification } from "@/db/schema/notification";
import { claim, surplus, waiting } from "@/db/schema/surplus";
import {
  type ClaimId,
  firstIdAt,
  type OfferId,
  type OrganisationId,
  type PersonId,
  regionOf,
  type SurplusId,
} from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import type { NotificationType } from "@/server/notification/notification.reasons";
import { isAnyOf } from "@/server/platform/any-of";
import type { Reader } from "@/server/platform/database";

const kitchen = sql<string>`(select name from ${organisation} where id = ${surplus.providerId})`;

const lot = {
  surplusId: surplus.id,
  regionId: surplus.regionId,
  providerId: surplus.providerId,
  title: surplus.title,
  unitName: surplus.unitName,
  unitsOpen: surplus.unitsOpen,
  unitsHeld: surplus.unitsHeld,
  state: surplus.state,
  zone: surplus.zone,
  postedAt: surplus.postedAt,
  pickupUntil: surplus.pickupUntil,
  safeUntil: surplus.safeUntil,
  kitchen,
};
export type LotTold = NonNullable<Awaited<ReturnType<typeof findLot>>>;
const isLot = (id: SurplusId) => and(eq(surplus.regionId, regionOf(id)), eq(surplus.id, id));
/** The lot of an offer or a claim. */
export const lotOf = (table: typeof offer | typeof claim) =>
  and(eq(surplus.regionId, table.regionId), eq(surplus.id, table.surplusId));

export async function findLot(reader: Reader, id: SurplusId) {
  const [row] = await reader.select(lot).from(surplus).where(isLot(id));
  return row ?? null;
}

const offered = {
  offerId: offer.id,
  recipientId: offer.recipientId,
  units: offer.units,
  state: offer.state,
  offeredAt: offer.offeredAt,
  deadline: offer.deadline,
  lot,
};
export type OfferTold = Awaited<ReturnType<typeof listOffers>>[number];

/** Offers with their lots, and whether their recipients had waited in line. */
export async function listOffers(reader: Reader, ids: readonly OfferId[]) {
  const waited = sql<boolean>`exists (select from ${waiting} w where w.surplus_id = ${offer.surplusId}
    and w.recipient_id = ${offer.recipientId} and w.offered_at is not null)`;
  const regions = [...new Set(ids.map(regionOf))];
  return await reader
    .select({ ...offered, waited })
    .from(offer)
    .innerJoin(surplus, lotOf(offer))
    .where(and(isAnyOf(offer.regionId, regions, "integer"), isAnyOf(offer.id, ids)));
}

/** A reminder is made once a thing. */
const notReminded = (type: NotificationType, thing: AnyColumn) =>
  sql`not exists (select from ${notification} n where n.type = ${type} and n.occasion = ${thing}::text)`;

/** Open offers that end soon. */
export async function listEndingOffers(reader: Reader, now: Date, until: Date, limit: number) {
  return await reader
    .select(offered)
    .from(offer)
    .innerJoin(surplus, lotOf(offer))
    .where(
      and(
        sql`${offer.state} = 'open'`,
        gt(offer.deadline, now),
        lte(offer.deadline, until),
        notReminded("offer_ending", offer.id),
      ),
    )
    .orderBy(offer.deadline)
    .limit(limit);
}

/** Claims of organisations; who bought something is told by the market. */
const ofOrganisation = isNotNull(claim.recipientId);
/** A claim as it is told of. */
export const held = {
  claimId: claim.id,
  recipientId: sql<OrganisationId>`${claim.recipientId}`,
  units: claim.units,
  state: claim.state,
  acceptedUnits: claim.acceptedUnits,
  claimedAt: claim.claimedAt,
  pickupUntil: claim.pickupUntil,
  recipient: sql<string>`(select name from ${organisation} where id = ${claim.recipientId})`,
  lot,
};
export type ClaimTold = NonNullable<Awaited<ReturnType<typeof findClaim>>>;

export async function findClaim(reader: Reader, id: ClaimId) {
  const [row] = await reader
    .select(held)
    .from(claim)
    .innerJoin(surplus, lotOf(claim))
    .where(and(eq(claim.regionId, regionOf(id)), eq(claim.id, id), ofOrganisation));
  return row ?? null;
}

/** Claims on a lot that are still to be fetched. */
export async function listHeldOf(reader: Reader, id: SurplusId) {
  return await reader
    .select(held)
    .from(claim)
    .innerJoin(surplus, lotOf(claim))
    .where(and(eq(claim.regionId, regionOf(id)), eq(claim.surplusId, id), eq(claim.state, "held"), ofOrganisation));
}

/** Claims whose pickup window ends soon. */
export async function listEndingPickups(reader: Reader, now: Date, until: Date, limit: number) {
  return await reader
    .select(held)
    .from(claim)
    .innerJoin(surplus, lotOf(claim))
    .where(
      and(
        ofOrganisation,
        sql`${claim.state} = 'held'`,
        gt(claim.safeUntil, now),
        gt(claim.pickupUntil, now),
        lte(claim.pickupUntil, until),
        notReminded("pickup_ending", claim.id),
      ),
    )
    .orderBy(claim.pickupUntil)
    .limit(limit);
}

/** Open lots that end soon and that nobody holds a unit of or is being asked for. */
export async function listLonelyLots(reader: Reader, now: Date, until: Date, limit: number) {
  const isAsked = sql`exists (select from ${asked} a where a.open_surplus_id = ${surplus.id})`;
  return await reader
    .select(lot)
    .from(surplus)
    .where(
      and(
        sql`${surplus.state} in ('open', 'claimed')`,
        sql`${surplus.id} >= ${firstIdAt(later(now, -3 * DAY))}`,
        gt(surplus.unitsOpen, 0),
        eq(surplus.unitsHeld, 0),
        gt(surplus.pickupUntil, now),
        lte(surplus.pickupUntil, until),
        sql`not ${isAsked}`,
        notReminded("lot_lonely", surplus.id),
      ),
    )
    .orderBy(surplus.pickupUntil)
    .limit(limit);
}

/** Organisations in line for a lot. */
export async function listInLine(reader: Reader, id: SurplusId): Promise<OrganisationId[]> {
  const rows = await reader.select({ id: waiting.recipientId }).from(waiting).where(eq(waiting.surplusId, id));
  return rows.map((row) => row.id);
}

export async function findOrganisationTold(reader: Reader, id: OrganisationId) {
  const { name, kind, verification, verificationNote, zone } = organisation;
  const [row] = await reader
    .select({ name, kind, verification, verificationNote, zone })
    .from(organisation)
    .where(eq(organisation.id, id));
  return row ?? null;
}

/** Who acts for organisations, or has asked to. */
export async function listPeopleOf(
  reader: Pick<Reader, "select">,
  ids: readonly OrganisationId[],
): Promise<PersonId[]> {
  return [...new Set([...(await listPeopleByHouse(reader, ids)).values()].flat())];
}

/** Who acts for each of several organisations, or has asked to. */
export async function listPeopleByHouse(
  reader: Pick<Reader, "select">,
  ids: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, PersonId[]>> {
  const people = new Map<OrganisationId, PersonId[]>();
  if (ids.length === 0) return people;
  const of = (table: typeof personRole | typeof roleRequest) =>
    reader
      .select({ house: table.organisationId, id: table.personId })
      .from(table)
      .where(isAnyOf(table.organisationId, ids));
  for (const { house, id } of await union(of(personRole), of(roleRequest)))
    if (house) people.set(house, [...(people.get(house) ?? []), id]);
  return people;
}

export async function listAdmins(reader: Reader): Promise<PersonId[]> {
  const rows = await reader.select({ id: personRole.personId }).from(personRole).where(eq(personRole.role, "admin"));
  return rows.map(({ id }) => id);
}
