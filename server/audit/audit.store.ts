import { asc, desc, gt, sql } from "drizzle-orm";
import { auditAnchor, auditEntry } from "@/db/schema/audit";
import type { Anchor } from "@/server/audit/audit.rules";
import type { Reader, Transaction } from "@/server/platform/database";

export type AuditRow = typeof auditEntry.$inferSelect;

/** Makes whoever would write next wait until this transaction ends, so that the chain has one end. */
export async function lockChain(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('audit-chain', 0))`);
}

export async function findHead(reader: Reader): Promise<Anchor | null> {
  const [row] = await reader
    .select({ seq: auditEntry.seq, hash: auditEntry.hash })
    .from(auditEntry)
    .orderBy(desc(auditEntry.seq))
    .limit(1);
  return row ?? null;
}

export async function saveEntry(tx: Transaction, row: AuditRow): Promise<void> {
  await tx.insert(auditEntry).values(row);
}

/** Rows after a number, in the order of the chain. */
export const listChain = (reader: Reader, after: number, limit: number): Promise<AuditRow[]> =>
  reader.select().from(auditEntry).where(gt(auditEntry.seq, after)).orderBy(asc(auditEntry.seq)).limit(limit);

/** Every anchor, the oldest first: one a day at most. */
export const listAnchors = (reader: Reader): Promise<Anchor[]> =>
  reader.select({ seq: auditAnchor.seq, hash: auditAnchor.hash }).from(auditAnchor).orderBy(asc(auditAnchor.seq));

/** Notes an anchor; false where the chain stood at this row before. */
export async function saveAnchor(tx: Transaction, anchor: Anchor, at: Date): Promise<boolean> {
  const saved = await tx
    .insert(auditAnchor)
    .values({ ...anchor, at })
    .onConflictDoNothing()
    .returning({ seq: auditAnchor.seq });
  return saved.length === 1;
}
