import { askForCode, resetPassword, signInByCode } from "@/server/identity/code.commands";
import {
  askCodeInput,
  codeAskedOutput,
  codeSignInInput,
  resetInput,
  resetOutput,
} from "@/server/identity/code.contract";
import { tokensOutput } from "@/server/identity/identity.contract";
import { authenticator } from "@/server/identity/identity.session";
import { inTransaction } from "@/server/trpc/context";
import { forEveryone, router } from "@/server/trpc/procedures";

const rest = (path: `/${string}`, summary: string) => ({ method: "POST", path, summary, tag: "auth" }) as const;

export const codesRouter = router({
  ask: forEveryone(rest("/auth/codes", "Ask for a code by email or message"))
    .input(askCodeInput)
    .output(codeAskedOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => askForCode(work, { ...input, language: ctx.language }))),

  signIn: forEveryone(rest("/auth/codes/login", "Sign in by a code"))
    .input(codeSignInInput)
    .output(tokensOutput)
    .mutation(({ ctx, input }) => signInByCode(ctx, input)),

  reset: forEveryone(rest("/auth/password", "Set a new password by a code; every session ends"))
    .input(resetInput)
    .output(resetOutput)
    .mutation(async ({ ctx, input }) => {
      authenticator().forget(await resetPassword(ctx, input));
      return { changed: true as const };
    }),
});
