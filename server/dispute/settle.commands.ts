import { disputeClosed } from "@/server/dispute/dispute.contract";
import { after } from "@/server/dispute/dispute.rules";
import { lockUnappealed, type StoredDispute, saveChange } from "@/server/dispute/dispute.store";
import { disputeFacts } from "@/server/dispute/open.commands";
import { settleEscrow } from "@/server/escrow/escrow.commands";
import { rupiah } from "@/server/kernel/quantity";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";

const SETTLED_AT_ONCE = 100;

/** Moves the money that lay still, once. */
export async function settleMoney(work: Work, dispute: StoredDispute): Promise<void> {
  if (dispute.settledAt) return;
  const { claimId, stakesRupiah, refundRupiah } = dispute;
  if (stakesRupiah > 0n) await settleEscrow(work, { claimId, refundRupiah: rupiah(refundRupiah) });
  await saveChange(work.tx, dispute.id, { settledAt: work.now });
}

/** Nothing can change any more. Money that has not moved moves now. */
export async function closeDispute(work: Work, dispute: StoredDispute): Promise<void> {
  await settleMoney(work, dispute);
  await saveChange(work.tx, dispute.id, { state: "closed" });
  const refundRupiah = Number(dispute.refundRupiah);
  await record(work, dispute.regionId, disputeClosed, { ...disputeFacts(dispute), refundRupiah });
}

/** Sweep: decisions that nobody appealed within a day hold for good. */
export async function closeUnappealed(work: Work): Promise<number> {
  const due = await lockUnappealed(work.tx, work.now, SETTLED_AT_ONCE);
  for (const dispute of due) {
    after(dispute.state, "close");
    await closeDispute(work, dispute);
  }
  return due.length;
}
