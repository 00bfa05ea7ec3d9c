import { and, eq, lte, type SQL } from "drizzle-orm";
import { claim, pickupCode } from "@/db/schema/surplus";
import { type ClaimId, type OrganisationId, regionOf } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";
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

/**
 * Saves a claim and its code, both new.
 * @returns false where another live claim of the kitchen has this code: nothing was saved, try another
 */
export async function saveClaim(tx: Transaction, row: typeof claim.$inferInsert, codeHmac: string): Promise<boolean> {
  const { providerId, id: claimId } = row;
  const coded = await tx
    .insert(pickupCode)
    .values({ providerId, codeHmac, claimId })
    .onConflictDoNothing()
    .returning({ claimId: pickupCode.claimId });
  if (coded.length === 1) await tx.insert(claim).values(row);
  return coded.length === 1;
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

/** Lowers what a locked claim holds. @param units at least 1 */
export async function saveKeptUnits(tx: Transaction, id: ClaimId, units: number): Promise<StoredClaim> {
  const [row] = await tx.update(claim).set({ units }).where(isClaim(id)).returning();
  if (!row) throw new Error(`claim ${id} vanished inside its own transaction`);
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
