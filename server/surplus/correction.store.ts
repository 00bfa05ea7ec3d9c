import { and, eq } from "drizzle-orm";
import { balanceEntry } from "@/db/schema/surplus";
import { type ClaimId, regionOf, type SurplusId } from "@/server/kernel/id";
import type { Transaction } from "@/server/platform/database";

/** The entry a handover booked as accepted. */
export async function findAccepted(tx: Transaction, surplusId: SurplusId, claimId: ClaimId) {
  const { units, weightGrams, weightMethod, carbonSet, co2eGrams } = balanceEntry;
  const [row] = await tx
    .select({ units, weightGrams, weightMethod, carbonSet, co2eGrams })
    .from(balanceEntry)
    .where(
      and(
        eq(balanceEntry.regionId, regionOf(claimId)),
        eq(balanceEntry.surplusId, surplusId),
        eq(balanceEntry.claimId, claimId),
        eq(balanceEntry.fromBucket, "held"),
        eq(balanceEntry.toBucket, "accepted"),
      ),
    );
  return row;
}
