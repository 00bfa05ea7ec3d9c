import { type Column, sha256 } from "@/server/archive/archive.parquet";
import { ARCHIVED_TABLES, isDue, keptSince, type Month } from "@/server/archive/archive.rules";
import {
  findMonth,
  listMonths,
  listParts,
  moveMonth,
  releaseMonth,
  type StoredMonth,
  saveColumns,
  saveDue,
  sumParts,
  takeMonth,
} from "@/server/archive/archive.store";
import {
  countHomeless,
  isStillNamed,
  listColumns,
  listSettledMonths,
  sumBuckets,
  tallyMonth,
} from "@/server/archive/archive.view";
import { detachInTurn, detachMonth, dropEmptyMonth, dropMonth, sealMonth } from "@/server/archive/standing.store";
import { keepSums } from "@/server/archive/sums.store";
import { writeMonth } from "@/server/archive/write-month";
import type { BlobStore } from "@/server/platform/blobs/blob-store";
import type { Database } from "@/server/platform/database";
import type { Afterwards, Sweep } from "@/server/platform/sweep";

/** A part is all that is in memory at once. */
const ROWS_IN_A_PART = 25_000;

type Place = Readonly<{ db: Database; store: BlobStore; now: Date; rowsInAPart: number }>;

/** Sweep: drops months of the outbox that are over and hold no event any more. */
export const dropEmptyMonths: Sweep = ({ tx, now }) => dropEmptyMonth(tx, keptSince(now));

async function write({ db, store, now, rowsInAPart }: Place, month: StoredMonth): Promise<StoredMonth> {
  await sealMonth(db, month);
  const columns = month.columns ?? (await listColumns(db, month.tableName));
  await saveColumns(db, month, columns);
  await writeMonth({ db, store, rowsInAPart }, month, columns);
  const sums = await sumParts(db, month);
  return db.transaction((tx) => moveMonth(tx, month, "written", now, sums));
}

const columnsOf = ({ columns }: StoredMonth): readonly Column[] => columns ?? [];

/** Sums, state and detaching are one step: the totals never miss an entry, nor count it twice. */
const detach = ({ db, now }: Place, month: StoredMonth): Promise<StoredMonth> =>
  db.transaction(async (tx) => {
    await detachInTurn(tx);
    const found = await tallyMonth(tx, month, columnsOf(month));
    if (found.rows !== month.rows || found.digest !== month.digest)
      throw new Error(`${month.tableName} ${month.month} is not what was written of it`);
    const isBooks = month.tableName === "balance_entry";
    if (isBooks && (await countHomeless(tx, month.month)) > 0)
      throw new Error(`entries of ${month.month} name lots or claims that are nowhere`);
    if (isBooks) await keepSums(tx, month.month);
    const sums = isBooks ? { buckets: await sumBuckets(tx, month.month) } : {};
    await detachMonth(tx, month);
    return moveMonth(tx, month, "detached", now, sums);
  });

async function drop({ db, store, now }: Place, month: StoredMonth): Promise<StoredMonth> {
  for (const { key, sha256: hash } of await listParts(db, month)) {
    const kept = await store.get(key);
    if (!kept || sha256(kept.bytes) !== hash) throw new Error(`${key} is not in the archive as it was put there`);
  }
  return db.transaction(async (tx) => {
    await dropMonth(tx, month);
    return moveMonth(tx, month, "archived", now);
  });
}

const STEPS: Readonly<
  Record<StoredMonth["state"], ((place: Place, month: StoredMonth) => Promise<StoredMonth>) | null>
> = {
  restored: ({ db, now }, month) =>
    db.transaction((tx) => moveMonth(tx, month, "written", now, { restoredUntil: null })),
  writing: write,
  written: detach,
  detached: drop,
  archived: null,
};

/** Takes a month as far as it goes, from wherever it stands; what another process is at is left to it. */
async function archiveMonth(place: Place, due: Month): Promise<void> {
  if (!(await takeMonth(place.db, due))) return;
  try {
    let month = await findMonth(place.db, due);
    for (let step = month && STEPS[month.state]; month && step; step = STEPS[month.state])
      month = await step(place, month);
  } finally {
    await releaseMonth(place.db, due);
  }
}

const isUnderWay = ({ state, restoredUntil }: StoredMonth, now: Date): boolean =>
  state === "restored" ? restoredUntil !== null && restoredUntil <= now : state !== "archived";

/** After the sweep: brings every month that is due into the archive. Without a place for it nothing leaves. */
export const archiveMonths =
  (open: () => BlobStore | null, rowsInAPart = ROWS_IN_A_PART): Afterwards =>
  async ({ db, now }) => {
    const store = open();
    if (!store) return;
    for (const month of await listSettledMonths(db, keptSince(now)))
      if (isDue(month, now)) await saveDue(db, month, now);
    const underWay = (await listMonths(db)).filter((month) => isUnderWay(month, now));
    for (const tableName of ARCHIVED_TABLES)
      for (const month of underWay.filter((one) => one.tableName === tableName))
        if (!(await isStillNamed(db, month))) await archiveMonth({ db, store, now, rowsInAPart }, month);
  };
