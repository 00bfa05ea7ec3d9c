import { randomUUID } from "node:crypto";
import { type Column, decodeRows, encodeRows, isSameRow, type Row, sha256 } from "@/server/archive/archive.parquet";
import { type Month, partKey } from "@/server/archive/archive.rules";
import { closePart, deletePart, listParts, Overtaken, openPart, type WholePart } from "@/server/archive/archive.store";
import { readPage } from "@/server/archive/archive.view";
import { type BlobStore, PARQUET } from "@/server/platform/blobs/blob-store";
import type { Database } from "@/server/platform/database";

const ROWS_IN_A_PAGE = 2_500;

type Place = Readonly<{ db: Database; store: BlobStore; rowsInAPart: number }>;

type Part = Readonly<{ rows: readonly Row[]; digest: bigint }>;

async function readPart(
  { db, rowsInAPart }: Place,
  month: Month,
  columns: readonly Column[],
  after: string | null,
): Promise<Part> {
  const rows: Row[] = [];
  let digest = 0n;
  while (rows.length < rowsInAPart) {
    const afterId = rows.length > 0 ? idOf(rows.at(-1)) : after;
    const most = Math.min(ROWS_IN_A_PAGE, rowsInAPart - rows.length);
    const page = await readPage(db, month, { columns, afterId, most });
    rows.push(...page.rows);
    digest += page.digest;
    if (page.rows.length < most) break;
  }
  return { rows, digest };
}

const idOf = (row: Row | undefined): string => String(row?.id);

/**
 * Puts a part into the store and reads it back.
 * @throws Error unless every row that comes back is the row that went
 */
async function keepPart(store: BlobStore, key: string, columns: readonly Column[], part: Part): Promise<WholePart> {
  await store.put(key, { bytes: encodeRows(columns, part.rows), type: PARQUET });
  const kept = await store.get(key);
  const found = kept ? await decodeRows(columns, kept.bytes) : [];
  const isWhole =
    found.length === part.rows.length && found.every((row, at) => isSameRow(columns, row, part.rows[at] ?? {}));
  if (!kept || !isWhole) throw new Error(`${key} does not come back as it was written`);
  return {
    sha256: sha256(kept.bytes),
    bytes: kept.bytes.length,
    rows: found.length,
    digest: String(part.digest),
    lastId: idOf(part.rows.at(-1)),
  };
}

/** Removes what was begun and never closed: its writer is gone. */
async function clearUnfinished(db: Database, store: BlobStore, month: Month): Promise<void> {
  for (const { key, sha256: hash } of await listParts(db, month)) {
    if (hash) continue;
    await store.remove(key);
    await deletePart(db, month, key);
  }
}

/**
 * Writes the rows of a sealed month as parts, from where it was left.
 * @throws Overtaken when somebody else writes it, too
 */
export async function writeMonth(place: Place, month: Month, columns: readonly Column[]): Promise<void> {
  const { db, store } = place;
  await clearUnfinished(db, store, month);
  const done = await listParts(db, month);
  let after = done.at(-1)?.lastId ?? null;
  for (let number = done.length + 1; ; number += 1) {
    const part = await readPart(place, month, columns, after);
    if (part.rows.length === 0) return;
    const key = partKey(month, number, randomUUID());
    await openPart(db, month, number, key);
    try {
      const whole = await keepPart(store, key, columns, part);
      await closePart(db, month, key, whole);
      after = whole.lastId;
    } catch (fault) {
      // Whoever took over has no row of this file any more; every other fault leaves the row for the next attempt.
      if (fault instanceof Overtaken) await store.remove(key);
      throw fault;
    }
  }
}
