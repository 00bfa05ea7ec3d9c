import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { escrow, paymentNotice, paymentStep } from "@/db/schema/escrow";
import type { ClaimId, EscrowId, SurplusId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

export type StoredEscrow = typeof escrow.$inferSelect;
export type StoredStep = typeof paymentStep.$inferSelect;
type Change = Partial<Omit<StoredEscrow, "id" | "regionId" | "claimId" | "amount">>;

/** Saves an escrow; undefined where the claim has one. */
export async function saveEscrow(tx: Transaction, row: typeof escrow.$inferInsert): Promise<StoredEscrow | undefined> {
  const [saved] = await tx.insert(escrow).values(row).onConflictDoNothing({ target: escrow.claimId }).returning();
  return saved;
}

export async function findEscrow(reader: Reader, id: EscrowId): Promise<StoredEscrow | undefined> {
  const [row] = await reader.select().from(escrow).where(eq(escrow.id, id));
  return row;
}

export async function findEscrowOfClaim(reader: Reader, claimId: ClaimId): Promise<StoredEscrow | undefined> {
  const [row] = await reader.select().from(escrow).where(eq(escrow.claimId, claimId));
  return row;
}

/** Holds an escrow to the end of the transaction. */
export async function lockEscrow(tx: Transaction, id: EscrowId): Promise<StoredEscrow | undefined> {
  const [row] = await tx.select().from(escrow).where(eq(escrow.id, id)).for("no key update");
  return row;
}

/** The same, by the claim it is for. */
export async function lockEscrowOfClaim(tx: Transaction, claimId: ClaimId): Promise<StoredEscrow | undefined> {
  const [row] = await tx.select().from(escrow).where(eq(escrow.claimId, claimId)).for("no key update");
  return row;
}

/** Changes a locked escrow. */
export async function saveChange(tx: Transaction, id: EscrowId, change: Change): Promise<StoredEscrow> {
  const [row] = await tx.update(escrow).set(change).where(eq(escrow.id, id)).returning();
  if (!row) throw new Error(`escrow ${id} vanished inside its own transaction`);
  return row;
}

/** The claims of a lot that were or are to be paid for. */
export async function listClaimsOfLot(reader: Reader, surplusId: SurplusId): Promise<ClaimId[]> {
  const rows = await reader.select({ claimId: escrow.claimId }).from(escrow).where(eq(escrow.surplusId, surplusId));
  return rows.map(({ claimId }) => claimId);
}

/** Locks unpaid escrows whose time is over, skipping those others hold. */
export const lockUnpaid = (tx: Transaction, now: Date, limit: number): Promise<StoredEscrow[]> =>
  tx
    .select()
    .from(escrow)
    .where(and(eq(escrow.state, "PENDING"), lte(escrow.payBy, now)))
    .limit(limit)
    .for("no key update", { skipLocked: true });

/** Locks unpaid escrows that were not asked after since a moment. */
export const lockUnasked = (tx: Transaction, since: Date, limit: number): Promise<StoredEscrow[]> =>
  tx
    .select()
    .from(escrow)
    .where(and(eq(escrow.state, "PENDING"), lte(escrow.lookedAt, since)))
    .orderBy(asc(escrow.payBy))
    .limit(limit)
    .for("no key update", { skipLocked: true });

/** Locks handed-over escrows nobody complained about in time. */
export const lockDue = (tx: Transaction, now: Date, limit: number): Promise<StoredEscrow[]> =>
  tx
    .select()
    .from(escrow)
    .where(and(eq(escrow.state, "CONFIRMED_PENDING_RELEASE"), lte(escrow.releaseAt, now)))
    .limit(limit)
    .for("no key update", { skipLocked: true });

/** Notes what the provider is asked to do; false where it was asked already. */
export async function saveStep(tx: Transaction, row: typeof paymentStep.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(paymentStep).values(row).onConflictDoNothing().returning({ key: paymentStep.key });
  return rows.length === 1;
}

export async function findStep(reader: Reader, key: string): Promise<StoredStep | undefined> {
  const [row] = await reader.select().from(paymentStep).where(eq(paymentStep.key, key));
  return row;
}

/** Notes that the provider did it; false where that was known. */
export async function saveStepDone(tx: Transaction, key: string, doneAt: Date): Promise<boolean> {
  const rows = await tx
    .update(paymentStep)
    .set({ doneAt })
    .where(and(eq(paymentStep.key, key), isNull(paymentStep.doneAt)))
    .returning({ key: paymentStep.key });
  return rows.length === 1;
}

/** Takes steps the provider has not done since a moment, to be asked again from now. */
export async function takeWaitingSteps(tx: Transaction, since: Date, now: Date, limit: number): Promise<StoredStep[]> {
  const due = await tx
    .select()
    .from(paymentStep)
    .where(and(isNull(paymentStep.doneAt), lte(paymentStep.askedAt, since)))
    .limit(limit)
    .for("no key update", { skipLocked: true });
  for (const { key } of due) await tx.update(paymentStep).set({ askedAt: now }).where(eq(paymentStep.key, key));
  return due;
}

/** Marks a notice; false where it came before. */
export async function saveNotice(tx: Transaction, mark: string, at: Date): Promise<boolean> {
  const rows = await tx.insert(paymentNotice).values({ mark, at }).onConflictDoNothing().returning();
  return rows.length === 1;
}

/** Forgets notices older than a moment. */
export async function deleteNotices(tx: Transaction, before: Date): Promise<number> {
  const rows = await tx
    .delete(paymentNotice)
    .where(lte(paymentNotice.at, before))
    .returning({ mark: paymentNotice.mark });
  return rows.length;
}
