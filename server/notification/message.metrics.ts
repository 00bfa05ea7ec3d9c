import { budgetMonthOf } from "@/server/notification/message.rules";
import { findSpent } from "@/server/notification/message.store";
import { openBook } from "@/server/platform/books";
import type { Clock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";
import type { Database } from "@/server/platform/database";
import { gauge } from "@/server/platform/metrics";

/** Tells what text messages cost this month, and what they may. */
export function tellMessages(db: Database, clock: Clock): void {
  const spent = gauge({
    name: "message_spent_rupiah",
    help: "What text messages cost this month, counted before they leave; the same in every process",
  });
  const budget = gauge({
    name: "message_budget_rupiah",
    help: "What text messages may cost in a month; above it only urgent ones leave",
  });
  openBook({
    name: "messages",
    read: async () => {
      spent.set(await findSpent(db, budgetMonthOf(clock())));
      budget.set(config().MESSAGE_BUDGET_RUPIAH);
    },
    forget: () => {
      spent.remove();
      budget.remove();
    },
  });
}
