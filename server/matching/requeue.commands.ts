import type { SurplusId } from "@/server/kernel/id";
import { surplusRequeued } from "@/server/matching/matching.contract";
import { findLotToMatch } from "@/server/matching/matching.view";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";

/** Sends lots to the matcher again: it alone proposes, and may ask the roads first. @returns how many */
export async function requeue(work: Work, lots: readonly SurplusId[]): Promise<number> {
  for (const surplusId of lots) {
    const lot = await findLotToMatch(work.tx, surplusId);
    if (!lot) continue;
    const { regionId, cell } = lot;
    await record(work, regionId, surplusRequeued, { surplusId, regionId, cell });
  }
  return lots.length;
}
