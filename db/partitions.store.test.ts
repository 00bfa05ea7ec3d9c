import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { mintId, type RegionId } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";

const jakarta = 3174 as RegionId;
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const plan = async (query: string, values: (string | number)[]): Promise<string> =>
  (await database.sql.unsafe(`explain (costs off) ${query}`, values)).map((row) => row["QUERY PLAN"]).join("\n");
const touched = (text: string, table: string) =>
  new Set(text.match(new RegExp(`${table}_\\d{4}_\\d{2}(?!_)`, "g"))).size;

it.each(["surplus", "claim", "balance_entry", "outbox", "offer"])(
  "%s: a look-up by id touches one partition",
  async (table) => {
    const id = mintId(jakarta, new Date());
    const text = await plan(`select * from ${table} where region_id = ${jakarta} and id = '${id}'`, []);
    expect(touched(text, table)).toBe(1);
  },
);

it("a prepared look-up touches one partition as well, and an update too", async () => {
  const id = mintId(jakarta, new Date());
  await database.sql.unsafe("set plan_cache_mode = force_generic_plan");
  const text = await plan("update surplus set version = version + 1 where region_id = $1 and id = $2", [jakarta, id]);
  expect(touched(text, "surplus")).toBe(1);
});

it("refuses an id whose region is not its own", async () => {
  const id = mintId(jakarta, new Date());
  const foreign = database.sql`insert into outbox (region_id, id, type, payload) values (3171, ${id}, 'x', '{}')`;
  await expect(foreign).rejects.toThrow("outbox_region");
});

it("makes the partitions of months to come, once", async () => {
  const ahead = later(new Date(), 400 * DAY).toISOString();
  const [first] = await database.sql`select ensure_partitions(${ahead}::timestamptz, 2) as made`;
  const [second] = await database.sql`select ensure_partitions(${ahead}::timestamptz, 2) as made`;
  expect([first?.made, second?.made]).toEqual([20, 0]);
});
