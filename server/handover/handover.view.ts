import { and, eq, gt, ne, sql } from "drizzle-orm";
import { organisation } from "@/db/schema/identity";
import { purchase } from "@/db/schema/market";
import { claim, surplus } from "@/db/schema/surplus";
import type { PickupFound } from "@/server/handover/handover.contract";
import { type ClaimId, firstIdAt, type OrganisationId, regionOf } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";

const lotOfClaim = and(eq(surplus.regionId, claim.regionId), eq(surplus.id, claim.surplusId));

/** A purchase whose money changes hands at the counter. */
const isPaidHere = and(
  eq(purchase.regionId, claim.regionId),
  eq(purchase.claimId, claim.id),
  eq(purchase.payment, "at_pickup"),
  eq(purchase.state, "reserved"),
);

/** What the kitchen sees before it confirms: the food, how much and for whom. */
export async function findPickup(reader: Reader, claimId: ClaimId): Promise<PickupFound | null> {
  const [row] = await reader
    .select({
      claimId: claim.id,
      surplusId: claim.surplusId,
      title: surplus.title,
      unitName: surplus.unitName,
      units: claim.units,
      gramsPerUnit: surplus.gramsPerUnit,
      recipientName: organisation.name,
      dueRupiah: purchase.amountRupiah,
      pickupUntil: claim.pickupUntil,
      safeUntil: claim.safeUntil,
      zone: surplus.zone,
    })
    .from(claim)
    .innerJoin(surplus, lotOfClaim)
    .leftJoin(organisation, eq(organisation.id, claim.recipientId))
    .leftJoin(purchase, isPaidHere)
    .where(and(eq(claim.regionId, regionOf(claimId)), eq(claim.id, claimId)));
  return row ?? null;
}

/** Claims of a provider's recent lots that ended in the last day, with their sealed codes. */
export async function listClosedClaims(reader: Reader, providerId: OrganisationId, now: Date) {
  return await reader
    .select({ state: claim.state, codeCipher: claim.codeCipher })
    .from(surplus)
    .innerJoin(claim, and(lotOfClaim, ne(claim.state, "held"), gt(claim.closedAt, later(now, -DAY))))
    .where(and(eq(surplus.providerId, providerId), sql`${surplus.id} >= ${firstIdAt(later(now, -31 * DAY))}`))
    .orderBy(sql`${claim.closedAt} desc`)
    .limit(500);
}

const held = (recipientId: OrganisationId) => and(eq(claim.recipientId, recipientId), eq(claim.state, "held"));

/** A live claim of a recipient, or null where it is another's or over. */
export async function findHeldClaim(reader: Reader, id: ClaimId, recipientId: OrganisationId) {
  const [row] = await reader
    .select({ providerId: claim.providerId })
    .from(claim)
    .where(and(eq(claim.regionId, regionOf(id)), eq(claim.id, id), held(recipientId)));
  return row ?? null;
}

/** The live claims of a recipient. */
export const listHeldClaims = (reader: Reader, recipientId: OrganisationId) =>
  reader.select({ id: claim.id, providerId: claim.providerId }).from(claim).where(held(recipientId)).limit(100);
