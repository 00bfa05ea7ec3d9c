import { systemActor } from "@/server/kernel/actor";
import type { ReconciliationId } from "@/server/kernel/id";
import type { Errand } from "@/server/outbox/errand";
import {
  countEntries,
  findBrokenBalances,
  findBrokenSides,
  findBrokenTokens,
  findUnitSums,
} from "@/server/reconciliation/books.view";
import { comparePurchases } from "@/server/reconciliation/compare-purchases";
import { endReconciliation } from "@/server/reconciliation/reconciliation.commands";
import { findReconciliation } from "@/server/reconciliation/reconciliation.store";

/** More than anyone reads; what is beyond is found the next time. */
const MOST_DIFFERENCES = 500;

/** Compares books, providers and claims, in short questions; the outcome is kept, and what disagrees is named. */
export const reconcile: Errand<{ reconciliationId: ReconciliationId }> = async (outing, { reconciliationId }) => {
  const { db, clock } = outing;
  const asked = await findReconciliation(db, reconciliationId);
  if (!asked || asked.endedAt) return;
  const within = [
    ...(await findUnitSums(db)),
    ...(await findBrokenSides(db, MOST_DIFFERENCES)),
    ...(await findBrokenBalances(db, MOST_DIFFERENCES)),
    ...(await findBrokenTokens(db, MOST_DIFFERENCES)),
  ];
  const { escrows, differences } = await comparePurchases(outing, MOST_DIFFERENCES);
  const found = { escrows, entries: await countEntries(db), differences: [...within, ...differences] };
  const actor = systemActor("reconcile-money");
  await db.transaction((tx) => endReconciliation({ tx, actor, now: clock() }, reconciliationId, found));
};
