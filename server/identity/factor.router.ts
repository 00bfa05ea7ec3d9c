import {
  confirmFactor,
  describeFactor,
  giveFactor,
  renewRecoveryCodes,
  startFactor,
  stopFactor,
} from "@/server/identity/factor.commands";
import {
  factorGivenOutput,
  factorStartedOutput,
  factorStateOutput,
  factorStoppedOutput,
  givenFactorInput,
  recoveryCodesOutput,
  renewRecoveryInput,
} from "@/server/identity/factor.contract";
import { authenticator } from "@/server/identity/identity.session";
import { inTransaction } from "@/server/trpc/context";
import { forOneFactor, forSignedIn, router } from "@/server/trpc/procedures";

const rest = (method: "GET" | "POST", path: `/${string}`, summary: string) =>
  ({ method, path, summary, tag: "auth" }) as const;

export const factorRouter = router({
  mine: forSignedIn(rest("GET", "/factor", "Your second factor"))
    .output(factorStateOutput)
    .query(({ ctx }) => describeFactor(ctx.db, ctx.actor)),

  start: forOneFactor(rest("POST", "/factor", "Begin to set up a second factor"))
    .output(factorStartedOutput)
    .mutation(({ ctx }) => inTransaction(ctx, startFactor)),

  confirm: forOneFactor(rest("POST", "/factor/confirm", "Put the second factor in use; tells the recovery codes"))
    .input(givenFactorInput)
    .output(recoveryCodesOutput)
    .mutation(async ({ ctx, input }) => {
      const recoveryCodes = await confirmFactor(ctx, input.code);
      authenticator().forget(ctx.actor.personId);
      return { recoveryCodes };
    }),

  give: forOneFactor(rest("POST", "/factor/give", "Show the second factor in this session"))
    .input(givenFactorInput)
    .output(factorGivenOutput)
    .mutation(async ({ ctx, input }) => {
      await giveFactor(ctx, input.code);
      authenticator().forget(ctx.actor.sessionId);
      return { given: true as const };
    }),

  stop: forSignedIn(rest("POST", "/factor/stop", "Switch the second factor off"))
    .input(givenFactorInput)
    .output(factorStoppedOutput)
    .mutation(async ({ ctx, input }) => {
      await stopFactor(ctx, input.code);
      authenticator().forget(ctx.actor.personId);
      return { isOn: false as const };
    }),

  renewRecovery: forSignedIn(rest("POST", "/factor/recovery", "New recovery codes in the place of the old ones"))
    .input(renewRecoveryInput)
    .output(recoveryCodesOutput)
    .mutation(async ({ ctx, input }) => ({ recoveryCodes: await renewRecoveryCodes(ctx, input.code) })),
});
