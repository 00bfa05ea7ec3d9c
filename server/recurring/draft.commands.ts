import type { MemberActor } from "@/server/kernel/actor";
import type { DraftId } from "@/server/kernel/id";
import { postPriced } from "@/server/market/market.commands";
import type { Work } from "@/server/platform/work";
import { settleDraft } from "@/server/recurring/prepare-drafts";
import type { ConfirmDraftInput, EditDraftInput } from "@/server/recurring/recurring.contract";
import { draftReasons } from "@/server/recurring/recurring.reasons";
import { postingOf } from "@/server/recurring/recurring.rules";
import {
  type DraftRow,
  findSeries,
  lockDraft,
  type SeriesRow,
  saveDraftChange,
} from "@/server/recurring/recurring.store";
import type { SurplusRecord } from "@/server/surplus/surplus.contract";

type ByStaff = Work<MemberActor>;

async function lockWaiting(work: ByStaff, id: DraftId): Promise<[DraftRow, SeriesRow]> {
  const row = await lockDraft(work.tx, id);
  const series = row && (await findSeries(work.tx, row.seriesId));
  if (!series || row.providerId !== work.actor.organisationId) throw draftReasons.unknown();
  if (row.state === "lapsed" || (row.state === "prepared" && row.closesAt <= work.now)) throw draftReasons.lapsed();
  if (row.state !== "prepared") throw draftReasons.decided({ state: row.state, surplusId: row.surplusId });
  return [row, series];
}

/** Changes tonight's draft alone; the series stays. @throws Failure `draft.unknown`, `draft.decided`, `draft.lapsed` */
export async function editDraft(work: ByStaff, { id, ...change }: EditDraftInput): Promise<void> {
  await lockWaiting(work, id);
  await saveDraftChange(work.tx, id, { ...change, editedAt: work.now });
}

/** Nothing tonight. @throws Failure `draft.unknown`, `draft.decided`, `draft.lapsed` */
export async function skipDraft(work: ByStaff, id: DraftId): Promise<void> {
  const [row, series] = await lockWaiting(work, id);
  await settleDraft(work, row, series.regionId, { state: "skipped", decidedBy: work.actor.personId });
}

/**
 * Publishes a draft on a person's word about tonight's food, and once only.
 * @throws Failure `draft.unknown`, `draft.decided`, `draft.lapsed`, or why the lot cannot be posted
 */
export async function confirmDraft(
  work: ByStaff,
  { id, undoable, ...word }: ConfirmDraftInput,
): Promise<SurplusRecord> {
  const [row, series] = await lockWaiting(work, id);
  const lot = await postPriced(work, { ...postingOf(series, row, word, work.now), undoable });
  const surplusId = lot.id as DraftRow["surplusId"];
  await settleDraft(work, row, series.regionId, { state: "published", surplusId, decidedBy: work.actor.personId });
  return lot;
}
