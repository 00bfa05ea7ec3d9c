import { z } from "zod";
import { event } from "@/server/kernel/event";
import type { EscrowId } from "@/server/kernel/id";
import type { Rupiah } from "@/server/kernel/quantity";

export const GATEWAYS = ["sandbox", "midtrans"] as const;
export type GatewayName = (typeof GATEWAYS)[number];

/** A payment to be made; its order is the escrow's id. The buyer comes back to `returnUrl`. */
export type PaymentOrder = Readonly<{ order: EscrowId; amount: Rupiah; title: string; payBy: Date; returnUrl: string }>;
/** A move of what is held. Asked again under its key nothing moves again. */
export type PaymentMove = Readonly<{ order: EscrowId; amount: Rupiah; key: string; reason: string }>;

/**
 * Where a payment stands at its provider. `unpaid` may still be paid, `failed` not any more; of what was paid a part may have
 * gone to the kitchen or back to the buyer.
 */
export type PaymentStanding = Readonly<{
  state: "unpaid" | "failed" | "paid";
  paid: Rupiah;
  /** Null where the provider does not tell money for the kitchen from money that is held. */
  captured: Rupiah | null;
  refunded: Rupiah;
}>;

/** What a provider's notice says, once its signature was found to be right. */
export type PaymentNotice = Readonly<{ order: string; amount: Rupiah }>;
export type NoticeLetter = Readonly<{ headers: Readonly<Record<string, unknown>>; body: string; now: Date }>;

/** A licensed payment provider. All but `readNotice` leave the house, and throw where it is silent or refuses. */
export type PaymentGateway = Readonly<{
  name: GatewayName;
  /** Opens a payment; the buyer pays at the address. */
  open: (order: PaymentOrder, signal: AbortSignal) => Promise<{ payUrl: string }>;
  /** The truth about a payment, whatever a notice said. */
  ask: (order: EscrowId, signal: AbortSignal) => Promise<PaymentStanding>;
  /** The same about many. */
  askMany: (orders: readonly EscrowId[], signal: AbortSignal) => Promise<ReadonlyMap<EscrowId, PaymentStanding>>;
  /** Calls an unpaid payment off; one that was paid meanwhile stays as it is. */
  cancel: (order: EscrowId, key: string, signal: AbortSignal) => Promise<void>;
  /** Lets the kitchen have a part of what is held. */
  capture: (move: PaymentMove, signal: AbortSignal) => Promise<void>;
  /** Gives the buyer a part of what is held. */
  refund: (move: PaymentMove, signal: AbortSignal) => Promise<void>;
  /** Null where the signature is wrong, too old, or there is none. */
  readNotice: (letter: NoticeLetter) => PaymentNotice | null;
}>;

const escrowId = z.uuid().transform((id) => id as EscrowId);
/** Something waits to be asked of the payment provider. */
export const paymentAsked = event("payment.asked", z.object({ escrowId, key: z.string() }));
/** The payment provider may know more than we do: it is asked. */
export const paymentNoticed = event("payment.noticed", z.object({ escrowId }));
