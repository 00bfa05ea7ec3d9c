import { and, asc, count, eq, gt, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { photo } from "@/db/schema/photo";
import type { PersonActor } from "@/server/kernel/actor";
import type { PersonId, PhotoId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

export type NewPhoto = typeof photo.$inferInsert;
export type PhotoRow = typeof photo.$inferSelect;

/** Whose photos are meant: an organisation's, or those of a person who acts for none. */
export type Owner = Pick<PersonActor, "personId" | "organisationId">;

const isOwnedBy = ({ personId, organisationId }: Owner): SQL | undefined =>
  organisationId
    ? eq(photo.organisationId, organisationId)
    : and(isNull(photo.organisationId), eq(photo.uploadedBy, personId));

const SAME_OF_HOUSE = {
  target: [photo.organisationId, photo.contentHash],
  targetWhere: sql`forgotten_at is null`,
};
const SAME_OF_PERSON = {
  target: [photo.uploadedBy, photo.contentHash],
  targetWhere: sql`organisation_id is null and forgotten_at is null`,
};

/** Makes the row of a photo, or finds its owner's with the same content; either way it is looked at again later. */
export async function saveReservation(tx: Transaction, row: NewPhoto): Promise<PhotoRow> {
  const same = row.organisationId ? SAME_OF_HOUSE : SAME_OF_PERSON;
  const [saved] = await tx
    .insert(photo)
    .values(row)
    .onConflictDoUpdate({ ...same, set: { checkAt: row.checkAt } })
    .returning();
  if (!saved) throw new Error("a photo vanished while it was written");
  return saved;
}

export async function saveStored(tx: Transaction, id: PhotoId, at: Date): Promise<void> {
  await tx.update(photo).set({ storedAt: at }).where(eq(photo.id, id));
}

/** A photo whose bytes are in their place. */
export async function findPhoto(reader: Reader, id: PhotoId): Promise<PhotoRow | null> {
  const [row] = await reader
    .select()
    .from(photo)
    .where(and(eq(photo.id, id), isNotNull(photo.storedAt), isNull(photo.forgottenAt)));
  return row ?? null;
}

/** How many uploads of an owner wait to be shown somewhere, and must be looked at after a moment. */
export async function countWaiting(tx: Transaction, owner: Owner, after: Date): Promise<number> {
  const [row] = await tx
    .select({ waiting: count() })
    .from(photo)
    .where(and(isOwnedBy(owner), isNull(photo.forgottenAt), gt(photo.checkAt, after)));
  return row?.waiting ?? 0;
}

/**
 * Sets when a photo is looked at again; the row stays locked to the end of the transaction.
 * @returns false where the owner has no such photo any more
 */
export async function saveCheck(
  tx: Transaction,
  { id, owner, at }: { id: PhotoId; owner: Owner; at: Date },
): Promise<boolean> {
  const isTheirs = and(eq(photo.id, id), isOwnedBy(owner));
  const rows = await tx
    .update(photo)
    .set({ checkAt: at })
    .where(and(isTheirs, isNotNull(photo.storedAt), isNull(photo.forgottenAt)))
    .returning({ id: photo.id });
  return rows.length === 1;
}

/** Sets when a photo is looked at again. */
export async function saveLook(tx: Transaction, id: PhotoId, at: Date): Promise<void> {
  await tx
    .update(photo)
    .set({ checkAt: at })
    .where(and(eq(photo.id, id), isNull(photo.forgottenAt)));
}

/** Has everything a person uploaded for themselves looked at from a moment on. */
export async function saveChecksOf(tx: Transaction, personId: PersonId, at: Date): Promise<void> {
  await tx
    .update(photo)
    .set({ checkAt: at })
    .where(and(isOwnedBy({ personId, organisationId: null }), isNull(photo.forgottenAt)));
}

/** Locks photos whose look is due, skipping those someone is using this very moment. */
export async function lockDuePhotos(tx: Transaction, now: Date, limit: number): Promise<PhotoId[]> {
  const rows = await tx
    .select({ id: photo.id })
    .from(photo)
    .where(and(lte(photo.checkAt, now), isNull(photo.forgottenAt)))
    .orderBy(asc(photo.checkAt))
    .limit(limit)
    .for("update", { skipLocked: true });
  return rows.map((row) => row.id);
}

export async function saveVerdict(tx: Transaction, id: PhotoId, isShown: boolean, now: Date): Promise<void> {
  await tx
    .update(photo)
    .set(isShown ? { checkAt: null } : { forgottenAt: now })
    .where(eq(photo.id, id));
}

export async function listForgotten(reader: Reader, limit: number): Promise<PhotoId[]> {
  const rows = await reader
    .select({ id: photo.id })
    .from(photo)
    .where(isNotNull(photo.forgottenAt))
    .orderBy(asc(photo.forgottenAt))
    .limit(limit);
  return rows.map((row) => row.id);
}

export async function deletePhoto(tx: Transaction, id: PhotoId): Promise<void> {
  await tx.delete(photo).where(and(eq(photo.id, id), isNotNull(photo.forgottenAt)));
}
