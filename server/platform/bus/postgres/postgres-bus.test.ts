import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { busConformance } from "@/server/platform/bus/bus-conformance";
import { postgresBus } from "@/server/platform/bus/postgres/postgres-bus";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

busConformance("Postgres", async () => postgresBus(database, { pollMs: 50 }));

it("publishes with the transaction or not at all", async () => {
  const bus = postgresBus(database);
  await bus.register("all-or-nothing", ["test.rolled-back"]);
  const rollback = new Error("rollback");
  const attempt = database.db.transaction(async (tx) => {
    const id = "0193f000-0000-8000-8000-000000000001" as never;
    await bus.publish([{ id, type: "test.rolled-back", payload: {}, traceParent: null, expiresAt: null }], tx);
    throw rollback;
  });
  await expect(attempt).rejects.toBe(rollback);
  expect(await database.sql`select 1 from bus_delivery where consumer = 'all-or-nothing'`).toHaveLength(0);
});
