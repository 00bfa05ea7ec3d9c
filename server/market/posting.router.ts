import { editPriced, postPriced } from "@/server/market/market.commands";
import { pricedPostInput } from "@/server/market/market.contract";
import { editInput, surplusOutput } from "@/server/surplus/surplus.contract";
import { inTransaction } from "@/server/trpc/context";
import { forStaff } from "@/server/trpc/procedures";

const writing = { scope: "surplus:write", tag: "surplus", takesIdempotencyKey: true } as const;

/** Posting and editing a lot, with its price; the root puts them among the lot's other procedures. */
export const postingProcedures = {
  post: forStaff("provider", {
    method: "POST",
    path: "/surplus",
    status: 201,
    ...writing,
    summary: "Post a lot of surplus food, for sale or free",
  })
    .input(pricedPostInput)
    .output(surplusOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => postPriced(work, input))),

  edit: forStaff("provider", { method: "PATCH", path: "/surplus/{id}", ...writing, summary: "Change an open lot" })
    .input(editInput)
    .output(surplusOutput)
    .mutation(({ ctx, input }) => inTransaction(ctx, (work) => editPriced(work, input))),
};
