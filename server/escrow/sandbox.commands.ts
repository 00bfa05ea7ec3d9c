import { chosenGateway } from "@/server/escrow/chosen-gateway";
import { escrowReasons } from "@/server/escrow/escrow.reasons";
import { findEscrowOfClaim } from "@/server/escrow/escrow.store";
import { payPathOf } from "@/server/escrow/move-escrow";
import { hearStanding } from "@/server/escrow/payment.commands";
import type { PressInput, SandboxRecord } from "@/server/escrow/payment.wire.contract";
import { findPayment, type StoredPayment, saveHeld, savePaid, saveSandboxNotices } from "@/server/escrow/sandbox.store";
import { type ClaimId, plainId } from "@/server/kernel/id";
import { rupiah } from "@/server/kernel/quantity";
import { later, SECOND } from "@/server/kernel/time";
import { config } from "@/server/platform/config";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/** @throws Failure `escrow.unknown` where the sandbox is not chosen or knows no such payment */
async function paymentOf(reader: Reader, id: string): Promise<StoredPayment> {
  const row = chosenGateway() === "sandbox" ? await findPayment(reader, id) : undefined;
  if (!row) throw escrowReasons.unknown();
  return row;
}

/** What the sandbox's pay page shows. */
export async function showSandbox(reader: Reader, id: string): Promise<SandboxRecord> {
  const { amount, title, state, payBy, returnUrl } = await paymentOf(reader, id);
  return { id, amountRupiah: Number(amount), title, state, payBy, returnUrl };
}

const noticeOf = ({ id, amount }: StoredPayment, state: StoredPayment["state"], dueAt: Date) => {
  const notice = plainId();
  return { id: notice, body: JSON.stringify({ id: notice, order: id, amount: Number(amount), state }), dueAt };
};

/**
 * Plays a bank: what it says, and how the notices of it reach the product. A press on what is decided changes nothing.
 * @throws Failure `escrow.unknown`
 */
export async function pressSandbox({ tx, now }: Work, { id, act }: PressInput): Promise<SandboxRecord> {
  const row = await paymentOf(tx, id);
  const state = act === "failure" ? "failed" : "held";
  // Late is after the time to pay is over and the product has given up.
  const at = act === "late" ? later(row.payBy, 10 * SECOND) : now;
  if (await savePaid(tx, id, { state, heldAt: act === "failure" ? null : at })) {
    const notice = noticeOf(row, state, at);
    const second = { ...notice, id: plainId(), dueAt: later(at, 3 * SECOND) };
    const older = noticeOf(row, "waiting", later(at, 3 * SECOND));
    const more = { duplicate: [second], out_of_order: [older], success: [], failure: [], late: [] }[act];
    await saveSandboxNotices(tx, [notice, ...more]);
  }
  return showSandbox(tx, id);
}

/** Plays a purchase that was paid already, for an evening that begins in the middle: the sandbox holds it, and we have heard. */
export async function payAtOnce(work: Work, claimId: ClaimId): Promise<void> {
  const { tx, now } = work;
  const row = await findEscrowOfClaim(tx, claimId);
  if (row?.gateway !== "sandbox") return;
  const { id, amount, title, payBy } = row;
  const returnUrl = new URL(payPathOf(claimId), config().PUBLIC_URL).href;
  await saveHeld(tx, { id, amount, title, payBy, returnUrl, heldAt: now, madeAt: now });
  await hearStanding(work, id, { state: "paid", paid: rupiah(amount), captured: rupiah(0n), refunded: rupiah(0n) });
}
