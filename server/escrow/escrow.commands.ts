import { chosenGateway } from "@/server/escrow/chosen-gateway";
import type { EndEscrow, EscrowFacts, OpenEscrow, SettleEscrow } from "@/server/escrow/escrow.contract";
import { escrowReasons, type RefundReason } from "@/server/escrow/escrow.reasons";
import { dueFor, ESCROW_V1, isEnded, refundWhenWithdrawn, STALE, whyCannotOpen } from "@/server/escrow/escrow.rules";
import {
  findEscrowOfClaim,
  listClaimsOfLot,
  lockDue,
  lockEscrowOfClaim,
  lockUnpaid,
  type StoredEscrow,
  saveChange,
  saveEscrow,
} from "@/server/escrow/escrow.store";
import { findBought } from "@/server/escrow/escrow.view";
import {
  awaitPayment,
  callOff,
  close,
  lock,
  move,
  refundAll,
  refundPart,
  showEscrow,
} from "@/server/escrow/move-escrow";
import { type ClaimId, mintId, type SurplusId } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import type { Work } from "@/server/platform/work";

const SWEEP_BATCH = 100;
type Told = Promise<EscrowFacts | null>;

/** Does something to the money of a claim, held for it; a claim without money answers null. */
async function withEscrow(work: Work, claimId: ClaimId, act: (row: StoredEscrow) => Promise<StoredEscrow>): Told {
  const row = await lockEscrowOfClaim(work.tx, claimId);
  return row ? showEscrow(await act(row)) : null;
}

/**
 * Expects a buyer's payment for a claim, at the payment provider's. Asked again for the same it answers the same.
 * @throws Failure `escrow.noGateway`, `escrow.amountOutOfRange`, `escrow.tooLate`, `escrow.alreadyOpen`, `escrow.unknown`
 */
export async function openEscrow(work: Work, input: OpenEscrow): Promise<EscrowFacts> {
  const { tx, now } = work;
  const { amountRupiah: amount, ...wanted } = input;
  const gateway = chosenGateway();
  if (!gateway) throw escrowReasons.noGateway();
  const refusal = whyCannotOpen(input, now);
  if (refusal) throw refusal;
  const bought = await findBought(tx, input.claimId);
  if (!bought) throw escrowReasons.unknown();
  const id = mintId<"escrow">(input.regionId, now);
  const row = {
    ...{ id, ...wanted, ...bought, amount, gateway },
    state: "PENDING",
    openedAt: now,
    lookedAt: now,
  } as const;
  const saved = await saveEscrow(tx, row);
  if (saved) await awaitPayment(work, saved);
  const found = saved ?? (await findEscrowOfClaim(tx, input.claimId));
  if (!found || found.amount !== amount || found.buyerId !== input.buyerId) throw escrowReasons.alreadyOpen();
  return showEscrow(found);
}

async function end(work: Work, row: StoredEscrow, reason: RefundReason): Promise<StoredEscrow> {
  if (row.state === "PENDING") return callOff(work, row, reason);
  return isEnded(row.state) ? row : refundAll(work, row, reason);
}

/** Calls a payment off; what was paid in the meantime goes back. */
export const cancelEscrow = (work: Work, { claimId, reason }: EndEscrow): Told =>
  withEscrow(work, claimId, (row) => end(work, row, reason));

/** Gives the buyer back what was paid; what was not yet paid is called off. In a dispute the dispute decides. */
export const refundEscrow = (work: Work, { claimId, reason }: EndEscrow): Told =>
  withEscrow(work, claimId, (row) => end(work, row, reason));

/** The buyer is at the door. */
export const beginPickup = (work: Work, claimId: ClaimId): Told =>
  withEscrow(work, claimId, async (row) => (await move(work, row, "begin")) ?? row);

/**
 * The food is with the buyer: the kitchen is paid when the time for complaints is over. Units that were not accepted are
 * paid back at once.
 * @param acceptedUnits all that were bought unless told
 */
export const confirmDelivery = (work: Work, claimId: ClaimId, acceptedUnits?: number): Told =>
  withEscrow(work, claimId, (row) => confirm(work, row, acceptedUnits ?? row.units));

async function confirm(work: Work, row: StoredEscrow, acceptedUnits: number): Promise<StoredEscrow> {
  const { tx, now } = work;
  // Handed over before the provider said that it was paid: it counts the moment that is known.
  if (row.state === "PENDING") return saveChange(tx, row.id, { confirmedAt: now, acceptedUnits });
  const due = dueFor(row.amount, acceptedUnits, row.units);
  if (due === 0n) return refundAll(work, row, "not_all_accepted");
  const releaseAt = later(now, ESCROW_V1.complaintMs);
  const confirmed = await move(work, row, "confirm", { confirmedAt: row.confirmedAt ?? now, acceptedUnits, releaseAt });
  return confirmed ? refundPart(work, confirmed, row.amount - due) : row;
}

/** The provider holds the whole amount; whoever has the food already pays for it now. */
export async function lockEscrowPaid(work: Work, row: StoredEscrow): Promise<void> {
  const locked = await lock(work, row);
  if (locked.state === "LOCKED" && locked.confirmedAt)
    await confirm(work, locked, locked.acceptedUnits ?? locked.units);
}

/** A dispute was opened: nothing moves until it is settled. */
export const freezeEscrow = (work: Work, claimId: ClaimId): Told =>
  withEscrow(work, claimId, async (row) => (await move(work, row, "freeze", { releaseAt: null })) ?? row);

/**
 * A dispute was decided: so much goes back to the buyer, the rest to the kitchen.
 * @throws Failure `escrow.refundTooMuch` beyond what is held, `escrow.wrongState` where there is no dispute
 */
export const settleEscrow = (work: Work, { claimId, refundRupiah }: SettleEscrow): Told =>
  withEscrow(work, claimId, async (row) => {
    const held = row.amount - row.refunded;
    if (row.state !== "DISPUTED") throw escrowReasons.wrongState({ state: row.state });
    if (refundRupiah > held || refundRupiah < 0n) throw escrowReasons.refundTooMuch({ heldRupiah: Number(held) });
    if (!row.lockedAt) return callOff(work, row, "not_paid_in_time", "drop");
    if (refundRupiah === held) return refundAll(work, row, "dispute_upheld", "uphold");
    return close(work, await refundPart(work, row, refundRupiah), "settle");
  });

type OfClaim = Readonly<{ claimId: ClaimId }>;

/** Reaction: a claim was handed over. */
export const payForHandover = (work: Work, { claimId, acceptedUnits }: OfClaim & { acceptedUnits: number }): Told =>
  confirmDelivery(work, claimId, acceptedUnits);

/** Reaction: nobody came before the food stopped being safe. */
export const refundExpired = (work: Work, { claimId }: OfClaim): Told =>
  refundEscrow(work, { claimId, reason: STALE.expired });

/** Reaction: food was recalled before it was fetched. */
export const refundRecalled = (work: Work, { claimId }: OfClaim): Told =>
  refundEscrow(work, { claimId, reason: "recalled" });

/** Reaction: a claim was given back whole; what a handover left over is paid back by the handover. */
export const refundGivenBack = async (work: Work, { claimId, why }: OfClaim & { why: string }): Told =>
  why === "cancelled" ? refundEscrow(work, { claimId, reason: STALE.cancelled }) : null;

/** Reaction: a kitchen takes food back. */
export async function refundWithdrawn(
  work: Work,
  { surplusId, reason }: Readonly<{ surplusId: SurplusId; reason: string }>,
): Promise<void> {
  const why = refundWhenWithdrawn(reason);
  if (!why) return;
  for (const claimId of await listClaimsOfLot(work.tx, surplusId)) await refundEscrow(work, { claimId, reason: why });
}

/** Sweep: what was not paid in time is called off. */
export async function cancelUnpaid(work: Work): Promise<number> {
  const due = await lockUnpaid(work.tx, work.now, SWEEP_BATCH);
  for (const row of due) await callOff(work, row, "not_paid_in_time");
  return due.length;
}

/** Sweep: kitchens are paid for what nobody complained about in time. */
export async function releaseDue(work: Work): Promise<number> {
  const due = await lockDue(work.tx, work.now, SWEEP_BATCH);
  for (const row of due) await close(work, row, "release");
  return due.length;
}
