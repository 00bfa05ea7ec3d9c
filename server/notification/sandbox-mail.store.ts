import { desc, inArray, lt } from "drizzle-orm";
import { sandboxMail } from "@/db/schema/notification";
import type { Database, Reader, Transaction } from "@/server/platform/database";

/** Keeps an email once, however often it is sent. */
export async function saveMail(db: Database, row: typeof sandboxMail.$inferInsert): Promise<void> {
  await db.insert(sandboxMail).values(row).onConflictDoNothing();
}

type Kept = typeof sandboxMail.$inferSelect;

/** Of these channels, the newest first. */
export const listMail = (reader: Reader, channels: readonly Kept["channel"][], limit: number) =>
  reader
    .select()
    .from(sandboxMail)
    .where(inArray(sandboxMail.channel, [...channels]))
    .orderBy(desc(sandboxMail.at))
    .limit(limit);

export async function deleteOldMail(tx: Transaction, before: Date, limit: number): Promise<number> {
  const old = tx.select({ id: sandboxMail.messageId }).from(sandboxMail).where(lt(sandboxMail.at, before)).limit(limit);
  const rows = await tx
    .delete(sandboxMail)
    .where(inArray(sandboxMail.messageId, old))
    .returning({ at: sandboxMail.at });
  return rows.length;
}
