import { and, asc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { signInCode } from "@/db/schema/identity";
import { CODE_TRIES } from "@/server/identity/code.rules";
import type { Id, PersonId } from "@/server/kernel/id";
import type { Database, Reader, Transaction } from "@/server/platform/database";

type CodeKey = Readonly<{ identifierIndex: string; purpose: (typeof signInCode.$inferInsert)["purpose"] }>;

/** Lets one transaction at a time ask in the name of an identifier, known or not. */
export async function lockIdentifier(tx: Transaction, identifierIndex: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${identifierIndex}, 0))`);
}

/** Moments an identifier asked for a code since a moment, oldest first. */
export async function listAsked(tx: Transaction, identifierIndex: string, since: Date): Promise<Date[]> {
  const rows = await tx
    .select({ at: signInCode.askedAt })
    .from(signInCode)
    .where(and(eq(signInCode.identifierIndex, identifierIndex), gt(signInCode.askedAt, since)))
    .orderBy(asc(signInCode.askedAt));
  return rows.map(({ at }) => at);
}

export async function saveCode(tx: Transaction, row: typeof signInCode.$inferInsert): Promise<void> {
  await tx.insert(signInCode).values(row);
}

/** Takes one try off the newest code of an identifier; null when there is none that still opens. */
export async function saveTry(db: Database, { identifierIndex, purpose }: CodeKey, now: Date) {
  const newest = sql`(select id from ${signInCode} where identifier_index = ${identifierIndex}
    and purpose = ${purpose} order by asked_at desc, id limit 1)`;
  const [row] = await db
    .update(signInCode)
    .set({ tries: sql`${signInCode.tries} + 1` })
    .where(
      and(
        eq(signInCode.id, newest),
        lt(signInCode.tries, CODE_TRIES),
        isNull(signInCode.usedAt),
        gt(signInCode.expiresAt, now),
      ),
    )
    .returning({ id: signInCode.id, codeHash: signInCode.codeHash, personId: signInCode.personId });
  return row ?? null;
}

/** Uses a code up; false when someone else just has. */
export async function saveUsed(tx: Transaction, id: Id<"sign-in-code">, now: Date): Promise<boolean> {
  const used = await tx
    .update(signInCode)
    .set({ usedAt: now, addressCipher: null })
    .where(and(eq(signInCode.id, id), isNull(signInCode.usedAt)))
    .returning({ id: signInCode.id });
  return used.length === 1;
}

/** Where a newcomer's code goes, sealed; null once it was used. */
export async function findAddress(reader: Reader, id: Id<"sign-in-code">): Promise<string | null> {
  const [row] = await reader
    .select({ address: signInCode.addressCipher })
    .from(signInCode)
    .where(eq(signInCode.id, id));
  return row?.address ?? null;
}

/** Lets go of every code a person was sent. */
export async function deleteCodesOf(tx: Transaction, personId: PersonId): Promise<void> {
  await tx.delete(signInCode).where(eq(signInCode.personId, personId));
}

export async function deleteOldCodes(tx: Transaction, before: Date): Promise<number> {
  const old = await tx.delete(signInCode).where(lt(signInCode.askedAt, before)).returning({ id: signInCode.id });
  return old.length;
}
