import { reasons } from "@/server/kernel/failure";

/** Where the money of a purchase stands (DOMAIN.md §4 "Escrow"). Until it is LOCKED nobody has paid. */
export const ESCROW_STATES = [
  "PENDING",
  "LOCKED",
  "PICKUP_IN_PROGRESS",
  "DELIVERY_IN_PROGRESS",
  "CONFIRMED_PENDING_RELEASE",
  "DISPUTED",
  "CLOSED",
  "REFUNDED",
  "CANCELLED",
] as const;
export type EscrowState = (typeof ESCROW_STATES)[number];

/** Why a buyer gets money back, or a payment is called off. */
export const REFUND_REASONS = [
  "food_gone",
  "past_safe_until",
  "withdrawn",
  "recalled",
  "given_back",
  "not_paid_in_time",
  "paid_too_late",
  "amount_differs",
  "not_all_accepted",
  "dispute_upheld",
  "dispute_unanswered",
] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];

/** What the sandbox's pay page can play. */
export const SANDBOX_ACTS = ["success", "failure", "late", "duplicate", "out_of_order"] as const;
export type SandboxAct = (typeof SANDBOX_ACTS)[number];

export const escrowReasons = reasons("escrow", {
  unknown: "missing",
  noGateway: "unavailable",
  alreadyOpen: "conflict",
  tooLate: "conflict",
  amountOutOfRange: "invalid",
  refundTooMuch: "invalid",
  wrongState: "conflict",
  badNotice: "unauthenticated",
});
