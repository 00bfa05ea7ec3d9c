import { and, asc, desc, eq, gt, isNull } from "drizzle-orm";
import { photo } from "@/db/schema/photo";
import { draft, series } from "@/db/schema/recurring";
import type { DraftId, OrganisationId, SeriesId } from "@/server/kernel/id";
import { DAY, dayOf, later } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";
import type { DraftRecord, SeriesRecord } from "@/server/recurring/recurring.contract";
import { listKnownDays } from "@/server/recurring/recurring.store";

const food = {
  category: series.category,
  carbonCategory: series.carbonCategory,
  unitName: series.unitName,
  gramsPerUnit: series.gramsPerUnit,
  halal: series.halal,
  allergens: series.allergens,
  openToAll: series.openToAll,
  photo: { id: photo.id, width: photo.width, height: photo.height },
  zone: series.zone,
};

const columns = {
  ...food,
  id: series.id,
  title: series.title,
  units: series.units,
  storage: series.storage,
  pickupForMinutes: series.pickupForMinutes,
  weekdays: series.weekdays,
  minuteOfDay: series.minuteOfDay,
  startsOn: series.startsOn,
  endsOn: series.endsOn,
  pausedAt: series.pausedAt,
  version: series.version,
};

/** A kitchen's series, newest first, with the days that already have a draft. */
export async function listSeries(
  reader: Reader,
  providerId: OrganisationId,
  now: Date,
  only?: SeriesId,
): Promise<SeriesRecord[]> {
  const isTheirs = and(eq(series.providerId, providerId), isNull(series.removedAt), only && eq(series.id, only));
  const rows = await reader
    .select(columns)
    .from(series)
    .leftJoin(photo, eq(photo.id, series.photoId))
    .where(isTheirs)
    .orderBy(desc(series.createdAt));
  const ids = rows.map((row) => row.id);
  const known = await listKnownDays(reader, ids, dayOf(later(now, -DAY), "Asia/Jakarta"));
  return rows.map(({ pausedAt, ...row }) => ({
    ...row,
    isPaused: pausedAt !== null,
    drafts: known.filter(({ seriesId }) => seriesId === row.id).map(({ day, isSettled }) => ({ day, isSettled })),
  }));
}

const draftColumns = {
  ...food,
  id: draft.id,
  seriesId: draft.seriesId,
  day: draft.day,
  dueAt: draft.dueAt,
  closesAt: draft.closesAt,
  title: draft.title,
  units: draft.units,
  storage: draft.storage,
  pickupForMinutes: draft.pickupForMinutes,
  editedAt: draft.editedAt,
};

/** What waits for the kitchen's word, soonest first. */
export async function listWaiting(
  reader: Reader,
  providerId: OrganisationId,
  now: Date,
  only?: DraftId,
): Promise<DraftRecord[]> {
  const waits = and(eq(draft.providerId, providerId), eq(draft.state, "prepared"), gt(draft.closesAt, now));
  const rows = await reader
    .select(draftColumns)
    .from(draft)
    .innerJoin(series, eq(series.id, draft.seriesId))
    .leftJoin(photo, eq(photo.id, series.photoId))
    .where(and(waits, only && eq(draft.id, only)))
    .orderBy(asc(draft.dueAt));
  return rows.map(({ editedAt, ...row }) => ({ ...row, isEdited: editedAt !== null }));
}
