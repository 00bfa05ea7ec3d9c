import type { RegionId, SurplusId } from "@/server/kernel/id";
import { surplusRequeued } from "@/server/matching/matching.contract";
import { findLotToMatch } from "@/server/matching/matching.view";
import { recordMany } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";

/** Sends lots to the matcher again: it alone proposes, and may ask the roads first. @returns how many */
export async function requeue(work: Work, lots: readonly SurplusId[]): Promise<number> {
  const found = await Promise.all(lots.map((surplusId) => findLotToMatch(work.tx, surplusId)));
  await sendToMatcher(
    work,
    found.flatMap((lot) => (lot ? [{ ...lot, surplusId: lot.id }] : [])),
  );
  return lots.length;
}

type Known = Readonly<{ surplusId: SurplusId; regionId: RegionId; cell: string }>;

/** The same for lots the caller has just read, however many. */
export const sendToMatcher = (work: Work, lots: readonly Known[]): Promise<void> =>
  recordMany(
    work,
    surplusRequeued,
    lots.map(({ surplusId, regionId, cell }) => ({ region: regionId, payload: { surplusId, regionId, cell } })),
  );
