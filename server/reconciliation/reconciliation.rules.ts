import type { EscrowState } from "@/server/escrow/escrow.reasons";
import { DAY, later, MINUTE } from "@/server/kernel/time";
import type { DifferenceKind } from "@/server/reconciliation/reconciliation.reasons";

/** DOMAIN.md §4 "Money": books that differ by more than Rp 1 raise an alert. */
export const RECONCILIATION_V1 = {
  mostRupiahApart: 1n,
  /** A provider may take so long to do what it was asked. */
  stuckAfterMs: DAY,
  /** What happened since is still on its way through events. */
  settlesWithinMs: 30 * MINUTE,
  /** So long after its end a purchase is compared with the provider again. */
  lookBackMs: 7 * DAY,
} as const;

/** What the books say of one purchase, as posted and as promised. */
export type Booked = Readonly<{
  escrowId: string;
  state: EscrowState;
  amount: bigint;
  refunded: bigint;
  isLocked: boolean;
  /** Null while it goes on. */
  endedAt: Date | null;
  paid: bigint;
  refundPosted: bigint;
  refundPromised: bigint;
  releasePosted: bigint;
  releasePromised: bigint;
  /** When the oldest promise was made that is still one. */
  promisedSince: Date | null;
  claimState: string | null;
  claimClosedAt: Date | null;
  transfers: readonly string[];
}>;
/** What the provider says of it; `captured` is null where it does not tell. */
export type Standing = Readonly<{ paid: bigint; captured: bigint | null; refunded: bigint }>;

export type Difference = Readonly<{
  kind: DifferenceKind;
  subject: string;
  expected: bigint;
  found: bigint;
  transfers: readonly string[];
}>;

const apart = (one: bigint, other: bigint): bigint => (one > other ? one - other : other - one);

const asDifferences = (row: Booked, pairs: readonly (readonly [DifferenceKind, bigint, bigint])[]): Difference[] =>
  pairs
    .filter(([, expected, found]) => apart(expected, found) > RECONCILIATION_V1.mostRupiahApart)
    .map(([kind, expected, found]) => ({ kind, subject: row.escrowId, expected, found, transfers: row.transfers }));

/** How far all differences of money are from nothing, in rupiah. */
export const rupiahApart = (differences: readonly Difference[]): bigint =>
  differences.reduce((sum, { kind, expected, found }) => (kind === "tokens" ? sum : sum + apart(expected, found)), 0n);

const RETURNED: ReadonlySet<EscrowState> = new Set(["REFUNDED", "CANCELLED", "CLOSED", "DISPUTED", "PENDING"]);

/** Where the books do not say what the state of a purchase says. */
export function withinBooks(row: Booked, now: Date): Difference[] {
  const paid = row.isLocked || row.state === "REFUNDED" ? row.amount : 0n;
  const released = row.state === "CLOSED" ? row.amount - row.refunded : 0n;
  const settled = later(now, -RECONCILIATION_V1.settlesWithinMs);
  const isOver = row.claimState === "expired" || row.claimState === "cancelled";
  const isKept = isOver && !RETURNED.has(row.state) && row.claimClosedAt !== null && row.claimClosedAt < settled;
  const isStuck = row.promisedSince !== null && row.promisedSince < later(now, -RECONCILIATION_V1.stuckAfterMs);
  const promised = row.refundPromised + row.releasePromised;
  return asDifferences(row, [
    ["books_paid", paid, row.paid],
    ["books_refunded", row.refunded, row.refundPosted + row.refundPromised],
    ["books_released", released, row.releasePosted + row.releasePromised],
    ["claim_unreturned", isKept ? 0n : row.amount, row.amount],
    ["stuck", 0n, isStuck ? promised : 0n],
  ]);
}

/** Where the provider does not say what the books say. A refund under way may stand with either. */
export function withProvider(row: Booked, standing: Standing): Difference[] {
  const within = (posted: bigint, promised: bigint, found: bigint) =>
    found >= posted && found <= posted + promised ? found : posted;
  const captured = standing.captured ?? row.releasePosted;
  // Of money a card only authorised, and that was let go, a provider says neither that it came nor that it went.
  const isLetGo = standing.paid === 0n && row.paid > 0n && row.refundPosted + row.refundPromised === row.paid;
  if (isLetGo) return [];
  return asDifferences(row, [
    ["gateway_paid", row.paid, standing.paid],
    ["gateway_refunded", within(row.refundPosted, row.refundPromised, standing.refunded), standing.refunded],
    ["gateway_captured", within(row.releasePosted, row.releasePromised, captured), captured],
  ]);
}

/** Whether a purchase is still to be compared with its provider: it goes on, or ended lately. */
export const isAsked = ({ endedAt }: Booked, now: Date): boolean =>
  endedAt === null || endedAt > later(now, -RECONCILIATION_V1.lookBackMs);
