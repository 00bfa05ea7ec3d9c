import { and, asc, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import { sandboxNotice, sandboxPayment, sandboxStep } from "@/db/schema/escrow";
import type { SandboxBooks } from "@/server/escrow/sandbox.gateway";
import type { EscrowId } from "@/server/kernel/id";
import type { Clock } from "@/server/platform/clock";
import type { Database, Reader, Transaction } from "@/server/platform/database";

export type StoredPayment = typeof sandboxPayment.$inferSelect;

export async function findPayment(reader: Reader, id: string): Promise<StoredPayment | undefined> {
  const [row] = await reader.select().from(sandboxPayment).where(eq(sandboxPayment.id, id));
  return row;
}

const isHeld = ({ state, heldAt }: StoredPayment, now: Date): boolean =>
  state === "held" && heldAt !== null && heldAt <= now;

/** What a payment provider would keep, in tables of its own. */
export const sandboxBooks = (db: Database, clock: Clock): SandboxBooks => ({
  save: async (row) => {
    await db
      .insert(sandboxPayment)
      .values({ ...row, state: "waiting", madeAt: clock() })
      .onConflictDoNothing();
  },
  find: async (id) => {
    const row = await findPayment(db, id);
    if (!row) return null;
    return { ...row, isHeld: isHeld(row, clock()) };
  },
  findMany: async (ids) => {
    const now = clock();
    const rows = await db
      .select()
      .from(sandboxPayment)
      .where(inArray(sandboxPayment.id, [...ids]));
    return new Map(rows.map((row) => [row.id as EscrowId, { ...row, isHeld: isHeld(row, now) }]));
  },
  cancel: async (id) => {
    await db
      .update(sandboxPayment)
      .set({ state: "cancelled" })
      .where(and(eq(sandboxPayment.id, id), eq(sandboxPayment.state, "waiting")));
  },
  moveOnce: (key, id, side, amount) =>
    db.transaction(async (tx) => {
      const [fresh] = await tx.insert(sandboxStep).values({ key, at: clock() }).onConflictDoNothing().returning();
      if (!fresh) return true;
      const column = sandboxPayment[side];
      const moved = await tx
        .update(sandboxPayment)
        .set({ [side]: sql`${column} + ${amount}` })
        .where(
          and(
            eq(sandboxPayment.id, id),
            eq(sandboxPayment.state, "held"),
            gte(sandboxPayment.amount, sql`${sandboxPayment.captured} + ${sandboxPayment.refunded} + ${amount}`),
          ),
        )
        .returning({ id: sandboxPayment.id });
      if (moved.length === 0) await tx.delete(sandboxStep).where(eq(sandboxStep.key, key));
      return moved.length === 1;
    }),
});

/** What the buyer's bank said; false where it had said something before. */
export async function savePaid(
  tx: Transaction,
  id: string,
  change: Readonly<{ state: "held" | "failed"; heldAt: Date | null }>,
): Promise<boolean> {
  const rows = await tx
    .update(sandboxPayment)
    .set(change)
    .where(and(eq(sandboxPayment.id, id), eq(sandboxPayment.state, "waiting")))
    .returning({ id: sandboxPayment.id });
  return rows.length === 1;
}

/** A payment that is held from the first. */
export async function saveHeld(
  tx: Transaction,
  row: Omit<typeof sandboxPayment.$inferInsert, "state" | "captured" | "refunded">,
): Promise<void> {
  await tx.insert(sandboxPayment).values({ ...row, state: "held" });
}

/** Queues notices to the product. */
export async function saveSandboxNotices(
  tx: Transaction,
  rows: readonly (typeof sandboxNotice.$inferInsert)[],
): Promise<void> {
  await tx.insert(sandboxNotice).values([...rows]);
}

/** Notices that are due, in the order they are to be sent. */
export const listDueNotices = (reader: Reader, now: Date, limit: number) =>
  reader
    .select()
    .from(sandboxNotice)
    .where(and(isNull(sandboxNotice.sentAt), lte(sandboxNotice.dueAt, now)))
    .orderBy(asc(sandboxNotice.dueAt))
    .limit(limit);

/** Notes what became of sending. @param dueAt when to try again; null once it was taken or given up */
export async function saveSent(db: Database, id: string, sentAt: Date, dueAt: Date | null): Promise<void> {
  const change = dueAt ? { dueAt } : { sentAt };
  await db
    .update(sandboxNotice)
    .set({ ...change, tries: sql`${sandboxNotice.tries} + 1` })
    .where(eq(sandboxNotice.id, id));
}
