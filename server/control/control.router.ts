import { describeControls, describeOpenNow, moveSwitch, setLimit } from "@/server/control/control.commands";
import { controlsOutput, limitInput, openNowOutput, switchInput } from "@/server/control/control.contract";
import { inTransaction } from "@/server/trpc/context";
import { forEveryone, forRoles, router } from "@/server/trpc/procedures";

const tag = "control";

export const controlRouter = router({
  openNow: forEveryone({ method: "GET", path: "/open-now", summary: "Which features are switched on", tag })
    .output(openNowOutput)
    .query(({ ctx }) => describeOpenNow(ctx.db)),

  all: forRoles(["admin"], { method: "GET", path: "/admin/control", summary: "Switches and limits as they stand", tag })
    .output(controlsOutput)
    .query(({ ctx }) => describeControls(ctx.db)),

  moveSwitch: forRoles(["admin"], {
    method: "POST",
    path: "/admin/control/switches/{name}",
    summary: "Switch a feature on or off",
    tag,
  })
    .input(switchInput)
    .output(controlsOutput)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => moveSwitch(work, input));
      return describeControls(ctx.db);
    }),

  setLimit: forRoles(["admin"], {
    method: "POST",
    path: "/admin/control/limits/{role}",
    summary: "Set how many requests a role has a minute",
    tag,
  })
    .input(limitInput)
    .output(controlsOutput)
    .mutation(async ({ ctx, input }) => {
      await inTransaction(ctx, (work) => setLimit(work, input));
      return describeControls(ctx.db);
    }),
});
