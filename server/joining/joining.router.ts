import { codeAskedOutput } from "@/server/identity/code.contract";
import { tokensOutput } from "@/server/identity/identity.contract";
import { askToJoin, join } from "@/server/joining/joining.commands";
import { askToJoinInput, joinInput } from "@/server/joining/joining.contract";
import { inTransaction } from "@/server/trpc/context";
import { forEveryone, router } from "@/server/trpc/procedures";

const tag = "identity";

export const joiningRouter = router({
  ask: forEveryone({
    method: "POST",
    path: "/registrations/codes",
    summary: "Ask for a code to join or to register",
    tag,
  })
    .input(askToJoinInput)
    .output(codeAskedOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => askToJoin(work, { ...input, language: ctx.language }))),

  join: forEveryone({
    method: "POST",
    path: "/registrations/buyers",
    status: 201,
    summary: "Join as a buyer by a code, or sign in where the address is known",
    tag,
  })
    .input(joinInput)
    .output(tokensOutput)
    .mutation(({ ctx, input }) => join(ctx, input)),
});
