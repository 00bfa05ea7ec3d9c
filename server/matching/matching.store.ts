import { and, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import { asked, offer, rematch, unplaced } from "@/db/schema/matching";
import {
  firstIdAt,
  type OfferId,
  type OrganisationId,
  type RegionId,
  regionOf,
  type SurplusId,
  timeOf,
} from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

export type StoredOffer = typeof offer.$inferSelect;
export type NewOffer = typeof offer.$inferInsert;
type Answer = Readonly<{ state: "accepted" | "declined" | "lapsed" | "moot"; declineReason?: string }>;

const MATCHING_LOCK = 7_301;
/** Written out, so that the partial index of open offers serves it. */
const isOpen = sql`${offer.state} = 'open'`;
/** No offer is older than its lot: earlier partitions are left alone. */
const since = (surplusId: SurplusId): SQL => sql`${offer.id} >= ${firstIdAt(timeOf(surplusId))}`;
const isOffer = (id: OfferId): SQL => and(eq(offer.regionId, regionOf(id)), eq(offer.id, id)) as SQL;

/** One matcher at a time proposes in a region: capacity counted is capacity kept. Held to the end of the transaction. */
export async function lockMatching(tx: Transaction, region: RegionId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${MATCHING_LOCK}, ${region})`);
}

export async function hasOpenOffer(reader: Reader, surplusId: SurplusId): Promise<boolean> {
  const rows = await reader.select({ id: asked.offerId }).from(asked).where(eq(asked.openSurplusId, surplusId));
  return rows.length > 0;
}

/**
 * Saves offers and remembers who was asked; leaves out those of a lot that has an open offer or whose recipient was asked before.
 * @param again for those who asked for it themselves by waiting; anyone else is asked once
 * @returns which were saved
 */
export async function saveOffers(
  tx: Transaction,
  rows: readonly NewOffer[],
  { again }: { again: boolean },
): Promise<Set<OfferId>> {
  const insert = tx.insert(asked).values(
    rows.map(({ surplusId, recipientId, id: offerId }) => {
      return { surplusId, recipientId, offerId, openSurplusId: surplusId };
    }),
  );
  const marked = again
    ? await insert
        .onConflictDoUpdate({
          target: [asked.surplusId, asked.recipientId],
          set: { offerId: sql`excluded.offer_id`, openSurplusId: sql`excluded.open_surplus_id` },
          setWhere: sql`${asked.openSurplusId} is null`,
        })
        .returning({ offerId: asked.offerId })
    : await insert.onConflictDoNothing().returning({ offerId: asked.offerId });
  const saved = new Set(marked.map(({ offerId }) => offerId));
  const made = rows.filter(({ id }) => saved.has(id));
  if (made.length > 0) await tx.insert(offer).values(made);
  return saved;
}

/** Locks an offer made to a recipient. */
export async function lockOffer(
  tx: Transaction,
  id: OfferId,
  recipientId: OrganisationId,
): Promise<StoredOffer | undefined> {
  const [row] = await tx
    .select()
    .from(offer)
    .where(and(isOffer(id), eq(offer.recipientId, recipientId)))
    .for("update");
  return row;
}

/** Ends an open offer and lets the lot be offered to the next. */
export async function saveAnswer(tx: Transaction, answered: StoredOffer, answer: Answer, now: Date): Promise<void> {
  const { id, surplusId, recipientId } = answered;
  await tx
    .update(offer)
    .set({ ...answer, answeredAt: now })
    .where(isOffer(id));
  await tx
    .update(asked)
    .set({ openSurplusId: null })
    .where(and(eq(asked.surplusId, surplusId), eq(asked.recipientId, recipientId)));
}

/** Locks open offers whose deadline has passed, skipping those being answered. */
export async function lockDueOffers(tx: Transaction, now: Date, limit: number): Promise<StoredOffer[]> {
  return await tx
    .select()
    .from(offer)
    .where(and(isOpen, lte(offer.deadline, now)))
    .limit(limit)
    .for("update", { skipLocked: true });
}

/** Locks the open offer of a lot. */
export async function lockOpenOffer(tx: Transaction, surplusId: SurplusId): Promise<StoredOffer | undefined> {
  const [row] = await tx
    .select()
    .from(offer)
    .where(and(eq(offer.regionId, regionOf(surplusId)), since(surplusId), eq(offer.surplusId, surplusId), isOpen))
    .for("update");
  return row;
}

export async function countAsked(reader: Reader, surplusId: SurplusId): Promise<number> {
  const rows = await reader.select({ id: asked.offerId }).from(asked).where(eq(asked.surplusId, surplusId));
  return rows.length;
}

/** How many lots wait for a taker nobody could find. */
export async function countUnplaced(reader: Reader): Promise<number> {
  const count = sql<number>`count(*)::int`;
  const [row] = await reader.select({ count }).from(unplaced).where(sql`${unplaced.resolvedAt} is null`);
  return row?.count ?? 0;
}

/** @returns true when the lot was not in the geo-DLQ already */
export async function saveUnplaced(tx: Transaction, row: typeof unplaced.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(unplaced)
    .values(row)
    .onConflictDoUpdate({
      target: unplaced.surplusId,
      set: { reason: row.reason, since: row.since, resolvedAt: null, resolution: null },
      setWhere: sql`${unplaced.resolvedAt} is not null`,
    })
    .returning({ id: unplaced.surplusId });
  return rows.length > 0;
}

export async function saveResolved(
  tx: Transaction,
  surplusId: SurplusId,
  resolution: "placed" | "assigned" | "ended",
  now: Date,
): Promise<void> {
  await tx
    .update(unplaced)
    .set({ resolvedAt: now, resolution })
    .where(and(eq(unplaced.surplusId, surplusId), sql`${unplaced.resolvedAt} is null`));
}

/** Marks lots of the geo-DLQ as tried again just now. */
export async function saveRetried(tx: Transaction, ids: readonly SurplusId[], now: Date): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(unplaced)
      .set({ retriedAt: now })
      .where(inArray(unplaced.surplusId, [...ids]));
}

/** How often matching of a lot failed so far. */
export async function findFailures(reader: Reader, surplusId: SurplusId): Promise<number> {
  const [row] = await reader
    .select({ attempts: rematch.attempts })
    .from(rematch)
    .where(eq(rematch.surplusId, surplusId));
  return row?.attempts ?? 0;
}

export async function saveRematch(tx: Transaction, row: typeof rematch.$inferInsert): Promise<void> {
  const { surplusId: _, ...set } = row;
  await tx.insert(rematch).values(row).onConflictDoUpdate({ target: rematch.surplusId, set });
}

export async function saveRematchesDue(tx: Transaction, ids: readonly SurplusId[], dueAt: Date): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(rematch)
      .set({ dueAt })
      .where(inArray(rematch.surplusId, [...ids]));
}

export async function deleteRematch(tx: Transaction, surplusId: SurplusId): Promise<void> {
  await tx.delete(rematch).where(eq(rematch.surplusId, surplusId));
}

export async function listDueRematches(reader: Reader, now: Date, limit: number): Promise<SurplusId[]> {
  const rows = await reader.select({ id: rematch.surplusId }).from(rematch).where(lte(rematch.dueAt, now)).limit(limit);
  return rows.map((row) => row.id);
}
