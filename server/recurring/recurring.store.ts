import { and, asc, eq, gte, inArray, isNull, lte, ne, sql } from "drizzle-orm";
import { draft, series } from "@/db/schema/recurring";
import type { DraftId, OrganisationId, SeriesId } from "@/server/kernel/id";
import type { Transaction } from "@/server/platform/database";

export type SeriesRow = typeof series.$inferSelect;
export type NewSeries = typeof series.$inferInsert;
export type DraftRow = typeof draft.$inferSelect;
type NewDraft = typeof draft.$inferInsert;

export async function saveSeries(tx: Transaction, row: NewSeries): Promise<void> {
  await tx.insert(series).values(row);
}

/** Locks a series that is not deleted, for the rest of the transaction. */
export async function lockSeries(tx: Transaction, id: SeriesId): Promise<SeriesRow | undefined> {
  const [row] = await tx
    .select()
    .from(series)
    .where(and(eq(series.id, id), isNull(series.removedAt)))
    .for("update");
  return row;
}

export async function findSeries(tx: Transaction, id: SeriesId): Promise<SeriesRow | undefined> {
  const [row] = await tx.select().from(series).where(eq(series.id, id));
  return row;
}

export const countSeries = (tx: Transaction, providerId: OrganisationId): Promise<number> =>
  tx.$count(series, and(eq(series.providerId, providerId), isNull(series.removedAt)));

export async function saveSeriesChange(tx: Transaction, id: SeriesId, change: Partial<NewSeries>): Promise<void> {
  await tx
    .update(series)
    .set({ ...change, version: sql`${series.version} + 1` })
    .where(eq(series.id, id));
}

export async function saveNextAt(tx: Transaction, id: SeriesId, nextAt: Date | null): Promise<void> {
  await tx.update(series).set({ nextAt }).where(eq(series.id, id));
}

/** Locks series whose next draft is to be prepared, skipping those others hold. */
export async function lockDueSeries(tx: Transaction, now: Date, limit: number): Promise<SeriesRow[]> {
  return await tx
    .select()
    .from(series)
    .where(and(lte(series.nextAt, now), isNull(series.pausedAt), isNull(series.removedAt)))
    .orderBy(asc(series.nextAt))
    .limit(limit)
    .for("update", { skipLocked: true });
}

/**
 * Lays a draft ready, once a day and series whoever tries; one that was dropped because the series changed comes back.
 * @returns null where the day has had its draft
 */
export async function saveDraft(tx: Transaction, row: NewDraft): Promise<DraftRow | null> {
  const { id: _, seriesId: __, day: ___, ...facts } = row;
  const [saved] = await tx
    .insert(draft)
    .values(row)
    .onConflictDoUpdate({ target: [draft.seriesId, draft.day], set: facts, setWhere: eq(draft.state, "dropped") })
    .returning();
  return saved ?? null;
}

export async function lockDraft(tx: Transaction, id: DraftId): Promise<DraftRow | undefined> {
  const [row] = await tx.select().from(draft).where(eq(draft.id, id)).for("update");
  return row;
}

export async function saveDraftChange(tx: Transaction, id: DraftId, change: Partial<NewDraft>): Promise<void> {
  await tx.update(draft).set(change).where(eq(draft.id, id));
}

/** Drafts of a series that still wait for their word. */
export async function lockWaitingDrafts(tx: Transaction, seriesId: SeriesId): Promise<DraftRow[]> {
  return await tx
    .select()
    .from(draft)
    .where(and(eq(draft.seriesId, seriesId), eq(draft.state, "prepared")))
    .for("update");
}

export async function lockClosingDrafts(tx: Transaction, now: Date, limit: number): Promise<DraftRow[]> {
  return await tx
    .select()
    .from(draft)
    .where(and(lte(draft.closesAt, now), eq(draft.state, "prepared")))
    .orderBy(asc(draft.closesAt))
    .limit(limit)
    .for("update", { skipLocked: true });
}

/** The days of some series, from one on, that have a draft: what is known of each. */
export async function listKnownDays(tx: Pick<Transaction, "select">, ids: readonly SeriesId[], from: string) {
  if (ids.length === 0) return [];
  return await tx
    .select({
      seriesId: draft.seriesId,
      day: draft.day,
      isSettled: sql<boolean>`(${draft.state} <> 'prepared' or ${draft.editedAt} is not null)`,
    })
    .from(draft)
    .where(and(inArray(draft.seriesId, [...ids]), gte(draft.day, from), ne(draft.state, "dropped")));
}
