import { notInArray, sql } from "drizzle-orm";
import { imbalance } from "@/db/schema/surplus";
import type { SurplusId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";
import type { Imbalance } from "@/server/surplus/balance.store";

export async function saveImbalances(tx: Transaction, found: readonly Imbalance[], foundAt: Date): Promise<void> {
  if (found.length === 0) return;
  await tx
    .insert(imbalance)
    .values(found.map((lot) => ({ ...lot, foundAt })))
    .onConflictDoUpdate({ target: imbalance.surplusId, set: { facts: sql`excluded.facts` } });
}

/** Clears the reports of lots that balance again. */
export async function deleteMended(tx: Transaction, stillWrong: readonly SurplusId[]): Promise<void> {
  await tx
    .delete(imbalance)
    .where(stillWrong.length > 0 ? notInArray(imbalance.surplusId, [...stillWrong]) : undefined);
}

export const listImbalances = async (reader: Reader) =>
  reader.select().from(imbalance).orderBy(imbalance.foundAt).limit(100);
