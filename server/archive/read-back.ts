import { decodeRows, sha256 } from "@/server/archive/archive.parquet";
import { LEFT_OUT, type Month, neededFor, READ_FOR_MS } from "@/server/archive/archive.rules";
import {
  findMonth,
  listMonths,
  listParts,
  moveMonth,
  releaseMonth,
  type StoredMonth,
  takeMonth,
} from "@/server/archive/archive.store";
import { countHomeless, tallyApart } from "@/server/archive/archive.view";
import { attachMonth, fillMonth, openMonth } from "@/server/archive/standing.store";
import { forgetSums } from "@/server/archive/sums.store";
import { later } from "@/server/kernel/time";
import type { BlobStore } from "@/server/platform/blobs/blob-store";
import type { Database } from "@/server/platform/database";

type Place = Readonly<{ db: Database; store: BlobStore; now: Date }>;
const ROWS_AT_ONCE = 2_500;

/** Fills a table of its own from the parts, each proven before a row of it is used. */
async function fill({ db, store }: Place, month: StoredMonth): Promise<void> {
  const columns = month.columns ?? [];
  await openMonth(db, month);
  for (const { key, sha256: hash } of await listParts(db, month)) {
    const kept = await store.get(key);
    if (!kept || sha256(kept.bytes) !== hash) throw new Error(`${key} is not in the archive as it was put there`);
    const rows = await decodeRows(columns, kept.bytes);
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE)
      await fillMonth(
        db,
        month,
        rows.slice(at, at + ROWS_AT_ONCE).map((row) => ({ ...row, ...LEFT_OUT[month.tableName] })),
      );
  }
}

const giveBack = ({ db, now }: Place, month: StoredMonth): Promise<StoredMonth> =>
  db.transaction(async (tx) => {
    const found = await tallyApart(tx, month, month.columns ?? []);
    if (found.rows !== month.rows || found.digest !== month.digest)
      throw new Error(`${month.tableName} ${month.month} did not come back as it left`);
    await attachMonth(tx, month);
    if (month.tableName === "balance_entry") {
      if ((await countHomeless(tx, month.month)) > 0)
        throw new Error(`entries of ${month.month} name older lots or claims; read those months back first`);
      await forgetSums(tx, month.month);
    }
    return moveMonth(tx, month, "restored", now, { restoredUntil: later(now, READ_FOR_MS) });
  });

async function readOne(place: Place, wanted: Month): Promise<StoredMonth | null> {
  const { db, now } = place;
  const month = await findMonth(db, wanted);
  if (!month || month.state === "writing" || month.state === "written") return null;
  if (!(await takeMonth(db, month)))
    throw new Error(`${month.tableName} ${month.month} is being worked on; try again in five minutes`);
  try {
    if (month.state === "restored")
      return await db.transaction((tx) =>
        moveMonth(tx, month, "restored", now, { restoredUntil: later(now, READ_FOR_MS) }),
      );
    if (month.state === "archived") await fill(place, month);
    return await giveBack(place, month);
  } finally {
    await releaseMonth(db, month);
  }
}

/** Every month that ever left, in the order of time. */
export const listArchive = (db: Database): Promise<StoredMonth[]> => listMonths(db);

/**
 * Brings an archived month back into its table for a week, sealed, with what its rows need to be understood.
 * @returns what came back or was kept at hand for longer; what never left is not among it
 * @throws Error where a part is missing or changed, the rows are not those that left, or what they name is not at hand
 */
export async function readBack(place: Place, month: Month): Promise<StoredMonth[]> {
  const back: StoredMonth[] = [];
  for (const needed of neededFor(month)) {
    const found = await readOne(place, needed);
    if (found) back.push(found);
  }
  return back;
}
