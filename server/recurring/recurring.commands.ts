import { providerProfile } from "@/server/identity/identity.commands";
import type { MemberActor } from "@/server/kernel/actor";
import { plainId, type SeriesId } from "@/server/kernel/id";
import { dayOf } from "@/server/kernel/time";
import { exchangePhoto, touchPhoto } from "@/server/photo/photo.commands";
import type { Work } from "@/server/platform/work";
import { prepareSeries, settleDraft } from "@/server/recurring/prepare-drafts";
import type { ChangeSeriesInput, SeriesInput } from "@/server/recurring/recurring.contract";
import { seriesReasons } from "@/server/recurring/recurring.reasons";
import {
  countSeries,
  findSeries,
  lockClosingDrafts,
  lockDueSeries,
  lockSeries,
  lockWaitingDrafts,
  type SeriesRow,
  saveDraftChange,
  saveSeries,
  saveSeriesChange,
} from "@/server/recurring/recurring.store";
import { occurrencesAfter, occurrencesBetween, RECURRING_V1, type Schedule } from "@/server/recurring/schedule.rules";

type ByStaff = Work<MemberActor>;
const AT_ONCE = 100;

function refuseNever(schedule: Schedule, now: Date): void {
  if (occurrencesAfter(schedule, now, 1).length === 0) throw seriesReasons.neverComes();
}

/**
 * Makes a series and lays ready what is due of it tonight.
 * @throws Failure `series.neverComes`, `series.tooMany`, `photo.unknown`
 */
export async function makeSeries(work: ByStaff, input: SeriesInput): Promise<SeriesId> {
  const { tx, actor, now } = work;
  const outlet = await providerProfile(tx, actor.organisationId);
  if ((await countSeries(tx, outlet.organisationId)) >= RECURRING_V1.mostSeries) throw seriesReasons.tooMany();
  const id = plainId<"series">();
  const { zone, regionId } = outlet;
  const own = { id, providerId: outlet.organisationId, regionId, zone, createdBy: actor.personId, createdAt: now };
  const schedule = { zone, startsOn: dayOf(now, zone), endsOn: input.endsOn ?? null };
  refuseNever({ ...input, ...schedule }, now);
  if (input.photoId) await touchPhoto(work, input.photoId);
  await saveSeries(tx, { ...input, ...own, ...schedule });
  const made = await findSeries(tx, id);
  if (made) await prepareSeries(work, made);
  return id;
}

async function lockOwnSeries({ tx, actor }: ByStaff, id: SeriesId): Promise<SeriesRow> {
  const row = await lockSeries(tx, id);
  if (row?.providerId !== actor.organisationId) throw seriesReasons.unknown();
  return row;
}

/**
 * Changes a series and, with it, the drafts that still lie as the series made them; what a hand has changed stays.
 * @throws Failure `series.unknown`, `series.changed`, `series.neverComes`, `photo.unknown`
 */
export async function changeSeries(work: ByStaff, { id, version, ...input }: ChangeSeriesInput): Promise<void> {
  const before = await lockOwnSeries(work, id);
  if (before.version !== version) throw seriesReasons.changed({ version: before.version });
  const photoId = input.photoId ?? null;
  const change = { ...input, photoId, gramsPerUnit: input.gramsPerUnit ?? null, endsOn: input.endsOn ?? null };
  const after: SeriesRow = { ...before, ...change };
  refuseNever(after, work.now);
  await exchangePhoto(work, before.photoId, photoId);
  await saveSeriesChange(work.tx, id, change);
  await bringAlong(work, after);
  if (!before.pausedAt) await prepareSeries(work, after);
}

/** Waiting drafts follow their series: the same day at its new time, or dropped where the day is none any more. */
async function bringAlong(work: ByStaff, after: SeriesRow): Promise<void> {
  for (const draft of await lockWaitingDrafts(work.tx, after.id)) {
    if (draft.editedAt) continue;
    const [occurrence] = occurrencesBetween(after, draft.day, draft.day);
    const { title, units, storage, pickupForMinutes } = after;
    if (occurrence && occurrence.closesAt > work.now)
      await saveDraftChange(work.tx, draft.id, { ...occurrence, title, units, storage, pickupForMinutes });
    else await settleDraft(work, draft, after.regionId, { state: "dropped" });
  }
}

async function dropWaiting(work: ByStaff, row: SeriesRow): Promise<void> {
  for (const draft of await lockWaitingDrafts(work.tx, row.id))
    await settleDraft(work, draft, row.regionId, { state: "dropped" });
}

/** Nothing more is laid ready until it goes on; what waits is taken away. @throws Failure `series.unknown` */
export async function pauseSeries(work: ByStaff, id: SeriesId): Promise<void> {
  const row = await lockOwnSeries(work, id);
  if (row.pausedAt) return;
  await saveSeriesChange(work.tx, id, { pausedAt: work.now });
  await dropWaiting(work, row);
}

/** Goes on from now; nights missed in the pause do not come back. @throws Failure `series.unknown` */
export async function resumeSeries(work: ByStaff, id: SeriesId): Promise<void> {
  const row = await lockOwnSeries(work, id);
  if (!row.pausedAt) return;
  await saveSeriesChange(work.tx, id, { pausedAt: null });
  await prepareSeries(work, row);
}

/** Deletes a series; lots it has led to stay. @throws Failure `series.unknown` */
export async function removeSeries(work: ByStaff, id: SeriesId): Promise<void> {
  const row = await lockOwnSeries(work, id);
  await saveSeriesChange(work.tx, id, { removedAt: work.now, nextAt: null });
  await dropWaiting(work, row);
  if (row.photoId) await touchPhoto(work, row.photoId);
}

/** Sweep: lays tonight's drafts ready, each once. */
export async function prepareDrafts(work: Work): Promise<number> {
  const due = await lockDueSeries(work.tx, work.now, AT_ONCE);
  for (const row of due) await prepareSeries(work, row);
  return due.length;
}

/** Sweep: closes drafts nobody answered in time; nothing of them is published. */
export async function closeDrafts(work: Work): Promise<number> {
  const closing = await lockClosingDrafts(work.tx, work.now, AT_ONCE);
  for (const draft of closing) {
    const row = await findSeries(work.tx, draft.seriesId);
    if (row) await settleDraft(work, draft, row.regionId, { state: "lapsed" });
  }
  return closing.length;
}
