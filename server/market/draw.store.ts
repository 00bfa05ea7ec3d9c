import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import { draw, drawEntry } from "@/db/schema/market";
import type { ClaimId, DrawId, PersonId } from "@/server/kernel/id";
import type { EntryState } from "@/server/market/market.reasons";
import type { Reader, Transaction } from "@/server/platform/database";

export type DrawRow = typeof draw.$inferSelect;
export type EntryRow = typeof drawEntry.$inferSelect;

export async function saveDraw(tx: Transaction, row: typeof draw.$inferInsert): Promise<void> {
  await tx.insert(draw).values(row);
}

export async function findDraw(reader: Reader, id: DrawId): Promise<DrawRow | undefined> {
  const [row] = await reader.select().from(draw).where(eq(draw.id, id));
  return row;
}

/** @returns false where the person takes part already */
export async function saveEntry(tx: Transaction, row: typeof drawEntry.$inferInsert): Promise<boolean> {
  const saved = await tx.insert(drawEntry).values(row).onConflictDoNothing().returning({ drawId: drawEntry.drawId });
  return saved.length === 1;
}

export const listEntries = (reader: Reader, drawId: DrawId): Promise<EntryRow[]> =>
  reader.select().from(drawEntry).where(eq(drawEntry.drawId, drawId)).orderBy(asc(drawEntry.personId));

/** One person's place in a draw, and how many take part. */
export async function findEntry(reader: Reader, drawId: DrawId, personId: PersonId) {
  const [row] = await reader
    .select({
      draw,
      entry: drawEntry,
      entries: sql<number>`(select count(*)::int from draw_entry e where e.draw_id = ${draw.id})`,
    })
    .from(drawEntry)
    .innerJoin(draw, eq(draw.id, drawEntry.drawId))
    .where(and(eq(drawEntry.drawId, drawId), eq(drawEntry.personId, personId)));
  return row;
}

/** Locks draws whose gathering is over, skipping those others hold. */
export async function lockDueDraws(tx: Transaction, now: Date, limit: number): Promise<DrawRow[]> {
  return await tx
    .select()
    .from(draw)
    .where(and(isNull(draw.decidedAt), lte(draw.closesAt, now)))
    .orderBy(draw.closesAt)
    .limit(limit)
    .for("no key update", { skipLocked: true });
}

export async function saveDecided(tx: Transaction, id: DrawId, decidedAt: Date): Promise<void> {
  await tx.update(draw).set({ decidedAt }).where(eq(draw.id, id));
}

export async function saveEntryState(
  tx: Transaction,
  { drawId, personId }: Pick<EntryRow, "drawId" | "personId">,
  change: { state: Exclude<EntryState, "waiting">; claimId: ClaimId | null },
): Promise<void> {
  await tx
    .update(drawEntry)
    .set(change)
    .where(and(eq(drawEntry.drawId, drawId), eq(drawEntry.personId, personId)));
}
