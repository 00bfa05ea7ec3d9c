import { and, count, desc, eq, gte, isNotNull } from "drizzle-orm";
import { reconciliation, reconciliationDifference } from "@/db/schema/reconciliation";
import type { ReconciliationId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";
import type { Difference } from "@/server/reconciliation/reconciliation.rules";

export type StoredReconciliation = typeof reconciliation.$inferSelect;

export async function saveAsked(tx: Transaction, row: typeof reconciliation.$inferInsert): Promise<void> {
  await tx.insert(reconciliation).values(row);
}

/** How many were asked for since a moment. */
export async function countAskedSince(reader: Reader, since: Date): Promise<number> {
  const [row] = await reader.select({ asked: count() }).from(reconciliation).where(gte(reconciliation.askedAt, since));
  return row?.asked ?? 0;
}

/** Newest first. */
export const listReconciliations = (reader: Reader, limit: number): Promise<StoredReconciliation[]> =>
  reader.select().from(reconciliation).orderBy(desc(reconciliation.askedAt)).limit(limit);

export async function findReconciliation(reader: Reader, id: ReconciliationId) {
  const [row] = await reader.select().from(reconciliation).where(eq(reconciliation.id, id));
  return row;
}

/** The last that came to its end. */
export async function findLastEnded(reader: Reader): Promise<StoredReconciliation | undefined> {
  const [row] = await reader
    .select()
    .from(reconciliation)
    .where(isNotNull(reconciliation.endedAt))
    .orderBy(desc(reconciliation.askedAt))
    .limit(1);
  return row;
}

type Outcome = Required<Pick<StoredReconciliation, "endedAt" | "entries" | "escrows" | "differences" | "rupiah">>;

/** Keeps what was found; once. */
export async function saveOutcome(
  tx: Transaction,
  id: ReconciliationId,
  outcome: Outcome,
  found: readonly Difference[],
): Promise<void> {
  await tx.update(reconciliation).set(outcome).where(eq(reconciliation.id, id));
  if (found.length === 0) return;
  const rows = found.map(({ expected, found: seen, transfers, ...rest }) => ({
    ...{ reconciliationId: id, ...rest, expected: Number(expected), found: Number(seen), transfers: [...transfers] },
  }));
  await tx.insert(reconciliationDifference).values(rows).onConflictDoNothing();
}

/** What one of them found, the largest first. */
export const listDifferences = (reader: Reader, id: ReconciliationId) =>
  reader
    .select()
    .from(reconciliationDifference)
    .where(and(eq(reconciliationDifference.reconciliationId, id)))
    .limit(1_000);
