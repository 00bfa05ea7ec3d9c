import { settleTransfer } from "@/server/account/account.commands";
import { lockEscrowPaid } from "@/server/escrow/escrow.commands";
import { paymentsHeard } from "@/server/escrow/escrow.metrics";
import { ESCROW_V1 } from "@/server/escrow/escrow.rules";
import {
  deleteNotices,
  findEscrow,
  lockEscrow,
  lockUnasked,
  type StoredEscrow,
  type StoredStep,
  saveChange,
  saveNotice,
  saveStepDone,
  takeWaitingSteps,
} from "@/server/escrow/escrow.store";
import { callOff, returnLate } from "@/server/escrow/move-escrow";
import {
  type GatewayName,
  type PaymentNotice,
  type PaymentStanding,
  paymentAsked,
  paymentNoticed,
} from "@/server/escrow/payment.contract";
import { type EscrowId, isUuid } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";

const SWEEP_BATCH = 100;
const NOTICES_KEPT_MS = 90 * DAY;

/**
 * Hears a notice whose signature was right: the provider is then asked itself, so that neither order nor age matter.
 * A copy, a stranger's order or another amount changes nothing, and the sender is not told which.
 * @param mark known again in a second copy
 */
export async function hearNotice(work: Work, gateway: GatewayName, notice: PaymentNotice, mark: string): Promise<void> {
  const heard = (outcome: string) => paymentsHeard.inc({ gateway, outcome });
  if (!(await saveNotice(work.tx, `${gateway}:${mark}`, work.now))) return heard("repeated");
  const row = isUuid(notice.order) ? await findEscrow(work.tx, notice.order as EscrowId) : undefined;
  if (!row || row.gateway !== gateway) return heard("unknown");
  if (notice.amount !== row.amount) return heard("other_amount");
  await record(work, row.regionId, paymentNoticed, { escrowId: row.id });
  heard("heard");
}

/** What the provider says about a payment has its effect, once, in whatever order it is told. */
export async function hearStanding(work: Work, id: EscrowId, { state, paid }: PaymentStanding): Promise<void> {
  const row = await lockEscrow(work.tx, id);
  if (!row || state === "unpaid") return;
  if (state === "paid") return hearPaid(work, row, paid);
  if (row.state === "PENDING") await callOff(work, row, "not_paid_in_time");
}

async function hearPaid(work: Work, row: StoredEscrow, paid: bigint): Promise<void> {
  if (row.lockedAt) return;
  const refusal = paid !== row.amount ? "amount_differs" : row.safeUntil <= work.now ? "past_safe_until" : null;
  if (row.state === "PENDING" && refusal) {
    await returnLate(work, await callOff(work, row, refusal), paid, refusal);
  } else if (row.state === "CANCELLED") await returnLate(work, row, paid, refusal ?? "paid_too_late");
  else if (paid === row.amount) await lockEscrowPaid(work, row);
}

/** The provider did what it was asked: the books follow. @param payUrl where it now takes the money */
export async function finishStep(
  work: Work,
  { key, kind, escrowId }: StoredStep,
  payUrl: string | null,
): Promise<void> {
  await lockEscrow(work.tx, escrowId);
  if (!(await saveStepDone(work.tx, key, work.now))) return;
  if (kind === "open") await saveChange(work.tx, escrowId, { payUrl });
  if (kind === "capture" || kind === "refund") await settleTransfer(work, key, "posted");
}

/** Sweep: unpaid payments are asked after now and then, for a notice may be lost. */
export async function lookAfterUnpaid(work: Work): Promise<number> {
  const unasked = await lockUnasked(work.tx, later(work.now, -ESCROW_V1.lookEveryMs), SWEEP_BATCH);
  for (const { id, regionId } of unasked) {
    await saveChange(work.tx, id, { lookedAt: work.now });
    await record(work, regionId, paymentNoticed, { escrowId: id });
  }
  return unasked.length;
}

/** Sweep: what the provider has not done for a while is asked again, under the same key. */
export async function askAgain(work: Work): Promise<number> {
  const since = later(work.now, -ESCROW_V1.askAgainMs);
  const waiting = await takeWaitingSteps(work.tx, since, work.now, SWEEP_BATCH);
  for (const { key, escrowId, regionId } of waiting) await record(work, regionId, paymentAsked, { escrowId, key });
  return waiting.length;
}

/** Sweep: the marks of old notices. */
export const forgetNotices = async ({ tx, now }: Work): Promise<number> => {
  await deleteNotices(tx, later(now, -NOTICES_KEPT_MS));
  return 0;
};
