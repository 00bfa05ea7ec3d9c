import { and, count, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { recoveryCode, secondFactor, session } from "@/db/schema/identity";
import type { PersonId, SessionId } from "@/server/kernel/id";
import type { Database, Reader, Transaction } from "@/server/platform/database";

export async function findFactor(reader: Reader, personId: PersonId) {
  const [row] = await reader.select().from(secondFactor).where(eq(secondFactor.personId, personId));
  return row ?? null;
}

/** Begins anew with a secret; false when one is in use already. */
export async function saveStarted(tx: Transaction, personId: PersonId, secretCipher: string, now: Date) {
  const change = { secretCipher, lastStep: 0, createdAt: now };
  const saved = await tx
    .insert(secondFactor)
    .values({ personId, ...change })
    .onConflictDoUpdate({ target: secondFactor.personId, set: change, setWhere: isNull(secondFactor.confirmedAt) })
    .returning({ personId: secondFactor.personId });
  return saved.length === 1;
}

/** Puts a started secret in use, its first step spent; false when there is none, or another was quicker. */
export async function saveConfirmed(tx: Transaction, personId: PersonId, lastStep: number, now: Date) {
  const saved = await tx
    .update(secondFactor)
    .set({ confirmedAt: now, lastStep })
    .where(and(eq(secondFactor.personId, personId), isNull(secondFactor.confirmedAt)))
    .returning({ personId: secondFactor.personId });
  return saved.length === 1;
}

/** Spends a time step; false when it or a later one was spent before (RFC 6238 §5.2). */
export async function saveStep(db: Database | Transaction, personId: PersonId, step: number): Promise<boolean> {
  const saved = await db
    .update(secondFactor)
    .set({ lastStep: step })
    .where(
      and(eq(secondFactor.personId, personId), isNotNull(secondFactor.confirmedAt), lt(secondFactor.lastStep, step)),
    )
    .returning({ personId: secondFactor.personId });
  return saved.length === 1;
}

/** Takes the second factor from a person with its codes for paper; false where none was in use. */
export async function deleteFactor(tx: Transaction, personId: PersonId): Promise<boolean> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId));
  const [gone] = await tx
    .delete(secondFactor)
    .where(eq(secondFactor.personId, personId))
    .returning({ confirmedAt: secondFactor.confirmedAt });
  return gone?.confirmedAt != null;
}

/** Puts new recovery codes in the place of all the old ones. */
export async function saveRecoveryCodes(tx: Transaction, personId: PersonId, hashes: readonly string[]): Promise<void> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.personId, personId));
  await tx.insert(recoveryCode).values(hashes.map((codeHash) => ({ personId, codeHash })));
}

/** Uses a recovery code up; false when it is none of the person's, or was used before. */
export async function saveRecoveryUsed(
  tx: Transaction,
  personId: PersonId,
  codeHash: string,
  now: Date,
): Promise<boolean> {
  const used = await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(and(eq(recoveryCode.personId, personId), eq(recoveryCode.codeHash, codeHash), isNull(recoveryCode.usedAt)))
    .returning({ personId: recoveryCode.personId });
  return used.length === 1;
}

export async function countRecoveryCodes(reader: Reader, personId: PersonId): Promise<number> {
  const [row] = await reader
    .select({ left: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.personId, personId), isNull(recoveryCode.usedAt)));
  return row?.left ?? 0;
}

/** Notes that a session has shown the second factor. */
export async function saveFactorGiven(tx: Transaction, id: SessionId, now: Date): Promise<void> {
  await tx.update(session).set({ factorGivenAt: now }).where(eq(session.id, id));
}
