import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { waiting } from "@/db/schema/surplus";
import type { OrganisationId, PersonId, SurplusId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

/** A place in the line for what is taken. */
export type InLine = Readonly<{ recipientId: OrganisationId; joinedAt: Date }>;

const isPlace = (surplusId: SurplusId, recipientId: OrganisationId) =>
  and(eq(waiting.surplusId, surplusId), eq(waiting.recipientId, recipientId));

/** Takes a place in line; a second time keeps the first place, and who was offered it since stands at the end again. */
export async function saveWaiting(
  tx: Transaction,
  place: { surplusId: SurplusId; recipientId: OrganisationId; joinedBy: PersonId; joinedAt: Date },
): Promise<void> {
  await tx
    .insert(waiting)
    .values(place)
    .onConflictDoUpdate({
      target: [waiting.surplusId, waiting.recipientId],
      set: { joinedBy: place.joinedBy, joinedAt: place.joinedAt, offeredAt: null },
      setWhere: isNotNull(waiting.offeredAt),
    });
}

export async function deleteWaiting(
  tx: Transaction,
  surplusId: SurplusId,
  recipientId: OrganisationId,
): Promise<boolean> {
  const rows = await tx.delete(waiting).where(isPlace(surplusId, recipientId)).returning({ at: waiting.joinedAt });
  return rows.length > 0;
}

/** Who waits for a lot and was not offered it since, first come first. */
export const listWaiting = (reader: Reader, surplusId: SurplusId): Promise<InLine[]> =>
  reader
    .select({ recipientId: waiting.recipientId, joinedAt: waiting.joinedAt })
    .from(waiting)
    .where(and(eq(waiting.surplusId, surplusId), isNull(waiting.offeredAt)))
    .orderBy(asc(waiting.joinedAt), asc(waiting.recipientId));

export async function saveWaitingOffered(
  tx: Transaction,
  surplusId: SurplusId,
  recipientId: OrganisationId,
  at: Date,
): Promise<void> {
  await tx.update(waiting).set({ offeredAt: at }).where(isPlace(surplusId, recipientId));
}
