import { and, asc, eq, isNull } from "drizzle-orm";
import { waiting } from "@/db/schema/surplus";
import type { OrganisationId, PersonId, SurplusId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

const isPlace = (surplusId: SurplusId, recipientId: OrganisationId) =>
  and(eq(waiting.surplusId, surplusId), eq(waiting.recipientId, recipientId));

/** Takes a place in line; a second time keeps the first place. */
export async function saveWaiting(
  tx: Transaction,
  place: { surplusId: SurplusId; recipientId: OrganisationId; joinedBy: PersonId; joinedAt: Date },
): Promise<void> {
  await tx.insert(waiting).values(place).onConflictDoNothing();
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
export async function listWaiting(reader: Reader, surplusId: SurplusId): Promise<OrganisationId[]> {
  const rows = await reader
    .select({ recipientId: waiting.recipientId })
    .from(waiting)
    .where(and(eq(waiting.surplusId, surplusId), isNull(waiting.offeredAt)))
    .orderBy(asc(waiting.joinedAt), asc(waiting.recipientId));
  return rows.map((row) => row.recipientId);
}

export async function saveWaitingOffered(
  tx: Transaction,
  surplusId: SurplusId,
  recipientId: OrganisationId,
  at: Date,
): Promise<void> {
  await tx.update(waiting).set({ offeredAt: at }).where(isPlace(surplusId, recipientId));
}
