import { and, desc, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { awaitedPickup, missedPickup } from "@/db/schema/attendance";
import { organisation } from "@/db/schema/identity";
import { claim, surplus } from "@/db/schema/surplus";
import { ATTENDANCE_V1 } from "@/server/attendance/attendance.rules";
import { type ClaimId, type OrganisationId, regionOf } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";

const nameOf = (id: SQL) => sql<string>`(select o.name from ${organisation} o where o.id = ${id})`;

const columns = {
  claimId: missedPickup.claimId,
  title: surplus.title,
  units: claim.units,
  unitName: surplus.unitName,
  zone: surplus.zone,
  providerName: nameOf(sql`${missedPickup.providerId}`),
  recipientId: missedPickup.recipientId,
  recipientName: nameOf(sql`${missedPickup.recipientId}`),
  missedAt: missedPickup.missedAt,
  step: missedPickup.step,
  pausedUntil: missedPickup.pausedUntil,
  reportedAt: awaitedPickup.reportedAt,
  appealText: missedPickup.appealText,
  appealedAt: missedPickup.appealedAt,
  decision: missedPickup.decision,
  decisionNote: missedPickup.decisionNote,
  decidedAt: missedPickup.decidedAt,
};

const misses = (reader: Reader) =>
  reader
    .select({
      ...columns,
      counting: sql<number>`(select count(*)::int from missed_pickup m where m.recipient_id = ${missedPickup.recipientId}
        and m.decision is distinct from 'waived' and m.missed_at > ${missedPickup.missedAt} - ${ATTENDANCE_V1.countsForMs / 1_000} * interval '1 second'
        and m.missed_at <= ${missedPickup.missedAt})`,
    })
    .from(missedPickup)
    .innerJoin(claim, and(eq(claim.regionId, missedPickup.regionId), eq(claim.id, missedPickup.claimId)))
    .innerJoin(surplus, and(eq(surplus.regionId, claim.regionId), eq(surplus.id, claim.surplusId)))
    .leftJoin(awaitedPickup, eq(awaitedPickup.claimId, missedPickup.claimId))
    .$dynamic();

/** A recipient's own missed pickups that may still count or be explained, newest first. */
export const describeOwn = (reader: Reader, recipientId: OrganisationId, now: Date) =>
  misses(reader)
    .where(
      and(eq(missedPickup.recipientId, recipientId), gt(missedPickup.missedAt, later(now, -ATTENDANCE_V1.countsForMs))),
    )
    .orderBy(desc(missedPickup.missedAt))
    .limit(50);

/** Everyone's, for admins: explanations that wait first, then the highest rung. */
export const describeAll = (reader: Reader, open: boolean, now: Date) =>
  misses(reader)
    .where(
      and(
        gt(missedPickup.missedAt, later(now, -ATTENDANCE_V1.countsForMs)),
        open ? isNull(missedPickup.decision) : undefined,
      ),
    )
    .orderBy(
      sql`${missedPickup.appealedAt} is null`,
      sql`array_position(array['review', 'pause', 'warning', 'reminder'], ${missedPickup.step})`,
      desc(missedPickup.missedAt),
    )
    .limit(100);

const ofAwaited = and(eq(claim.regionId, awaitedPickup.regionId), eq(claim.id, awaitedPickup.claimId));

/** Live claims of a recipient that a kitchen waits for. */
export const listAwaited = (reader: Reader, recipientId: OrganisationId) =>
  reader
    .select({ claimId: awaitedPickup.claimId, reportedAt: awaitedPickup.reportedAt })
    .from(awaitedPickup)
    .innerJoin(claim, ofAwaited)
    .where(and(eq(claim.recipientId, recipientId), eq(claim.state, "held")));

/** Live claims a kitchen has asked about. */
export const listReported = (reader: Reader, providerId: OrganisationId) =>
  reader
    .select({ claimId: awaitedPickup.claimId, reportedAt: awaitedPickup.reportedAt })
    .from(awaitedPickup)
    .innerJoin(claim, ofAwaited)
    .where(and(eq(claim.providerId, providerId), eq(claim.state, "held")));

/** The claim a kitchen asks about, or null. */
export async function findClaimToAwait(reader: Reader, claimId: ClaimId) {
  const [row] = await reader
    .select({
      providerId: claim.providerId,
      recipientId: claim.recipientId,
      state: claim.state,
      pickupUntil: claim.pickupUntil,
      safeUntil: claim.safeUntil,
    })
    .from(claim)
    .where(and(eq(claim.regionId, regionOf(claimId)), eq(claim.id, claimId)));
  return row ?? null;
}
