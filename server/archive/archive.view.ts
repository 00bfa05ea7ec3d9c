import { type SQL, sql } from "drizzle-orm";
import type { Column, Row } from "@/server/archive/archive.parquet";
import { type ArchivedTable, isLeftOut, isNamedByEntries, type Month } from "@/server/archive/archive.rules";
import type { Database, Reader, Transaction } from "@/server/platform/database";

/** The columns of a table that leave, in their order. */
export async function listColumns(reader: Reader, tableName: ArchivedTable): Promise<Column[]> {
  const rows = await reader.execute<{ name: string; type: string }>(sql`
    select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = ${tableName}::regclass and attnum > 0 and not attisdropped order by attnum`);
  return rows.filter(({ name }) => !isLeftOut(tableName, name)).map(({ name, type }) => ({ name, type }));
}

const inMonth = (month: string): SQL => sql`t.id >= first_id_of(${month}) and t.id < first_id_after(${month})`;

/** A row as JSON, columns in no order; a function takes no more than a hundred arguments. */
function docOf(columns: readonly Column[]): SQL {
  const pairs = columns.map(({ name, type }) => {
    const column = sql`t.${sql.identifier(name)}`;
    return sql`${sql.raw(`'${name}'`)}, ${type === "geography" ? sql`encode(st_asbinary(${column}), 'hex')` : column}`;
  });
  const half = Math.ceil(pairs.length / 2);
  const build = (some: readonly SQL[]) => sql`jsonb_build_object(${sql.join([...some], sql`, `)})`;
  return sql`(${build(pairs.slice(0, half))} || ${build(pairs.slice(half))})`;
}
const hashOf = (doc: SQL): SQL => sql`hashtextextended(${doc}::text, 0)`;

/** Moments are written by the clock of the session, so it is the same for all who read rows for the archive; and a month may be long. */
const readyForMonths = (tx: Transaction) =>
  tx.execute(sql`select set_config('TimeZone', 'UTC', true), set_config('statement_timeout', '0', true)`);

export type Page = Readonly<{ rows: readonly Row[]; digest: bigint }>;

/** The next rows of a month after an id, by key; as short a transaction as one page. */
export function readPage(
  db: Database,
  { tableName, month }: Month,
  { columns, afterId, most }: Readonly<{ columns: readonly Column[]; afterId: string | null; most: number }>,
): Promise<Page> {
  const after = afterId ? sql`and (t.region_id, t.id) > (region_of(${afterId}::uuid), ${afterId}::uuid)` : sql``;
  return db.transaction(async (tx) => {
    await readyForMonths(tx);
    const found = await tx.execute<{ doc: Row; hash: string }>(sql`
      select doc, ${hashOf(sql`doc`)}::text as hash from (
        select ${docOf(columns)} as doc from ${sql.identifier(tableName)} t
        where ${inMonth(month)} ${after} order by t.region_id, t.id limit ${most}) page`);
    return {
      rows: found.map(({ doc }) => doc),
      digest: found.reduce((sum, { hash }) => sum + BigInt(hash), 0n),
    };
  });
}

export type Tally = Readonly<{ rows: number; digest: string }>;

async function tally(tx: Transaction, source: SQL, columns: readonly Column[]): Promise<Tally> {
  await readyForMonths(tx);
  const [row] = await tx.execute<{ rows: string; digest: string }>(sql`
    select count(*) as rows, coalesce(sum(${hashOf(docOf(columns))}::numeric), 0)::text as digest from ${source}`);
  return { rows: Number(row?.rows ?? 0), digest: row?.digest ?? "0" };
}

/** How many rows a month has and the sum of their hashes, as its table has it while it is a partition. */
export const tallyMonth = (tx: Transaction, { tableName, month }: Month, columns: readonly Column[]): Promise<Tally> =>
  tally(tx, sql`${sql.identifier(tableName)} t where ${inMonth(month)}`, columns);

/** The same of a month that stands beside its table. */
export const tallyApart = (tx: Transaction, { tableName, month }: Month, columns: readonly Column[]): Promise<Tally> =>
  tally(tx, sql`${sql.identifier(`${tableName}_${month.replace("-", "_")}`)} t`, columns);

/** The same of rows that no table holds, as they would stand in it once read back. */
export const tallyRows = (
  db: Database,
  { tableName }: Month,
  columns: readonly Column[],
  rows: readonly Row[],
): Promise<Tally> =>
  db.transaction((tx) => {
    const table = sql.identifier(tableName);
    return tally(tx, sql`jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::text::jsonb) t`, columns);
  });

/** Units that went into each bucket less those that came out, over the entries of a month. */
export async function sumBuckets(reader: Reader, month: string): Promise<Record<string, number>> {
  const rows = await reader.execute<{ bucket: string; units: string }>(sql`
    select flow.bucket, sum(flow.sign * t.units) as units from balance_entry t
    cross join lateral (values (t.to_bucket, 1), (t.from_bucket, -1)) as flow (bucket, sign)
    where ${inMonth(month)} group by 1`);
  return Object.fromEntries(rows.map(({ bucket, units }) => [bucket, Number(units)]));
}

/** Entries of a month whose lot or claim is nowhere to be found: sums and statements would miss them. */
export async function countHomeless(reader: Reader, month: string): Promise<number> {
  const [row] = await reader.execute<{ homeless: string }>(sql`
    select count(*) as homeless from balance_entry t where ${inMonth(month)}
    and (not exists (select from surplus s where s.region_id = t.region_id and s.id = t.surplus_id)
      or t.claim_id is not null and not exists (select from claim c where c.region_id = t.region_id and c.id = t.claim_id))`);
  return Number(row?.homeless ?? 0);
}

/** Whether entries at hand name a lot that is no younger than a month: they need it, and the claims on it. */
export async function isStillNamed(reader: Reader, month: Month): Promise<boolean> {
  if (!isNamedByEntries(month)) return false;
  const [row] = await reader.execute<{ named: boolean }>(sql`
    select exists (select from balance_entry where surplus_id < first_id_after(${month.month})) as named`);
  return row?.named === true;
}

/** Months that ended before a moment, with nothing alive in them or in any month before. */
export async function listSettledMonths(reader: Reader, endedBefore: Date): Promise<Month[]> {
  const rows = await reader.execute<{ tableName: ArchivedTable; month: string }>(sql`
    select m.parent as "tableName", replace(m.month, '_', '-') as month from partition_months() m
    where m.parent in ('balance_entry', 'offer', 'claim', 'surplus')
      and m.ends_at <= least(${endedBefore.toISOString()}::timestamptz, now() - interval '7 days')
      and not exists (select from partition_months() alive join settled_rows() using (parent)
        where alive.ends_at <= m.ends_at and alive.is_settled is not true)
    order by m.month, m.parent`);
  return [...rows];
}
