import { eq } from "drizzle-orm";
import { calendarFeed } from "@/db/schema/calendar";
import type { FeedId, PersonId } from "@/server/kernel/id";
import type { Database, Reader, Transaction } from "@/server/platform/database";

export type FeedRow = typeof calendarFeed.$inferSelect;

export async function findFeedOf(reader: Reader, personId: PersonId): Promise<FeedRow | null> {
  const [row] = await reader.select().from(calendarFeed).where(eq(calendarFeed.personId, personId));
  return row ?? null;
}

export async function findFeed(reader: Reader, id: FeedId): Promise<FeedRow | null> {
  const [row] = await reader.select().from(calendarFeed).where(eq(calendarFeed.id, id));
  return row ?? null;
}

/** Saves a person's one feed; the link before it stops working. */
export async function saveFeed(tx: Transaction, row: FeedRow): Promise<void> {
  const { personId: _, ...set } = row;
  await tx.insert(calendarFeed).values(row).onConflictDoUpdate({ target: calendarFeed.personId, set });
}

export async function deleteFeed(tx: Transaction, personId: PersonId): Promise<void> {
  await tx.delete(calendarFeed).where(eq(calendarFeed.personId, personId));
}

export async function saveFeedRead(db: Database, id: FeedId, at: Date): Promise<void> {
  await db.update(calendarFeed).set({ lastReadAt: at }).where(eq(calendarFeed.id, id));
}
