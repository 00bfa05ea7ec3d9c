import { and, desc, eq, gt, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { organisation } from "@/db/schema/identity";
import { claim, surplus } from "@/db/schema/surplus";
import type { OrganisationId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";

const provider = alias(organisation, "provider");
const recipient = alias(organisation, "recipient");
const MOST = 300;

export type FeedPickup = Awaited<ReturnType<typeof listFeedPickups>>[number];

/** The pickups an organisation fetches or hands over, to buyers as well: the live ones and those since a moment. */
export async function listFeedPickups(reader: Reader, organisationId: OrganisationId, since: Date) {
  return reader
    .select({
      id: claim.id,
      state: claim.state,
      units: claim.units,
      claimedAt: claim.claimedAt,
      closedAt: claim.closedAt,
      pickupUntil: claim.pickupUntil,
      safeUntil: claim.safeUntil,
      recipientId: claim.recipientId,
      surplusId: claim.surplusId,
      title: surplus.title,
      unitName: surplus.unitName,
      zone: surplus.zone,
      version: surplus.version,
      providerName: provider.name,
      address: provider.address,
      landmark: provider.landmark,
      recipientName: recipient.name,
    })
    .from(claim)
    .innerJoin(surplus, and(eq(surplus.regionId, claim.regionId), eq(surplus.id, claim.surplusId)))
    .innerJoin(provider, eq(provider.id, claim.providerId))
    .leftJoin(recipient, eq(recipient.id, claim.recipientId))
    .where(
      and(
        or(eq(claim.recipientId, organisationId), eq(claim.providerId, organisationId)),
        or(eq(claim.state, "held"), gt(claim.claimedAt, since)),
      ),
    )
    .orderBy(desc(claim.id))
    .limit(MOST);
}
