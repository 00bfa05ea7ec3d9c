import { z } from "zod";
import { LANGUAGES } from "@/server/kernel/text";
import { idInput } from "@/server/kernel/wire";

const file = { format: z.enum(["pdf", "csv"]), language: z.enum(LANGUAGES).default("id") };

export const receiptInput = z.object({ claimId: idInput<"claim">(), ...file });
export type ReceiptInput = z.output<typeof receiptInput>;

export const salesInput = z.object({
  /** Calendar month of the outlet: `2026-11`. */
  month: z
    .string()
    .length(7)
    .regex(/^\d{4}-\d{2}$/),
  ...file,
});
export type SalesInput = z.output<typeof salesInput>;

export const salesMonthsOutput = z.object({
  /** Months with paid purchases, newest first. */
  items: z.array(z.object({ month: z.string(), sales: z.int(), rupiah: z.int() })),
});
export type SalesMonth = z.output<typeof salesMonthsOutput>["items"][number];
