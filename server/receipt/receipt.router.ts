import { receiptInput, salesInput, salesMonthsOutput } from "@/server/receipt/receipt.contract";
import { openReceipt, openSales } from "@/server/receipt/receipt.document";
import { receiptReasons } from "@/server/receipt/receipt.reasons";
import { findKitchen, listSalesMonths } from "@/server/receipt/sold.view";
import { forSignedIn, forStaff, router } from "@/server/trpc/procedures";

const tag = "receipts";
const file = ["application/pdf", "text/csv"];

export const receiptsRouter = router({
  document: forSignedIn({
    method: "GET",
    path: "/receipts/{claimId}",
    summary: "The receipt of one of my purchases as PDF or CSV",
    tag,
    file,
  })
    .input(receiptInput)
    .query(({ ctx: { db, actor, now }, input }) => openReceipt(db, actor.personId, input, now)),

  salesMonths: forStaff("provider", {
    method: "GET",
    path: "/sales",
    summary: "The months of the last year in which we sold anything, newest first",
    tag,
  })
    .output(salesMonthsOutput)
    .query(async ({ ctx: { db, actor } }) => {
      const kitchen = await findKitchen(db, actor.organisationId);
      if (!kitchen) throw receiptReasons.unknownMonth();
      return { items: await listSalesMonths(db, actor.organisationId, kitchen.zone) };
    }),

  sales: forStaff("provider", {
    method: "GET",
    path: "/sales/{month}",
    summary: "The statement of sales of a month as PDF or CSV, streamed",
    tag,
    file,
  })
    .input(salesInput)
    .query(({ ctx: { db, actor, now }, input }) => openSales(db, actor.organisationId, input, now)),
});
