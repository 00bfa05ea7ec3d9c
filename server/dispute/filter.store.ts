import { and, asc, count, eq } from "drizzle-orm";
import { disputeFilter } from "@/db/schema/dispute";
import type { PersonId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

export const listFilters = (reader: Reader, personId: PersonId) =>
  reader
    .select({ name: disputeFilter.name, filter: disputeFilter.filter })
    .from(disputeFilter)
    .where(eq(disputeFilter.personId, personId))
    .orderBy(asc(disputeFilter.savedAt));

export async function countFilters(reader: Reader, personId: PersonId): Promise<number> {
  const [row] = await reader.select({ n: count() }).from(disputeFilter).where(eq(disputeFilter.personId, personId));
  return row?.n ?? 0;
}

/** Keeps a filter under its name, instead of what had the name before. */
export async function saveFilter(tx: Transaction, row: typeof disputeFilter.$inferInsert): Promise<void> {
  const { filter, savedAt } = row;
  await tx
    .insert(disputeFilter)
    .values(row)
    .onConflictDoUpdate({ target: [disputeFilter.personId, disputeFilter.name], set: { filter, savedAt } });
}

/** Lets go of every filter a person kept. */
export async function deleteFiltersOf(tx: Transaction, personId: PersonId): Promise<void> {
  await tx.delete(disputeFilter).where(eq(disputeFilter.personId, personId));
}

export async function deleteFilter(tx: Transaction, personId: PersonId, name: string): Promise<void> {
  await tx.delete(disputeFilter).where(and(eq(disputeFilter.personId, personId), eq(disputeFilter.name, name)));
}
