import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  // What Citus asks of a table before it takes it, and nothing of what it then does.
  await database.sql.unsafe(`
    create table taken (name text primary key, kind text, shard_key text, beside text);
    create function create_distributed_table(name regclass, shard_key text, colocate_with text default 'default') returns void
      language sql as $$ insert into taken values (name::text, 'distributed', shard_key, colocate_with) $$;
    create function create_reference_table(name regclass) returns void
      language sql as $$ insert into taken values (name::text, 'reference') $$`);
  await database.sql.unsafe(readFileSync("deploy/citus.sql", "utf8"));
});
afterAll(() => database.close());

it("gives to regions what is cut by month, side by side", async () => {
  const cut =
    await database.sql`select relname as name from pg_partitioned_table join pg_class on pg_class.oid = partrelid`;
  const spread = await database.sql`select name, shard_key, beside from taken where kind = 'distributed'`;
  expect(spread.map(({ name }) => name).sort()).toEqual(cut.map(({ name }) => name).sort());
  for (const { name, shard_key, beside } of spread)
    expect([shard_key, beside], name).toEqual(["region_id", name === "surplus" ? "default" : "surplus"]);
});

it("every unique rule of a spread table holds the region, which is never null and the same kind everywhere", async () => {
  const loose = await database.sql`
    select t.name, indexrelid::regclass::text as rule from taken t join pg_index on indrelid = t.name::regclass and indisunique
    where t.kind = 'distributed' and not exists (select from pg_attribute
      where attrelid = t.name::regclass and attname = t.shard_key and attnum = any (indkey))`;
  expect(loose).toEqual([]);
  const keys = await database.sql`
    select distinct format_type(atttypid, atttypmod) as type, attnotnull as always from taken t
    join pg_attribute on attrelid = t.name::regclass and attname = t.shard_key where t.kind = 'distributed'`;
  expect(keys).toEqual([{ type: "integer", always: true }]);
});

it("no rule points into a spread table, and none out of a reference table into one that stays behind", async () => {
  const pointing = await database.sql`
    select conrelid::regclass::text as source, confrelid::regclass::text as target from pg_constraint
    where contype = 'f' and conparentid = 0 and (
      confrelid in (select name::regclass from taken where kind = 'distributed')
      or conrelid in (select name::regclass from taken) and confrelid not in (select name::regclass from taken where kind = 'reference'))`;
  expect(pointing).toEqual([]);
});
