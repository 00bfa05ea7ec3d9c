import { z } from "zod";
import { ESCROW_STATES, REFUND_REASONS, SANDBOX_ACTS } from "@/server/escrow/escrow.reasons";
import { idInput, instant } from "@/server/kernel/wire";

export const claimInput = z.object({ claimId: idInput<"claim">() });
export const sandboxInput = z.object({ id: z.uuid().toLowerCase() });
export const pressInput = sandboxInput.extend({ act: z.enum(SANDBOX_ACTS) });
export type PressInput = z.output<typeof pressInput>;

/** Whole rupiah; far below where numbers lose digits. */
const rupiah = z.int().min(0);

/** A purchase's money as its buyer sees it. */
export const paymentOutput = z.object({
  claimId: z.string(),
  escrowId: z.string(),
  title: z.string(),
  units: z.int(),
  unitName: z.string(),
  zone: z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
  providerName: z.string(),
  state: z.enum(ESCROW_STATES),
  reason: z.enum(REFUND_REASONS).nullable(),
  amountRupiah: rupiah,
  refundedRupiah: rupiah,
  /** Where the payment provider takes the money; null before it has answered, and once nothing is to be paid. */
  payUrl: z.string().nullable(),
  payBy: instant,
  openedAt: instant,
  lockedAt: instant.nullable(),
  confirmedAt: instant.nullable(),
  releaseAt: instant.nullable(),
  endedAt: instant.nullable(),
});
export type PaymentRecord = z.input<typeof paymentOutput>;
export type PaymentView = z.output<typeof paymentOutput>;
export const paymentsOutput = z.object({ items: z.array(paymentOutput) });

export const sandboxOutput = z.object({
  id: z.string(),
  amountRupiah: rupiah,
  title: z.string(),
  state: z.enum(["waiting", "held", "failed", "cancelled"]),
  payBy: instant,
  returnUrl: z.string(),
});
export type SandboxRecord = z.input<typeof sandboxOutput>;
export type SandboxView = z.output<typeof sandboxOutput>;
