import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type DatabaseHandle, openDatabase } from "@/server/platform/database";
import { asServerSettings, DATABASE_LIMITS, limitsOf } from "@/server/platform/database-limits";
import { readEnv } from "@/server/platform/env";

let database: TestDatabase;
let hasty: DatabaseHandle;
beforeAll(async () => {
  database = await testDatabase();
  const limits = { statementSeconds: 0.3, lockSeconds: 0.1, idleSeconds: 0.2 };
  hasty = openDatabase(database.url, 1, { limits });
});
afterAll(async () => {
  await hasty.close();
  await database.close();
});

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: { code?: string }) => error.code,
  );

it("gives up a statement, a lock and an idle transaction in time", async () => {
  expect(await codeOf(hasty.sql`select pg_sleep(30)`)).toBe("57014");
  const locked = database.sql.begin(async (tx) => {
    await tx`lock table surplus`;
    return codeOf(hasty.sql`select from surplus`);
  });
  expect(await locked).toBe("55P03");
  const idle = hasty.sql.begin(async (tx) => {
    await tx`select 1`;
    await expect.poll(() => openTransactions(), { timeout: 20_000 }).toBe(0);
    await tx`select 1`;
  });
  await expect(idle).rejects.toThrow();
  expect(await codeOf(hasty.sql`select 1`)).toBe("done");
});

async function openTransactions(): Promise<number> {
  const [row] = await database.sql`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and state = 'idle in transaction'`;
  return row?.n;
}

it("gives up a connection in time where nobody answers", async () => {
  const silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const nobody = openDatabase(`postgres://nobody@127.0.0.1:${port}/none`, 1, { connectSeconds: 0.2 });
  expect(await codeOf(nobody.sql`select 1`)).toBe("CONNECT_TIMEOUT");
  await nobody.close();
  silent.close();
});

it("takes what its process is wont to, unless a setting says otherwise; a pooler needs a way past it", () => {
  const env = readEnv();
  expect(limitsOf("worker", env)).toEqual(DATABASE_LIMITS.worker);
  const set = readEnv({ ...process.env, DATABASE_STATEMENT_SECONDS: "0", DATABASE_LOCK_SECONDS: "1.5" });
  expect(asServerSettings(limitsOf("web", set))).toEqual({
    statement_timeout: 0,
    lock_timeout: 1_500,
    idle_in_transaction_session_timeout: DATABASE_LIMITS.web.idleSeconds * 1_000,
  });
  expect(() => readEnv({ ...process.env, DATABASE_POOLER: "true" })).toThrow("DATABASE_DIRECT_URL");
});
