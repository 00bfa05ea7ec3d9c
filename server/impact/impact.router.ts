import { impactOutput } from "@/server/impact/impact.contract";
import { sumImpact } from "@/server/impact/impact.view";
import { forEveryone, router } from "@/server/trpc/procedures";

export const impactRouter = router({
  totals: forEveryone({
    method: "GET",
    path: "/impact",
    summary: "What was rescued so far, from balance entries",
    tag: "impact",
  })
    .output(impactOutput)
    .query(({ ctx }) => sumImpact(ctx.db, ctx.now)),
});
