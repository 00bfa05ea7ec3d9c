import { type EscrowState, escrowReasons, type RefundReason } from "@/server/escrow/escrow.reasons";
import type { Failure } from "@/server/kernel/failure";
import { type Rupiah, rupiah } from "@/server/kernel/quantity";
import { HOUR, MINUTE } from "@/server/kernel/time";

/** Version 1: docs/decisions, "Money waits at the payment provider". */
export const ESCROW_V1 = {
  leastRupiah: 1n,
  /** A hundred million: no one buys more surplus at once. */
  mostRupiah: 100_000_000n,
  /** Between the handover and the release a buyer may still open a dispute. */
  complaintMs: 3 * HOUR,
  /** An unpaid payment is asked after by ourselves so often, in case a notice was lost. */
  lookEveryMs: MINUTE,
  /** What the provider has not done by then is asked again. */
  askAgainMs: 20 * MINUTE,
} as const;

/** What can happen to the money of a purchase. */
export type EscrowMove =
  | "lock"
  | "cancel"
  | "begin"
  | "carry"
  | "confirm"
  | "release"
  | "freeze"
  | "refund"
  | "settle"
  | "uphold"
  | "drop";

/** DOMAIN.md §4 "Escrow": from which states a move leads where. What is not listed does not happen. */
export const TRANSITIONS: Readonly<Record<EscrowMove, Partial<Record<EscrowState, EscrowState>>>> = {
  lock: { PENDING: "LOCKED" },
  cancel: { PENDING: "CANCELLED" },
  begin: { LOCKED: "PICKUP_IN_PROGRESS" },
  carry: { PICKUP_IN_PROGRESS: "DELIVERY_IN_PROGRESS" },
  confirm: {
    LOCKED: "CONFIRMED_PENDING_RELEASE",
    PICKUP_IN_PROGRESS: "CONFIRMED_PENDING_RELEASE",
    DELIVERY_IN_PROGRESS: "CONFIRMED_PENDING_RELEASE",
  },
  release: { CONFIRMED_PENDING_RELEASE: "CLOSED" },
  freeze: {
    PENDING: "DISPUTED",
    LOCKED: "DISPUTED",
    PICKUP_IN_PROGRESS: "DISPUTED",
    DELIVERY_IN_PROGRESS: "DISPUTED",
    CONFIRMED_PENDING_RELEASE: "DISPUTED",
  },
  refund: {
    LOCKED: "REFUNDED",
    PICKUP_IN_PROGRESS: "REFUNDED",
    DELIVERY_IN_PROGRESS: "REFUNDED",
    CONFIRMED_PENDING_RELEASE: "REFUNDED",
    // A payment that came after all was called off.
    CANCELLED: "REFUNDED",
  },
  settle: { DISPUTED: "CLOSED" },
  uphold: { DISPUTED: "REFUNDED" },
  drop: { DISPUTED: "CANCELLED" },
};

/** Where a move leads, or null where it does not happen. */
export const stateAfter = (state: EscrowState, move: EscrowMove): EscrowState | null =>
  TRANSITIONS[move][state] ?? null;

const ENDED: ReadonlySet<EscrowState> = new Set(["CLOSED", "REFUNDED", "CANCELLED"]);
export const isEnded = (state: EscrowState): boolean => ENDED.has(state);

type Wanted = Readonly<{ amountRupiah: bigint; payBy: Date; safeUntil: Date }>;

/** Why a purchase cannot be paid for, or null. Nobody pays for food that may not be eaten any more. */
export function whyCannotOpen({ amountRupiah, payBy, safeUntil }: Wanted, now: Date): Failure | null {
  if (amountRupiah < ESCROW_V1.leastRupiah || amountRupiah > ESCROW_V1.mostRupiah)
    return escrowReasons.amountOutOfRange();
  return payBy <= now || safeUntil <= now ? escrowReasons.tooLate() : null;
}

/**
 * What a buyer pays of an amount who was handed fewer units than were bought: whole rupiah, rounded down.
 * @param accepted 0 to `units`
 */
export const dueFor = (amount: bigint, accepted: number, units: number): Rupiah =>
  rupiah((amount * BigInt(Math.min(accepted, units))) / BigInt(units));

/**
 * Why a buyer gets the money back when a claim ends without a handover (DOMAIN.md §4: "refund automatic when the claim proves
 * stale"). Who does not come gets it back as well: nobody can prove who was late, and the missed pickup counts elsewhere.
 */
export const STALE = { expired: "past_safe_until", cancelled: "given_back" } as const satisfies Record<
  string,
  RefundReason
>;

/** What a kitchen takes back is what nobody holds; but of food it calls spoiled nothing is paid, held or not. */
export const refundWhenWithdrawn = (reason: string): RefundReason | null => (reason === "spoiled" ? "withdrawn" : null);
