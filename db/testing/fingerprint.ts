import type { Sql } from "postgres";

/** Rows and content of every table, to show that nothing changed; partitions are counted through their parents. */
export async function fingerprint(sql: Sql, except: readonly string[] = []): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and relkind in ('r', 'p') and not relispartition and relname <> 'spatial_ref_sys'
    order by relname`;
  const prints: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !except.includes(table.name))) {
    const [print] = await sql<{ rows: string; hash: string | null }[]>`
      select count(*) as rows, md5(string_agg(t::text, '|' order by t::text)) as hash from ${sql(name)} t`;
    prints[name] = `${print?.rows} rows ${print?.hash}`;
  }
  return prints;
}
