import { findEscrow, findStep, type StoredEscrow, type StoredStep } from "@/server/escrow/escrow.store";
import { payPathOf } from "@/server/escrow/move-escrow";
import { finishStep, hearStanding } from "@/server/escrow/payment.commands";
import type { PaymentGateway } from "@/server/escrow/payment.contract";
import { askWithin, gatewayNamed } from "@/server/escrow/payment.gateway";
import { systemActor } from "@/server/kernel/actor";
import type { EscrowId } from "@/server/kernel/id";
import { rupiah } from "@/server/kernel/quantity";
import type { Errand, Outing } from "@/server/outbox/errand";
import { config } from "@/server/platform/config";
import type { Work } from "@/server/platform/work";

const actor = systemActor("payment-provider");
const inWork = <Result>({ db, clock }: Outing, run: (work: Work) => Promise<Result>) =>
  db.transaction((tx) => run({ tx, actor, now: clock() }));

/** Has the provider do a step. @returns where the buyer pays, where that is what was asked */
async function carryOut(gateway: PaymentGateway, row: StoredEscrow, { kind, key, amount }: StoredStep) {
  const wish = { order: row.id, amount: rupiah(amount), key, reason: row.reason ?? kind };
  const ask = <Answer>(run: (signal: AbortSignal) => Promise<Answer>) => askWithin(gateway.name, run);
  if (kind === "capture") await ask((signal) => gateway.capture(wish, signal));
  if (kind === "refund") await ask((signal) => gateway.refund(wish, signal));
  if (kind === "cancel") await ask((signal) => gateway.cancel(row.id, key, signal));
  // Called off before it was opened, it is not opened any more.
  if (kind !== "open" || row.state !== "PENDING") return null;
  const returnUrl = new URL(payPathOf(row.claimId), config().PUBLIC_URL).href;
  const order = { order: row.id, amount: wish.amount, title: row.title, payBy: row.payBy, returnUrl };
  return (await ask((signal) => gateway.open(order, signal))).payUrl;
}

/** Asks the provider to do what the books have promised, then lets the books follow. */
export const askPaymentProvider: Errand<{ escrowId: EscrowId; key: string }> = async (outing, { escrowId, key }) => {
  const [step, row] = [await findStep(outing.db, key), await findEscrow(outing.db, escrowId)];
  if (!step || step.doneAt || !row) return;
  const payUrl = await carryOut(gatewayNamed(row.gateway, outing), row, step);
  await inWork(outing, (work) => finishStep(work, step, payUrl));
  if (step.kind === "cancel") await lookAtPayment(outing, { escrowId });
};

/** Asks the provider where a payment stands. */
export const lookAtPayment: Errand<{ escrowId: EscrowId }> = async (outing, { escrowId }) => {
  const row = await findEscrow(outing.db, escrowId);
  if (!row || row.lockedAt || row.state === "REFUNDED") return;
  const gateway = gatewayNamed(row.gateway, outing);
  const standing = await askWithin(gateway.name, (signal) => gateway.ask(escrowId, signal));
  await inWork(outing, (work) => hearStanding(work, escrowId, standing));
};
