import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { idempotency } from "@/db/schema/idempotency";
import { Failure } from "@/server/kernel/failure";
import type { PersonId } from "@/server/kernel/id";
import { idempotencyReasons } from "@/server/kernel/idempotency";
import { config } from "@/server/platform/config";
import type { Database, Reader, Transaction } from "@/server/platform/database";
import { seal, unseal } from "@/server/platform/sealed";

/** A key of a person, and the mark of what it was first sent with. */
export type Keyed = Readonly<{ principalId: PersonId; key: string; bodyHash: string }>;
export type StoredAnswer = typeof idempotency.$inferSelect;

const isKey = ({ principalId, key }: Omit<Keyed, "bodyHash">) =>
  and(eq(idempotency.principalId, principalId), eq(idempotency.key, key));

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([k, v]) => [k, inOrder(v)]));
};

/** The mark of a body: equal for equal JSON, whatever the order of its keys. SHA-256, base64url. */
export const hashOfBody = (body: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(inOrder(body)) ?? "")
    .digest("base64url");

/**
 * What a key answered before, after its body was compared and its refusal repeated.
 * @throws Failure `idempotency.otherBody`, or the refusal that was kept
 */
export async function findAnswer(reader: Reader, { bodyHash, ...keyed }: Keyed): Promise<StoredAnswer | null> {
  const [answer] = await reader.select().from(idempotency).where(isKey(keyed));
  if (!answer) return null;
  if (answer.bodyHash !== bodyHash) throw idempotencyReasons.otherBody();
  if (answer.refusalKind && answer.refusalCode)
    throw new Failure(answer.refusalKind, answer.refusalCode, answer.refusalDetails ?? {});
  return answer;
}

/** Takes a key for this transaction, waiting for whoever holds it; false where it has its answer already. */
export async function saveKey(tx: Transaction, keyed: Keyed, now: Date): Promise<boolean> {
  const rows = await tx
    .insert(idempotency)
    .values({ ...keyed, createdAt: now })
    .onConflictDoNothing()
    .returning({ key: idempotency.key });
  return rows.length === 1;
}

/** Keeps the answer, sealed because it may hold a code or a contact. @param answer plain JSON */
export async function saveAnswer(tx: Transaction, keyed: Keyed, answer: unknown): Promise<void> {
  const answerCipher = seal(JSON.stringify(answer ?? null), config().CONTACT_KEY);
  await tx.update(idempotency).set({ answerCipher }).where(isKey(keyed));
}

/** The answer as it was given. @throws Failure `idempotency.inFlight` where there is none yet */
export function readAnswer({ answerCipher }: Pick<StoredAnswer, "answerCipher">): unknown {
  if (answerCipher === null) throw idempotencyReasons.inFlight();
  return JSON.parse(unseal(answerCipher, config().CONTACT_KEY));
}

/** Keeps a refusal under its key, unless the key already answered. */
export async function saveRefusal(
  db: Pick<Database, "insert">,
  keyed: Keyed,
  { kind, code, details }: Failure,
  now: Date,
): Promise<void> {
  const refusal = { refusalKind: kind, refusalCode: code, refusalDetails: details };
  await db
    .insert(idempotency)
    .values({ ...keyed, ...refusal, createdAt: now })
    .onConflictDoUpdate({
      target: [idempotency.principalId, idempotency.key],
      set: refusal,
      setWhere: sql`${idempotency.claimId} is null and ${idempotency.answerCipher} is null
        and ${idempotency.refusalCode} is null and ${idempotency.bodyHash} = ${keyed.bodyHash}`,
    });
}

/** Lets a key go, so that the same request may be asked anew. */
export async function deleteKey(tx: Transaction, keyed: Keyed): Promise<void> {
  await tx.delete(idempotency).where(isKey(keyed));
}

/** Forgets all that a person's keys answered: it may hold a code or a contact. */
export async function deleteAnswersOf(tx: Transaction, principalId: PersonId): Promise<void> {
  await tx.delete(idempotency).where(eq(idempotency.principalId, principalId));
}

/** Forgets answers older than a moment, a bounded batch at once. @returns how many */
export async function deleteAnswersBefore(tx: Transaction, before: Date): Promise<number> {
  const rows = await tx.execute(sql`delete from idempotency where ctid in
    (select ctid from idempotency where created_at < ${before.toISOString()}::timestamptz limit 5000) returning 1`);
  return rows.length;
}
