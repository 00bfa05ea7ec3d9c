import { readPayment, readPayments } from "@/server/escrow/escrow.reads";
import {
  claimInput,
  paymentOutput,
  paymentsOutput,
  pressInput,
  sandboxInput,
  sandboxOutput,
} from "@/server/escrow/payment.wire.contract";
import { pressSandbox, showSandbox } from "@/server/escrow/sandbox.commands";
import { inTransaction } from "@/server/trpc/context";
import { forEveryone, forSignedIn, router } from "@/server/trpc/procedures";

const tag = "payments";

export const paymentsRouter = router({
  mine: forSignedIn({ method: "GET", path: "/payments", summary: "What I paid for, the newest first", tag })
    .output(paymentsOutput)
    .query(async ({ ctx }) => ({ items: await readPayments(ctx.db, ctx.actor.personId) })),

  byClaim: forSignedIn({
    method: "GET",
    path: "/payments/{claimId}",
    summary: "Where the money of one of my purchases is, and where to pay while it is unpaid",
    tag,
  })
    .input(claimInput)
    .output(paymentOutput)
    .query(({ ctx, input }) => readPayment(ctx.db, ctx.actor.personId, input.claimId)),
});

/** The sandbox's pay page; whoever knows a payment's address may pay it, as with any provider. */
export const sandboxRouter = router({
  payment: forEveryone()
    .input(sandboxInput)
    .output(sandboxOutput)
    .query(({ ctx, input }) => showSandbox(ctx.db, input.id)),

  press: forEveryone()
    .input(pressInput)
    .output(sandboxOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => pressSandbox(work, input))),
});
