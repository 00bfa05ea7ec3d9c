import { DISPUTE_REASONS } from "@/server/dispute/dispute.reasons";
import { after, refundOf, upholdsItself } from "@/server/dispute/dispute.rules";
import { lockUnanswered, type StoredDispute, type StoredRuling, saveRuling } from "@/server/dispute/dispute.store";
import { findAcceptedUnits } from "@/server/dispute/dispute.view";
import { holdRuling } from "@/server/dispute/rule.commands";
import { settleMoney } from "@/server/dispute/settle.commands";
import { mintId } from "@/server/kernel/id";
import type { Work } from "@/server/platform/work";

const RULED_AT_ONCE = 50;
const STALE = DISPUTE_REASONS.filter(upholdsItself);

/** Sweep: food that proves stale, and a kitchen that says nothing for 15 minutes, is decided for the recipient. */
export async function upholdUnanswered(work: Work): Promise<number> {
  const due = await lockUnanswered(work.tx, STALE, work.now, RULED_AT_ONCE);
  for (const dispute of due) await upholdByClock(work, dispute);
  return due.length;
}

async function upholdByClock(work: Work, dispute: StoredDispute): Promise<void> {
  const { tx, now } = work;
  const { regionId, id: disputeId } = dispute;
  after(dispute.state, "lapse");
  const unfitUnits = await findAcceptedUnits(tx, dispute.claimId);
  const refundRupiah = refundOf(dispute, { verdict: "uphold", splitRupiah: null, unfitUnits });
  const ruling: StoredRuling = {
    ...{ regionId, id: mintId<"ruling">(regionId, now), disputeId, round: 1, judgeId: null, verdict: "uphold" },
    ...{ refundRupiah, unfitUnits, warned: [], suspended: [], note: "", needsSecond: false, at: now },
  };
  await saveRuling(tx, ruling);
  await holdRuling(work, dispute, ruling);
  await settleMoney(work, { ...dispute, refundRupiah });
}
