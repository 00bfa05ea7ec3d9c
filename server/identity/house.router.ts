import { houseInput, houseOutput } from "@/server/identity/house.contract";
import { describeHouse } from "@/server/identity/house.reads";
import { forRoles, router } from "@/server/trpc/procedures";

export const housesRouter = router({
  byId: forRoles(["admin"], {
    method: "GET",
    path: "/admin/organisations/{id}",
    summary: "One organisation and who acts for it, contacts masked",
    tag: "organisations",
  })
    .input(houseInput)
    .output(houseOutput)
    .query(({ ctx, input }) => describeHouse(ctx.db, input.id)),
});
