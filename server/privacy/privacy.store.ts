import { and, asc, count, desc, eq, lt, ne, sql } from "drizzle-orm";
import { consentEntry, privacyRequest } from "@/db/schema/privacy";
import type { PersonId, PrivacyRequestId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

export type StoredRequest = typeof privacyRequest.$inferSelect;
const MOST_SHOWN = 100;

export async function saveConsent(tx: Transaction, row: typeof consentEntry.$inferInsert): Promise<void> {
  await tx.insert(consentEntry).values(row);
}

/** What a person said of each purpose, the latest first. */
export const listConsents = (reader: Reader, personId: PersonId) =>
  reader.select().from(consentEntry).where(eq(consentEntry.personId, personId)).orderBy(desc(consentEntry.at));

export async function saveRequest(tx: Transaction, row: typeof privacyRequest.$inferInsert): Promise<void> {
  await tx.insert(privacyRequest).values(row);
}

/** A person's requests, newest first. */
export const listRequests = (reader: Reader, personId: PersonId): Promise<StoredRequest[]> =>
  reader
    .select()
    .from(privacyRequest)
    .where(eq(privacyRequest.personId, personId))
    .orderBy(desc(privacyRequest.askedAt), desc(privacyRequest.id))
    .limit(MOST_SHOWN);

export async function findOwnRequest(
  reader: Reader,
  id: PrivacyRequestId,
  personId: PersonId,
): Promise<StoredRequest | null> {
  const own = and(eq(privacyRequest.id, id), eq(privacyRequest.personId, personId));
  const [row] = await reader.select().from(privacyRequest).where(own);
  return row ?? null;
}

export async function lockRequest(tx: Transaction, id: PrivacyRequestId): Promise<StoredRequest | null> {
  const [row] = await tx.select().from(privacyRequest).where(eq(privacyRequest.id, id)).for("update");
  return row ?? null;
}

/** Closes a request and lets go of its words. */
export async function saveAnswer(
  tx: Transaction,
  id: PrivacyRequestId,
  answer: Pick<StoredRequest, "state" | "answer" | "decidedBy" | "decidedAt">,
): Promise<void> {
  await tx
    .update(privacyRequest)
    .set({ ...answer, textCipher: null })
    .where(eq(privacyRequest.id, id));
}

/** Ends what a person still asked for and lets go of everything they wrote. @param except stays as it is */
export async function endRequests(tx: Transaction, personId: PersonId, except: PrivacyRequestId): Promise<void> {
  const { state } = privacyRequest;
  await tx
    .update(privacyRequest)
    .set({ textCipher: null, answer: null, state: sql`case when ${state} = 'open' then 'ended' else ${state} end` })
    .where(and(eq(privacyRequest.personId, personId), ne(privacyRequest.id, except)));
}

/** How many requests wait, and how many of them too long. */
export async function countOpen(reader: Reader, now: Date): Promise<{ open: number; late: number }> {
  const isOpen = eq(privacyRequest.state, "open");
  const [all] = await reader.select({ count: count() }).from(privacyRequest).where(isOpen);
  const [late] = await reader
    .select({ count: count() })
    .from(privacyRequest)
    .where(and(isOpen, lt(privacyRequest.dueAt, now)));
  return { open: all?.count ?? 0, late: late?.count ?? 0 };
}

/** Those that wait, the most urgent first; or those that were answered, newest first. */
export const listQueue = (reader: Reader, open: boolean): Promise<StoredRequest[]> =>
  reader
    .select()
    .from(privacyRequest)
    .where(open ? eq(privacyRequest.state, "open") : ne(privacyRequest.state, "open"))
    .orderBy(open ? asc(privacyRequest.dueAt) : desc(privacyRequest.askedAt))
    .limit(MOST_SHOWN);
