import { and, eq, type SQL, sql } from "drizzle-orm";
import { dispute } from "@/db/schema/dispute";
import { organisation } from "@/db/schema/identity";
import { claim, surplus } from "@/db/schema/surplus";
import { type DisputeId, type PersonId, regionOf, type SurplusId } from "@/server/kernel/id";
import { held, lotOf } from "@/server/notification/notification.view";
import type { Reader } from "@/server/platform/database";

const nameOf = <Name extends string | null>(id: SQL) =>
  sql<Name>`(select o.name from ${organisation} o where o.id = ${id})`;

/** A dispute as far as it is told of. */
export async function findDisputeTold(reader: Reader, id: DisputeId) {
  const { providerId, recipientId, buyerId, openedBy, state, isSafety, answerBy, answeredAt, dueAt, regionId } =
    dispute;
  const [row] = await reader
    .select({
      ...{ providerId, recipientId, buyerId, openedBy, state, isSafety, answerBy, answeredAt, dueAt, regionId },
      title: surplus.title,
      zone: surplus.zone,
      providerName: nameOf<string>(sql`${providerId}`),
      recipientName: nameOf<string | null>(sql`${recipientId}`),
    })
    .from(dispute)
    .innerJoin(surplus, and(eq(surplus.regionId, dispute.regionId), eq(surplus.id, dispute.surplusId)))
    .where(and(eq(dispute.regionId, regionOf(id)), eq(dispute.id, id)));
  return row ?? null;
}
export type DisputeTold = NonNullable<Awaited<ReturnType<typeof findDisputeTold>>>;

/** Claims of a recalled lot whose food someone was to fetch, or has. */
export async function listTouchedByRecall(reader: Reader, id: SurplusId) {
  return await reader
    .select({
      ...held,
      buyerId: sql<PersonId | null>`case when ${claim.recipientId} is null then ${claim.claimedBy} end`,
    })
    .from(claim)
    .innerJoin(surplus, lotOf(claim))
    .where(
      and(
        eq(claim.regionId, regionOf(id)),
        eq(claim.surplusId, id),
        sql`(${claim.state} in ('held', 'completed') or ${claim.closeReason} = 'recalled')`,
      ),
    );
}
