import { makeKey, revokeKey } from "@/server/identity/identity.key.commands";
import { keyIdInput, keysOutput, madeKeyOutput, makeKeyInput } from "@/server/identity/identity.key.contract";
import { listKeys } from "@/server/identity/identity.key.store";
import { authenticator } from "@/server/identity/identity.session";
import { inTransaction } from "@/server/trpc/context";
import { forAnyStaff, router } from "@/server/trpc/procedures";

const tag = "keys";

export const keysRouter = router({
  list: forAnyStaff({ method: "GET", path: "/keys", summary: "The organisation's API keys, newest first", tag })
    .output(keysOutput)
    .query(async ({ ctx }) => ({ items: await listKeys(ctx.db, ctx.actor.organisationId) })),

  make: forAnyStaff({
    method: "POST",
    path: "/keys",
    status: 201,
    summary: "Make an API key; its secret is told once",
    tag,
  })
    .input(makeKeyInput)
    .output(madeKeyOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => makeKey(work, input))),

  revoke: forAnyStaff({ method: "DELETE", path: "/keys/{id}", summary: "Revoke an API key at once", tag })
    .input(keyIdInput)
    .output(keyIdInput)
    .mutation(async ({ ctx, input }) => {
      const revoked = await inTransaction(ctx, (work) => revokeKey(work, input.id));
      authenticator().forget(input.id);
      return revoked;
    }),
});
