import { and, asc, eq, isNull, lte, type SQL, sql } from "drizzle-orm";
import { dispute, disputePhoto, disputeReview, disputeRuling, disputeStatement } from "@/db/schema/dispute";
import { type DisputeId, type PhotoId, regionOf } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

export type StoredDispute = typeof dispute.$inferSelect;
export type NewStatement = typeof disputeStatement.$inferInsert;
export type StoredRuling = typeof disputeRuling.$inferSelect;

const isDispute = (id: DisputeId): SQL => and(eq(dispute.regionId, regionOf(id)), eq(dispute.id, id)) as SQL;

/** Opens a dispute; false where its claim has one. */
export async function saveDispute(tx: Transaction, row: typeof dispute.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(dispute).values(row).onConflictDoNothing().returning({ id: dispute.id });
  return rows.length === 1;
}

export async function findDispute(reader: Reader, id: DisputeId): Promise<StoredDispute | undefined> {
  const [row] = await reader.select().from(dispute).where(isDispute(id));
  return row;
}

export async function lockDispute(tx: Transaction, id: DisputeId): Promise<StoredDispute | undefined> {
  const [row] = await tx.select().from(dispute).where(isDispute(id)).for("no key update");
  return row;
}

/** Changes a locked dispute. */
export async function saveChange(tx: Transaction, id: DisputeId, change: Partial<StoredDispute>): Promise<void> {
  await tx
    .update(dispute)
    .set({ ...change, version: sql`${dispute.version} + 1` })
    .where(isDispute(id));
}

/** Saves what a side says, with its photos in order; false where this step was said before. */
export async function saveStatement(
  tx: Transaction,
  statement: NewStatement,
  photoIds: readonly PhotoId[],
): Promise<boolean> {
  const rows = await tx
    .insert(disputeStatement)
    .values(statement)
    .onConflictDoNothing()
    .returning({ kind: disputeStatement.kind });
  if (rows.length === 0) return false;
  const { regionId, disputeId, kind } = statement;
  const photos = photoIds.map((photoId, place) => ({ regionId, disputeId, kind, photoId, place }));
  if (photos.length > 0) await tx.insert(disputePhoto).values(photos);
  return true;
}

export async function hasAppeal(reader: Reader, id: DisputeId): Promise<boolean> {
  const of = and(
    eq(disputeStatement.regionId, regionOf(id)),
    eq(disputeStatement.disputeId, id),
    eq(disputeStatement.kind, "appeal"),
  );
  return (await reader.select({ kind: disputeStatement.kind }).from(disputeStatement).where(of)).length > 0;
}

export async function saveRuling(tx: Transaction, row: StoredRuling): Promise<void> {
  await tx.insert(disputeRuling).values(row);
}

/** Rulings of a dispute with what a second judge said of them, oldest first. */
export const listRulings = (reader: Reader, id: DisputeId) =>
  reader
    .select({ ruling: disputeRuling, review: disputeReview })
    .from(disputeRuling)
    .leftJoin(
      disputeReview,
      and(eq(disputeReview.regionId, disputeRuling.regionId), eq(disputeReview.rulingId, disputeRuling.id)),
    )
    .where(and(eq(disputeRuling.regionId, regionOf(id)), eq(disputeRuling.disputeId, id)))
    .orderBy(asc(disputeRuling.at), asc(disputeRuling.id));
export type ReviewedRuling = Awaited<ReturnType<typeof listRulings>>[number];

/** The ruling that waits for a second person. */
export const waitingAmong = (rulings: readonly ReviewedRuling[]): ReviewedRuling | null =>
  rulings.find(({ ruling, review }) => ruling.needsSecond && !review) ?? null;

export async function saveReview(tx: Transaction, row: typeof disputeReview.$inferInsert): Promise<void> {
  await tx.insert(disputeReview).values(row);
}

/** Locks disputes of these reasons whose time to answer ran out unused, skipping those others hold. */
export const lockUnanswered = (
  tx: Transaction,
  reasons: readonly string[],
  now: Date,
  limit: number,
): Promise<StoredDispute[]> =>
  tx
    .select()
    .from(dispute)
    .where(
      and(
        sql`${dispute.state} = 'open'`,
        isNull(dispute.answeredAt),
        lte(dispute.answerBy, now),
        sql`${dispute.reason} in (${sql.join(
          reasons.map((reason) => sql`${reason}`),
          sql`, `,
        )})`,
      ),
    )
    .orderBy(asc(dispute.answerBy))
    .limit(limit)
    .for("no key update", { skipLocked: true });

/** Locks decisions nobody appealed in time, skipping those others hold. */
export const lockUnappealed = (tx: Transaction, now: Date, limit: number): Promise<StoredDispute[]> =>
  tx
    .select()
    .from(dispute)
    .where(and(sql`${dispute.state} = 'decided'`, lte(dispute.appealBy, now)))
    .orderBy(asc(dispute.appealBy))
    .limit(limit)
    .for("no key update", { skipLocked: true });
