import { describeDevices, signOutDevice, signOutOthers } from "@/server/identity/device.commands";
import { deviceInput, devicesOutput, devicesSignedOutOutput } from "@/server/identity/device.contract";
import { authenticator } from "@/server/identity/identity.session";
import { inTransaction } from "@/server/trpc/context";
import { forSignedIn, router } from "@/server/trpc/procedures";

const tag = "auth";

export const devicesRouter = router({
  list: forSignedIn({ method: "GET", path: "/devices", summary: "Where you are signed in", tag })
    .output(devicesOutput)
    .query(({ ctx }) => describeDevices(ctx.db, ctx.actor, ctx.now)),

  signOut: forSignedIn({ method: "DELETE", path: "/devices/{id}", summary: "Sign one of your devices out", tag })
    .input(deviceInput)
    .output(devicesSignedOutOutput)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => signOutDevice(work, input.id));
      authenticator().forget(input.id);
      return { signedOut: 1 };
    }),

  signOutOthers: forSignedIn({ method: "POST", path: "/devices/others", summary: "Sign every other device out", tag })
    .output(devicesSignedOutOutput)
    .mutation(async ({ ctx }) => {
      const ended = await inTransaction(ctx, signOutOthers);
      for (const id of ended) authenticator().forget(id);
      return { signedOut: ended.length };
    }),
});
