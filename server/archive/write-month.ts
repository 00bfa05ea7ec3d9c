import { randomUUID } from "node:crypto";
import { type Column, decodeRows, encodeRows, type Row, sha256 } from "@/server/archive/archive.parquet";
import { type Month, partKey } from "@/server/archive/archive.rules";
import { closePart, deletePart, listParts, Overtaken, openPart, type WholePart } from "@/server/archive/archive.store";
import { readPage, tallyRows } from "@/server/archive/archive.view";
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

/** What the table would hold, had these rows been read back into it. */
async function tallyAll(db: Database, month: Month, columns: readonly Column[], rows: readonly Row[]): Promise<Part> {
  let digest = 0n;
  for (let at = 0; at < rows.length; at += ROWS_IN_A_PAGE)
    digest += BigInt((await tallyRows(db, month, columns, rows.slice(at, at + ROWS_IN_A_PAGE))).digest);
  return { rows, digest };
}

/**
 * Puts a part into the store and reads it back.
 * @throws Error unless the rows that come back are, to the database, those that went
 */
async function keepPart(
  { db, store }: Place,
  month: Month,
  columns: readonly Column[],
  { key, part }: Readonly<{ key: string; part: Part }>,
): Promise<WholePart> {
  await store.put(key, { bytes: encodeRows(columns, part.rows), type: PARQUET });
  const kept = await store.get(key);
  const found = await tallyAll(db, month, columns, kept ? await decodeRows(columns, kept.bytes) : []);
  if (!kept || found.rows.length !== part.rows.length || found.digest !== part.digest)
    throw new Error(`${key} does not come back as it was written`);
  return {
    sha256: sha256(kept.bytes),
    bytes: kept.bytes.length,
    rows: found.rows.length,
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
      const whole = await keepPart(place, month, columns, { key, part });
      await closePart(db, month, key, whole);
      after = whole.lastId;
    } catch (fault) {
      // Whoever took over has no row of this file any more; every other fault leaves the row for the next attempt.
      if (fault instanceof Overtaken) await store.remove(key);
      throw fault;
    }
  }
}
