import { makeTransfer, settleTransfer } from "@/server/account/account.commands";
import {
  type EscrowFacts,
  escrowCancelled,
  escrowClosed,
  escrowLocked,
  escrowRefunded,
} from "@/server/escrow/escrow.contract";
import type { RefundReason } from "@/server/escrow/escrow.reasons";
import { type EscrowMove, stateAfter } from "@/server/escrow/escrow.rules";
import { type StoredEscrow, type StoredStep, saveChange, saveStep } from "@/server/escrow/escrow.store";
import { paymentAsked } from "@/server/escrow/payment.contract";
import { rupiah } from "@/server/kernel/quantity";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";

/** The page that leads a buyer through a payment. */
export const payPathOf = (claimId: string): string => `/bayar/${claimId}`;

export const showEscrow = ({ id, claimId, state, amount }: StoredEscrow): EscrowFacts => ({
  ...{ escrowId: id, claimId, state, amountRupiah: rupiah(amount), payPath: payPathOf(claimId) },
});

const factsOf = ({ id, claimId, regionId, amount }: StoredEscrow) => ({
  ...{ escrowId: id, claimId, regionId, amountRupiah: Number(amount) },
});

const held = ({ id }: StoredEscrow) => ({ kind: "held_at_gateway", ownerId: id }) as const;
const buyer = ({ buyerId }: StoredEscrow) => ({ kind: "buyer_at_gateway", ownerId: buyerId }) as const;
const kitchen = ({ providerId }: StoredEscrow) => ({ kind: "kitchen_at_gateway", ownerId: providerId }) as const;
const holdKey = ({ id }: StoredEscrow) => `${id}:hold`;

type Step = Pick<StoredStep, "key" | "kind" | "amount">;

/** Has the provider do something after the commit, once for its key. */
export async function askProvider(work: Work, { id, regionId }: StoredEscrow, step: Step): Promise<void> {
  if (await saveStep(work.tx, { ...step, escrowId: id, regionId, askedAt: work.now }))
    await record(work, regionId, paymentAsked, { escrowId: id, key: step.key });
}

/** Expects the buyer's money, and asks the provider for a place to pay it. */
export async function awaitPayment(work: Work, row: StoredEscrow): Promise<void> {
  const { regionId, amount } = row;
  const hold = { key: holdKey(row), regionId, from: buyer(row), to: held(row), amount, state: "pending" } as const;
  await makeTransfer(work, hold);
  await askProvider(work, row, { key: `${row.id}:open`, kind: "open", amount });
}

/** Promises the buyer a part of what is held, and has the provider give it. */
async function giveBack(work: Work, row: StoredEscrow, amount: bigint): Promise<void> {
  const key = `${row.id}:refund:${row.refunded}`;
  const { regionId } = row;
  await makeTransfer(work, { key, regionId, from: held(row), to: buyer(row), amount, state: "pending" });
  await askProvider(work, row, { key, kind: "refund", amount });
}

/** Promises the kitchen all that is still held, and has the provider give it. */
async function giveRest(work: Work, row: StoredEscrow): Promise<void> {
  const [key, amount] = [`${row.id}:release`, row.amount - row.refunded];
  const { regionId } = row;
  await makeTransfer(work, { key, regionId, from: held(row), to: kitchen(row), amount, state: "pending" });
  await askProvider(work, row, { key, kind: "capture", amount });
}

/** Changes the state where the move is allowed; null where it is not. */
export async function move(
  work: Work,
  row: StoredEscrow,
  by: EscrowMove,
  change: Parameters<typeof saveChange>[2] = {},
): Promise<StoredEscrow | null> {
  const state = stateAfter(row.state, by);
  return state && (await saveChange(work.tx, row.id, { ...change, state }));
}

/** The whole amount is held: the books say so, and everybody is told. */
export async function lock(work: Work, row: StoredEscrow): Promise<StoredEscrow> {
  const locked = await move(work, row, "lock", { lockedAt: work.now });
  await settleTransfer(work, holdKey(row), "posted");
  if (!locked) return saveChange(work.tx, row.id, { lockedAt: work.now });
  await record(work, row.regionId, escrowLocked, factsOf(row));
  return locked;
}

/** Calls an unpaid one off, here and at the provider. @param by `cancel`, or `drop` out of a dispute */
export async function callOff(
  work: Work,
  row: StoredEscrow,
  reason: RefundReason,
  by: "cancel" | "drop" = "cancel",
): Promise<StoredEscrow> {
  const ended = await move(work, row, by, { endedAt: work.now, reason });
  if (!ended) return row;
  await settleTransfer(work, holdKey(row), "voided");
  await askProvider(work, row, { key: `${row.id}:cancel`, kind: "cancel", amount: row.amount });
  await record(work, row.regionId, escrowCancelled, { ...factsOf(row), reason });
  return ended;
}

/** Gives all that is still held back to the buyer. @param by `refund`, or `uphold` out of a dispute */
export async function refundAll(
  work: Work,
  row: StoredEscrow,
  reason: RefundReason,
  by: "refund" | "uphold" = "refund",
): Promise<StoredEscrow> {
  const ended = await move(work, row, by, { endedAt: work.now, reason, refunded: row.amount, releaseAt: null });
  if (!ended) return row;
  if (row.amount > row.refunded) await giveBack(work, row, row.amount - row.refunded);
  await record(work, row.regionId, escrowRefunded, { ...factsOf(row), reason });
  return ended;
}

/** Gives back what was paid for one that had been called off, whatever the amount. */
export async function returnLate(
  work: Work,
  row: StoredEscrow,
  paid: bigint,
  reason: RefundReason,
): Promise<StoredEscrow> {
  const refunded = paid < row.amount ? paid : row.amount;
  const ended = await move(work, row, "refund", { endedAt: work.now, reason, refunded });
  if (!ended) return row;
  const { regionId } = row;
  const late = { key: `${row.id}:late`, regionId, from: buyer(row), to: held(row), amount: paid } as const;
  await makeTransfer(work, { ...late, state: "posted" });
  await giveBack(work, row, paid);
  await record(work, regionId, escrowRefunded, { ...factsOf(row), reason });
  return ended;
}

/** Gives a part back; the rest stays held. @param amount 0 changes nothing */
export async function refundPart(work: Work, row: StoredEscrow, amount: bigint): Promise<StoredEscrow> {
  if (amount === 0n) return row;
  await giveBack(work, row, amount);
  return saveChange(work.tx, row.id, { refunded: row.refunded + amount });
}

/** Lets the kitchen have what is held. @param by `release`, or `settle` out of a dispute */
export async function close(work: Work, row: StoredEscrow, by: "release" | "settle"): Promise<StoredEscrow> {
  const ended = await move(work, row, by, { endedAt: work.now });
  if (!ended) return row;
  await giveRest(work, row);
  await record(work, row.regionId, escrowClosed, { ...factsOf(row), refundedRupiah: Number(row.refunded) });
  return ended;
}
