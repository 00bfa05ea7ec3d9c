import { and, eq, lte, type SQL, sql } from "drizzle-orm";
import { claim, idempotency, pickupCode } from "@/db/schema/surplus";
import type { FailureDetails, FailureKind } from "@/server/kernel/failure";
import { type ClaimId, type OrganisationId, type PersonId, regionOf } from "@/server/kernel/id";
import type { Database, Reader, Transaction } from "@/server/platform/database";
import {
  type AnswerRow,
  type ClaimRow,
  claimStatementIn,
  type GrantedRow,
  isGranted,
} from "@/server/surplus/claim-statement.store";

export type StoredClaim = typeof claim.$inferSelect;

const isClaim = (id: ClaimId): SQL => and(eq(claim.regionId, regionOf(id)), eq(claim.id, id)) as SQL;

export async function findClaim(reader: Reader, id: ClaimId): Promise<StoredClaim | undefined> {
  const [row] = await reader.select().from(claim).where(isClaim(id));
  return row;
}

export async function lockClaim(tx: Transaction, id: ClaimId): Promise<StoredClaim | undefined> {
  const [row] = await tx.select().from(claim).where(isClaim(id)).for("no key update");
  return row;
}

/** Runs the conditional write inside a caller's transaction. */
export async function saveClaims(tx: Transaction, rows: readonly ClaimRow[], now: Date): Promise<GrantedRow[]> {
  return [...(await tx.execute<AnswerRow>(claimStatementIn(rows, now)))].filter(isGranted);
}

export type Closing = Pick<StoredClaim, "state"> &
  Partial<Pick<StoredClaim, "acceptedUnits" | "rejectedUnits" | "weightGrams" | "weightMethod" | "closeReason">>;

/** Ends a live claim and frees its code. Returns undefined where it was not live any more. */
export async function saveClosed(
  tx: Transaction,
  id: ClaimId,
  closing: Closing,
  now: Date,
): Promise<StoredClaim | undefined> {
  const [row] = await tx
    .update(claim)
    .set({ ...closing, closedAt: now })
    .where(and(isClaim(id), eq(claim.state, "held")))
    .returning();
  if (row) await tx.delete(pickupCode).where(eq(pickupCode.claimId, id));
  return row;
}

export async function findClaimIdByCode(
  reader: Reader,
  providerId: OrganisationId,
  codeHmac: string,
): Promise<ClaimId | null> {
  const [row] = await reader
    .select({ claimId: pickupCode.claimId })
    .from(pickupCode)
    .where(and(eq(pickupCode.providerId, providerId), eq(pickupCode.codeHmac, codeHmac)));
  return row?.claimId ?? null;
}

/** Locks live claims whose food is not safe any more, skipping those others hold. */
export async function lockDueClaims(tx: Transaction, now: Date, limit: number): Promise<StoredClaim[]> {
  return await tx
    .select()
    .from(claim)
    .where(and(eq(claim.state, "held"), lte(claim.safeUntil, now)))
    .limit(limit)
    .for("no key update", { skipLocked: true });
}

export type StoredAnswer = typeof idempotency.$inferSelect;

export async function findAnswer(
  reader: Reader,
  principalId: PersonId,
  key: string,
): Promise<StoredAnswer | undefined> {
  const [row] = await reader
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.principalId, principalId), eq(idempotency.key, key)));
  return row;
}

/** Keeps a refusal under its key, unless the key already answered. */
export async function saveRefusal(
  db: Database,
  answer: {
    principalId: PersonId;
    key: string;
    bodyHash: string;
    kind: FailureKind;
    code: string;
    details: FailureDetails;
  },
  now: Date,
): Promise<void> {
  const { kind, code, details, ...rest } = answer;
  await db
    .insert(idempotency)
    .values({ ...rest, refusalKind: kind, refusalCode: code, refusalDetails: details, createdAt: now })
    .onConflictDoNothing();
}

/** Forgets answers older than a moment; a key is promised for a day. */
export async function deleteAnswersBefore(tx: Transaction, before: Date): Promise<number> {
  const rows = await tx.execute(sql`delete from idempotency where ctid in
    (select ctid from idempotency where created_at < ${before.toISOString()}::timestamptz limit 5000) returning 1`);
  return rows.length;
}
