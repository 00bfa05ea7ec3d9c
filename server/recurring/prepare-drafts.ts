import { type DraftId, plainId } from "@/server/kernel/id";
import { record } from "@/server/outbox/record";
import type { Work } from "@/server/platform/work";
import { draftPrepared, draftSettled } from "@/server/recurring/recurring.contract";
import {
  type DraftRow,
  type SeriesRow,
  saveDraft,
  saveDraftChange,
  saveNextAt,
} from "@/server/recurring/recurring.store";
import { nextPreparation, occurrencesToPrepare } from "@/server/recurring/schedule.rules";

type Hands = Pick<Work, "tx" | "now">;

/** Lays ready what is due of a series and notes when to look again; doing it twice does nothing more. @returns drafts made */
export async function prepareSeries(work: Hands, row: SeriesRow): Promise<number> {
  const { tx, now } = work;
  let made = 0;
  for (const occurrence of occurrencesToPrepare(row, now)) {
    const { title, units, storage, pickupForMinutes, providerId } = row;
    const facts = { title, units, storage, pickupForMinutes, editedAt: null };
    const fresh = { id: plainId<"draft">(), seriesId: row.id, providerId, ...occurrence, ...facts };
    const draft = await saveDraft(tx, { ...fresh, state: "prepared", preparedAt: now });
    if (!draft) continue;
    made += 1;
    const payload = { draftId: draft.id, seriesId: row.id, providerId, dueAt: draft.dueAt.toISOString() };
    await record(work, row.regionId, draftPrepared, payload);
  }
  await saveNextAt(tx, row.id, nextPreparation(row, now));
  return made;
}

type Outcome = Partial<Pick<DraftRow, "surplusId" | "decidedBy">> & { state: Exclude<DraftRow["state"], "prepared"> };

/** Ends a draft's waiting and tells the kitchen's other screens. */
export async function settleDraft(
  work: Hands,
  row: Pick<DraftRow, "seriesId" | "providerId"> & { id: DraftId },
  regionId: SeriesRow["regionId"],
  outcome: Outcome,
): Promise<void> {
  await saveDraftChange(work.tx, row.id, { ...outcome, decidedAt: work.now });
  const payload = { draftId: row.id, seriesId: row.seriesId, providerId: row.providerId, state: outcome.state };
  await record(work, regionId, draftSettled, payload);
}
