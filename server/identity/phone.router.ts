import { codeAskedOutput, confirmedOutput, confirmPhoneInput } from "@/server/identity/code.contract";
import { askPhoneCode, confirmPhone } from "@/server/identity/phone.commands";
import { inTransaction } from "@/server/trpc/context";
import { forSignedIn, router } from "@/server/trpc/procedures";

const rest = (path: `/${string}`, summary: string) => ({ method: "POST", path, summary, tag: "auth" }) as const;

export const phoneRouter = router({
  ask: forSignedIn(rest("/me/phone/code", "Have a code sent to your own number"))
    .output(codeAskedOutput)
    .mutation(({ ctx }) => inTransaction(ctx, (work) => askPhoneCode(work, ctx.language))),

  confirm: forSignedIn(rest("/me/phone/confirm", "Show by that code that the number is yours"))
    .input(confirmPhoneInput)
    .output(confirmedOutput)
    .mutation(async ({ ctx, input }) => {
      await confirmPhone(ctx, input.code);
      return { isConfirmed: true as const };
    }),
});
