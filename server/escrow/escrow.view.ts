import { and, desc, eq, type SQL } from "drizzle-orm";
import { escrow } from "@/db/schema/escrow";
import { organisation } from "@/db/schema/identity";
import { claim, surplus } from "@/db/schema/surplus";
import { type ClaimId, type PersonId, regionOf } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";

/** What a claim is for, as a receipt will say it; null where there is no such claim. */
export async function findBought(reader: Reader, claimId: ClaimId) {
  const [row] = await reader
    .select({
      surplusId: claim.surplusId,
      units: claim.units,
      title: surplus.title,
      unitName: surplus.unitName,
      zone: surplus.zone,
    })
    .from(claim)
    .innerJoin(surplus, and(eq(surplus.regionId, claim.regionId), eq(surplus.id, claim.surplusId)))
    .where(and(eq(claim.regionId, regionOf(claimId)), eq(claim.id, claimId)));
  return row ?? null;
}

const MOST_SHOWN = 100;

const payments = (reader: Reader, where: SQL | undefined, limit: number) =>
  reader
    .select({ row: escrow, providerName: organisation.name })
    .from(escrow)
    .innerJoin(organisation, eq(organisation.id, escrow.providerId))
    .where(where)
    .orderBy(desc(escrow.id))
    .limit(limit);

/** A buyer's own purchase, or undefined. */
export async function findPaymentOf(reader: Reader, buyerId: PersonId, claimId: ClaimId) {
  const [found] = await payments(reader, and(eq(escrow.claimId, claimId), eq(escrow.buyerId, buyerId)), 1);
  return found;
}

/** A buyer's purchases, newest first. */
export const listPaymentsOf = (reader: Reader, buyerId: PersonId) =>
  payments(reader, eq(escrow.buyerId, buyerId), MOST_SHOWN);
