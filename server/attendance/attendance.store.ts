import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { awaitedPickup, missedPickup } from "@/db/schema/attendance";
import type { ClaimId, OrganisationId, PersonId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

export type StoredMiss = typeof missedPickup.$inferSelect;

/** Saves a missed pickup; false where it was counted before. */
export async function saveMiss(tx: Transaction, row: typeof missedPickup.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(missedPickup).values(row).onConflictDoNothing().returning({ id: missedPickup.claimId });
  return rows.length === 1;
}

/** A recipient's missed pickups since a moment, newest first. */
export const listMisses = (reader: Reader, recipientId: OrganisationId, since: Date): Promise<StoredMiss[]> =>
  reader
    .select()
    .from(missedPickup)
    .where(and(eq(missedPickup.recipientId, recipientId), gt(missedPickup.missedAt, since)))
    .orderBy(desc(missedPickup.missedAt));

export async function lockMiss(tx: Transaction, claimId: ClaimId): Promise<StoredMiss | undefined> {
  const [row] = await tx.select().from(missedPickup).where(eq(missedPickup.claimId, claimId)).for("update");
  return row;
}

export async function saveAppeal(
  tx: Transaction,
  claimId: ClaimId,
  appeal: { appealText: string; appealedBy: PersonId; appealedAt: Date },
): Promise<void> {
  await tx.update(missedPickup).set(appeal).where(eq(missedPickup.claimId, claimId));
}

/** Saves a decision once; false where there was one. */
export async function saveDecision(
  tx: Transaction,
  claimId: ClaimId,
  decided: Required<Pick<StoredMiss, "decision" | "decisionNote" | "decidedBy" | "decidedAt">>,
): Promise<boolean> {
  const rows = await tx
    .update(missedPickup)
    .set(decided)
    .where(and(eq(missedPickup.claimId, claimId), isNull(missedPickup.decision)))
    .returning({ id: missedPickup.claimId });
  return rows.length === 1;
}

/** Notes that a kitchen waits; the first time stays. */
export async function saveAwaited(tx: Transaction, row: typeof awaitedPickup.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(awaitedPickup)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: awaitedPickup.claimId });
  return rows.length === 1;
}
