import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { archivedMonth, archivedPart } from "@/db/schema/archive";
import type { Column } from "@/server/archive/archive.parquet";
import type { ArchivedTable, Month } from "@/server/archive/archive.rules";
import type { Database, Reader, Transaction } from "@/server/platform/database";

export type StoredMonth = typeof archivedMonth.$inferSelect & Month;
export type StoredPart = typeof archivedPart.$inferSelect;

/** Another process has taken the month over: what was about to be noted is not. */
export class Overtaken extends Error {
  override readonly name = "Overtaken";
}

const isMonth = ({ tableName, month }: Month): SQL | undefined =>
  and(eq(archivedMonth.tableName, tableName), eq(archivedMonth.month, month));
const ofMonth = ({ tableName, month }: Month): SQL | undefined =>
  and(eq(archivedPart.tableName, tableName), eq(archivedPart.month, month));
const asMonth = (row: typeof archivedMonth.$inferSelect): StoredMonth => ({
  ...row,
  tableName: row.tableName as ArchivedTable,
});

/** Notes that a month is to leave; one that is known already stays as it is. */
export async function saveDue(db: Database, month: Month, now: Date): Promise<void> {
  await db
    .insert(archivedMonth)
    .values({ tableName: month.tableName, month: month.month, state: "writing", changedAt: now })
    .onConflictDoNothing();
}

export async function findMonth(reader: Reader, month: Month): Promise<StoredMonth | null> {
  const [row] = await reader.select().from(archivedMonth).where(isMonth(month));
  return row ? asMonth(row) : null;
}

/** Every month that ever left, by table and time. */
export async function listMonths(reader: Reader): Promise<StoredMonth[]> {
  const rows = await reader
    .select()
    .from(archivedMonth)
    .orderBy(asc(archivedMonth.month), asc(archivedMonth.tableName));
  return rows.map(asMonth);
}

/** So long a month belongs to whoever said last that it is at it, by the clock of the database. */
const busyUntil = sql`now() + interval '5 minutes'`;

/** Takes a month for five minutes. @returns whether nobody else is at it */
export async function takeMonth(db: Database, month: Month): Promise<boolean> {
  const taken = await db
    .update(archivedMonth)
    .set({ busyUntil })
    .where(and(isMonth(month), sql`coalesce(${archivedMonth.busyUntil} < now(), true)`))
    .returning({ month: archivedMonth.month });
  return taken.length > 0;
}

export async function releaseMonth(db: Database, month: Month): Promise<void> {
  await db.update(archivedMonth).set({ busyUntil: null }).where(isMonth(month));
}

type Change = Partial<Pick<StoredMonth, "rows" | "digest" | "buckets" | "restoredUntil">>;

/** Keeps which columns leave, as they stand when the first row does. */
export async function saveColumns(db: Database, month: Month, columns: readonly Column[]): Promise<void> {
  await db
    .update(archivedMonth)
    .set({ columns: [...columns] })
    .where(isMonth(month));
}

/**
 * Moves a month from one state to the next.
 * @throws Overtaken where it is not in the first any more
 */
export async function moveMonth(
  tx: Transaction,
  month: StoredMonth,
  to: StoredMonth["state"],
  now: Date,
  change: Change = {},
): Promise<StoredMonth> {
  const [row] = await tx
    .update(archivedMonth)
    .set({ ...change, state: to, changedAt: now, busyUntil })
    .where(and(isMonth(month), eq(archivedMonth.state, month.state)))
    .returning();
  if (!row) throw new Overtaken(`${month.tableName} ${month.month} is not ${month.state} any more`);
  return asMonth(row);
}

/** The parts of a month in their order; those that are whole have their hash. */
export const listParts = (reader: Reader, month: Month): Promise<StoredPart[]> =>
  reader.select().from(archivedPart).where(ofMonth(month)).orderBy(asc(archivedPart.number));

/**
 * Notes where a part is about to be put, so that no file is ever without a row.
 * @throws Overtaken where somebody else has begun the part
 */
export async function openPart(db: Database, month: Month, number: number, key: string): Promise<void> {
  const opened = await db
    .insert(archivedPart)
    .values({ tableName: month.tableName, month: month.month, number, key })
    .onConflictDoNothing()
    .returning({ number: archivedPart.number });
  if (opened.length === 0)
    throw new Overtaken(`part ${number} of ${month.tableName} ${month.month} is somebody else's`);
  await db.update(archivedMonth).set({ busyUntil }).where(isMonth(month));
}

export type WholePart = Readonly<{ sha256: string; bytes: number; rows: number; digest: string; lastId: string }>;

/** Notes that a part was read back and is whole. @throws Overtaken where somebody else has begun it anew */
export async function closePart(db: Database, month: Month, key: string, whole: WholePart): Promise<void> {
  const closed = await db
    .update(archivedPart)
    .set(whole)
    .where(and(ofMonth(month), eq(archivedPart.key, key), isNull(archivedPart.sha256)))
    .returning({ number: archivedPart.number });
  if (closed.length === 0) throw new Overtaken(`part ${key} was begun anew by somebody else`);
}

export async function deletePart(db: Database, month: Month, key: string): Promise<void> {
  await db.delete(archivedPart).where(and(ofMonth(month), eq(archivedPart.key, key)));
}

/** What the whole parts of a month hold together. */
export async function sumParts(reader: Reader, month: Month): Promise<{ rows: number; digest: string }> {
  const [row] = await reader
    .select({
      rows: sql<string>`coalesce(sum(${archivedPart.rows}), 0)`,
      digest: sql<string>`coalesce(sum(${archivedPart.digest}::numeric), 0)::text`,
    })
    .from(archivedPart)
    .where(and(ofMonth(month), isNotNull(archivedPart.sha256)));
  return { rows: Number(row?.rows ?? 0), digest: row?.digest ?? "0" };
}
