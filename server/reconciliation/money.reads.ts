import { ESCROW_STATES } from "@/server/escrow/escrow.reasons";
import type { ReconciliationId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";
import { countEntries } from "@/server/reconciliation/books.view";
import { countWaiting, sumBalances, sumStates } from "@/server/reconciliation/money.view";
import {
  listDifferences,
  listReconciliations,
  type StoredReconciliation,
} from "@/server/reconciliation/reconciliation.store";

const MOST_SHOWN = 14;

const show = ({ askedBy, ...row }: StoredReconciliation) => ({ ...row, byHand: askedBy !== null });

/** The books at a glance, and how they were compared lately. */
export async function readMoney(reader: Reader) {
  const [balances, states, waitingSteps, entries, reconciliations] = await Promise.all([
    sumBalances(reader),
    sumStates(reader),
    countWaiting(reader),
    countEntries(reader),
    listReconciliations(reader, MOST_SHOWN),
  ]);
  const inOrder = ESCROW_STATES.flatMap((state) => states.filter((row) => row.state === state));
  return {
    heldRupiah: balances.get("held_at_gateway") ?? 0,
    releasedRupiah: balances.get("kitchen_at_gateway") ?? 0,
    pointsEarned: balances.get("points_earned") ?? 0,
    ...{ entries, waitingSteps, states: inOrder, reconciliations: reconciliations.map(show) },
  };
}

/** What one comparison found, the largest difference first. */
export async function readDifferences(reader: Reader, id: ReconciliationId) {
  const rows = await listDifferences(reader, id);
  const size = ({ expected, found }: (typeof rows)[number]) => Math.abs(expected - found);
  return [...rows]
    .sort((one, other) => size(other) - size(one))
    .map(({ kind, subject, expected, found, transfers }) => ({
      ...{ kind, subject, transfers, expectedRupiah: expected, foundRupiah: found },
    }));
}
