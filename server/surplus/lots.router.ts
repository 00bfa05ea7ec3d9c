import { regions } from "@/server/identity/identity.regions";
import type { RegionId } from "@/server/kernel/id";
import { lotsInput, lotsOfHouseInput, lotsOfHouseOutput, lotsOutput } from "@/server/surplus/lots.contract";
import { idsOfSpan } from "@/server/surplus/lots.rules";
import { countOfHouse, listAllLots } from "@/server/surplus/lots.view";
import { forRoles, router } from "@/server/trpc/procedures";

export const lotsRouter = router({
  list: forRoles(["admin"], {
    method: "GET",
    path: "/admin/lots",
    summary: "Every kitchen's lots with their claims, newest first",
    tag: "surplus",
  })
    .input(lotsInput)
    .output(lotsOutput)
    .query(async ({ ctx, input }) => {
      const span = idsOfSpan({ ...input, isOneKitchen: input.kitchenId !== undefined }, ctx.now);
      const everywhere = async () => (await regions()).map(({ regionId }) => regionId as RegionId);
      const among = input.regionId ? [input.regionId] : await everywhere();
      return listAllLots(ctx.db, { input, span, regions: among });
    }),

  ofHouse: forRoles(["admin"], {
    method: "GET",
    path: "/admin/organisations/{organisationId}/lots",
    summary: "How much an organisation has posted and taken",
    tag: "surplus",
  })
    .input(lotsOfHouseInput)
    .output(lotsOfHouseOutput)
    .query(({ ctx, input }) => countOfHouse(ctx.db, input.organisationId)),
});
