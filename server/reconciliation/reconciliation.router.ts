import { z } from "zod";
import { readDifferences, readMoney } from "@/server/reconciliation/money.reads";
import { askReconciliation } from "@/server/reconciliation/reconciliation.commands";
import { differencesInput, differencesOutput, moneyOutput } from "@/server/reconciliation/reconciliation.contract";
import { inTransaction } from "@/server/trpc/context";
import { forRoles, router } from "@/server/trpc/procedures";

const tag = "money";

export const moneyRouter = router({
  overview: forRoles(["admin"], {
    method: "GET",
    path: "/money",
    summary: "The books at a glance: what is held, where each purchase stands, and the latest comparisons",
    tag,
  })
    .output(moneyOutput)
    .query(({ ctx }) => readMoney(ctx.db)),

  differences: forRoles(["admin"], {
    method: "GET",
    path: "/money/reconciliations/{id}/differences",
    summary: "What did not agree, with the entries named",
    tag,
  })
    .input(differencesInput)
    .output(differencesOutput)
    .query(async ({ ctx, input }) => ({ items: await readDifferences(ctx.db, input.id) })),

  reconcile: forRoles(["admin"], {
    method: "POST",
    path: "/money/reconciliations",
    summary: "Compare books, payment provider and claims now",
    tag,
    takesIdempotencyKey: true,
  })
    .output(z.object({ id: z.string() }))
    .mutation(async ({ ctx }) => ({ id: await inTransaction(ctx, askReconciliation) })),
});
