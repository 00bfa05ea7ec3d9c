import { and, asc, between, eq, gte, isNull, or, type SQL } from "drizzle-orm";
import { claim, surplus } from "@/db/schema/surplus";
import { type ClaimId, firstIdAt, regionOf, type SurplusId } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import type { Transaction } from "@/server/platform/database";
import type { LotRow } from "@/server/surplus/surplus.store";

/** Frozen food keeps longest: nothing shared a pot with what was posted longer ago. */
const LIFE_MS = 31 * DAY;

const isLot = (id: SurplusId): SQL => and(eq(surplus.regionId, regionOf(id)), eq(surplus.id, id)) as SQL;

/** Lots of the kitchen and kind of one, cooked about when it was or printed alike, that were not recalled before; in the order of their locks. */
export function listLikely(tx: Transaction, lot: LotRow, withinMs: number) {
  const { id, providerId, title, category, cookedAt, printedDate } = surplus;
  return tx
    .select({ id, providerId, title, category, cookedAt, printedDate })
    .from(surplus)
    .where(
      and(
        eq(surplus.regionId, lot.regionId),
        eq(surplus.providerId, lot.providerId),
        eq(surplus.category, lot.category),
        isNull(surplus.recalledAt),
        gte(surplus.id, firstIdAt(later(lot.postedAt, -LIFE_MS)) as SurplusId),
        or(
          between(surplus.cookedAt, later(lot.cookedAt, -withinMs), later(lot.cookedAt, withinMs)),
          lot.printedDate ? eq(surplus.printedDate, lot.printedDate) : undefined,
        ),
      ),
    )
    .orderBy(asc(surplus.id));
}

export async function saveRecalled(tx: Transaction, id: SurplusId, at: Date): Promise<void> {
  await tx.update(surplus).set({ recalledAt: at }).where(isLot(id));
}

/** The live claims of a lot, in the order their locks are taken. */
export async function listHeldIds(tx: Transaction, id: SurplusId): Promise<ClaimId[]> {
  const rows = await tx
    .select({ id: claim.id })
    .from(claim)
    .where(and(eq(claim.regionId, regionOf(id)), eq(claim.surplusId, id), eq(claim.state, "held")))
    .orderBy(asc(claim.id));
  return rows.map((row) => row.id);
}
