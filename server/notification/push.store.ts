import { and, count, eq, inArray, lt } from "drizzle-orm";
import { pushSubscription } from "@/db/schema/notification";
import type { PersonId, SessionId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

export type NewSubscription = Readonly<{
  endpointIndex: string;
  personId: PersonId;
  sessionId: SessionId;
  cipher: string;
  createdAt: Date;
}>;

/** A browser belongs to whoever signed in there last. */
export async function saveSubscription(tx: Transaction, row: NewSubscription): Promise<void> {
  const { endpointIndex, ...set } = row;
  await tx.insert(pushSubscription).values(row).onConflictDoUpdate({ target: pushSubscription.endpointIndex, set });
}

/** @param personId whose it must be; anyone's where the push service says it is gone */
export async function deleteSubscription(tx: Transaction, endpointIndex: string, personId?: PersonId): Promise<void> {
  await tx
    .delete(pushSubscription)
    .where(
      and(
        eq(pushSubscription.endpointIndex, endpointIndex),
        personId ? eq(pushSubscription.personId, personId) : undefined,
      ),
    );
}

export async function deleteOldSubscriptions(tx: Transaction, before: Date, limit: number): Promise<number> {
  const { endpointIndex, createdAt } = pushSubscription;
  const old = tx.select({ id: endpointIndex }).from(pushSubscription).where(lt(createdAt, before)).limit(limit);
  const rows = await tx.delete(pushSubscription).where(inArray(endpointIndex, old)).returning({ at: createdAt });
  return rows.length;
}

/** Forgets every browser of a person. */
export async function deleteSubscriptionsOf(tx: Transaction, personId: PersonId): Promise<void> {
  await tx.delete(pushSubscription).where(eq(pushSubscription.personId, personId));
}

export async function countSubscriptions(reader: Reader, personId: PersonId): Promise<number> {
  const [row] = await reader
    .select({ devices: count() })
    .from(pushSubscription)
    .where(eq(pushSubscription.personId, personId));
  return row?.devices ?? 0;
}
