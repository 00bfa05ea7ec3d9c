import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type DatabaseHandle, openDatabase } from "@/server/platform/database";
import { PREPARING_V1 } from "@/server/platform/prepared";

let database: TestDatabase;
const opened: DatabaseHandle[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
afterAll(() => database.close());

/** A pool of one connection, whose memory of statements can be asked. */
function pool(pooler = false): DatabaseHandle {
  const handle = openDatabase(database.url, 1, { pooler });
  opened.push(handle);
  return handle;
}

/** How many of this connection's statements bear the mark. */
async function remembered({ db }: DatabaseHandle, mark: string): Promise<number> {
  const like = sql.raw(`'%${mark}%'`);
  const rows = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from pg_prepared_statements where statement like ${like} and statement not like '%pg_prepared%'`,
  );
  return rows[0]?.count ?? 0;
}

const addition = (handle: DatabaseHandle, n: number) =>
  handle.db.execute<{ sum: number }>(sql`select ${n}::int + 1 as sum /* addition */`).then((rows) => rows[0]?.sum);

it("prepares what is asked time and again, within transactions too", async () => {
  const handle = pool();
  for (let n = 1; n < PREPARING_V1.fromTime; n += 1) expect(await addition(handle, n)).toBe(n + 1);
  expect(await remembered(handle, "addition")).toBe(0);
  const within = await handle.db.transaction(async (tx) => {
    const rows = await tx.execute<{ sum: number }>(sql`select ${40}::int + 1 as sum /* addition */`);
    await tx.transaction((inner) => inner.execute(sql`select ${7}::int + 1 as sum /* addition */`));
    return rows[0]?.sum;
  });
  expect(within).toBe(41);
  expect(await addition(handle, 8)).toBe(9);
  expect(await remembered(handle, "addition")).toBe(1);
});

it("prepares nothing beyond a pooler", async () => {
  const handle = pool(true);
  for (let n = 0; n < 2 * PREPARING_V1.fromTime; n += 1) expect(await addition(handle, n)).toBe(n + 1);
  expect(await remembered(handle, "addition")).toBe(0);
});

it("goes on after a table has changed its shape under a prepared statement", async () => {
  const handle = pool();
  await handle.sql`create table if not exists shape (id int, name text)`;
  await handle.sql`insert into shape values (1, 'one')`;
  const read = () => handle.db.execute(sql`select * from shape where id = ${1}`);
  for (let n = 0; n < PREPARING_V1.fromTime; n += 1) expect([...(await read())]).toEqual([{ id: 1, name: "one" }]);
  await handle.sql`alter table shape add column more int`;
  expect([...(await read())]).toEqual([{ id: 1, name: "one", more: null }]);
});
