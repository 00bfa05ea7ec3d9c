import { sql } from "drizzle-orm";
import type { Row } from "@/server/archive/archive.parquet";
import type { Month } from "@/server/archive/archive.rules";
import type { Database, Transaction } from "@/server/platform/database";

// How a month stands beside its table; see the functions of the same names in the migrations.

/** Refuses every write to a month from now on; waits for those in hand. */
export const sealMonth = (db: Database, { tableName, month }: Month) =>
  db.execute(sql`select seal_month(${tableName}, ${month})`);

/** Waits for other processes that are about to detach: two that read a table and then want it for themselves would wait for each other. */
export const detachInTurn = (tx: Transaction) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('detach-month', 0))`);

/** Takes a written month from its table. */
export const detachMonth = (tx: Transaction, { tableName, month }: Month) =>
  tx.execute(sql`select detach_month(${tableName}, ${month})`);

/** Drops a detached month whose parts are whole. */
export const dropMonth = (tx: Transaction, { tableName, month }: Month) =>
  tx.execute(sql`select drop_month(${tableName}, ${month})`);

/** Makes the empty table an archived month is read back into, anew where one stands. */
export const openMonth = (db: Database, { tableName, month }: Month) =>
  db.execute(sql`select open_month(${tableName}, ${month})`);

export const fillMonth = (db: Database, { tableName, month }: Month, rows: readonly Row[]) =>
  db.execute(sql`select fill_month(${tableName}, ${month}, ${JSON.stringify(rows)}::text::jsonb)`);

/** Gives a month back to its table, sealed. */
export const attachMonth = (tx: Transaction, { tableName, month }: Month) =>
  tx.execute(sql`select attach_month(${tableName}, ${month})`);

/** Drops one month of the outbox that is over, settled and empty. @returns how many, 0 or 1 */
export async function dropEmptyMonth(tx: Transaction, endedBefore: Date): Promise<number> {
  const [answer] = await tx.execute<{ dropped: number }>(
    sql`select drop_empty_months(${endedBefore.toISOString()}::timestamptz) as dropped`,
  );
  return answer?.dropped ?? 0;
}
