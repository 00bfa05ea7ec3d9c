import { impactOutput, provincesOutput, trendInput, trendOutput } from "@/server/impact/impact.contract";
import { readImpact, readProvinces, readTrend } from "@/server/impact/impact.reads";
import { forEveryone, router } from "@/server/trpc/procedures";

const tag = "impact";

export const impactRouter = router({
  totals: forEveryone({
    method: "GET",
    path: "/impact",
    scope: "impact:read",
    summary: "What was rescued so far, from balance entries",
    tag,
  })
    .output(impactOutput)
    .query(({ ctx }) => readImpact(ctx.db, ctx.now)),

  trend: forEveryone({
    method: "GET",
    path: "/impact/trend",
    summary: "What was rescued by day, week or month, weighed and estimated apart",
    tag,
  })
    .input(trendInput)
    .output(trendOutput)
    .query(({ ctx, input }) => readTrend(ctx.db, input.step, ctx.now)),

  provinces: forEveryone({
    method: "GET",
    path: "/impact/provinces",
    summary: "What was rescued in each province",
    tag,
  })
    .output(provincesOutput)
    .query(async ({ ctx }) => ({ items: await readProvinces(ctx.db) })),
});
