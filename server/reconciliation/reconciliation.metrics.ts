import { openBook } from "@/server/platform/books";
import type { Database } from "@/server/platform/database";
import { gauge } from "@/server/platform/metrics";
import { findLastEnded } from "@/server/reconciliation/reconciliation.store";

const MS_A_SECOND = 1_000;

/** Tells how far books, payment provider and claims were apart when they were last compared, and when that was. */
export function tellMoney(db: Database): void {
  const apart = gauge({
    name: "money_difference_rupiah",
    help: "What books, payment provider and claims disagreed about when last compared; the same in every process",
  });
  const at = gauge({
    name: "money_reconciled_timestamp_seconds",
    help: "When books, payment provider and claims were last compared to the end",
  });
  openBook({
    name: "money",
    read: async () => {
      const last = await findLastEnded(db);
      if (!last?.endedAt) return;
      apart.set(last.rupiah);
      at.set(last.endedAt.getTime() / MS_A_SECOND);
    },
    forget: () => {
      apart.remove();
      at.remove();
    },
  });
}
