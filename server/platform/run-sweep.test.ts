import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { heartbeat } from "@/db/schema/operations";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { event } from "@/server/kernel/event";
import type { RegionId } from "@/server/kernel/id";
import { DAY, later, MINUTE, SECOND } from "@/server/kernel/time";
import { record } from "@/server/outbox/record";
import { makePartitions } from "@/server/platform/make-partitions";
import { runSweep } from "@/server/platform/run-sweep";
import { every } from "@/server/platform/sweep";

const now = new Date();
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const beatOf = async (job: string) => (await database.db.select().from(heartbeat).where(eq(heartbeat.job, job)))[0];

it("runs once an interval, however many instances try", async () => {
  const runs: Date[] = [];
  const row = every(5 * SECOND, "count-runs", async (work) => {
    runs.push(work.now);
    return 0;
  });
  const tryAll = (at: Date) => Promise.all(Array.from({ length: 4 }, () => runSweep(database.db, row, () => at)));
  await tryAll(now);
  await tryAll(later(now, 4 * SECOND));
  expect(runs).toEqual([now]);
  await tryAll(later(now, 5 * SECOND));
  expect(runs).toHaveLength(2);
  expect(await beatOf("count-runs")).toMatchObject({ kind: "sweep", runs: 2, lastError: null });
});

it("takes batch after batch until nothing is left, and counts what it handled", async () => {
  const batches = [3, 3, 1, 0, 99];
  const row = every(MINUTE, "take-batches", async () => batches.shift() ?? 0);
  expect(await runSweep(database.db, row, () => now)).toMatchObject({ handled: 7 });
  expect(batches).toEqual([99]);
  expect(await beatOf("take-batches")).toMatchObject({ handled: 7, nextRunAt: later(now, MINUTE) });
});

it("shows a fault in the heartbeat, undoes the batch, and recovers", async () => {
  await database.sql`create table swept (n integer)`;
  let broken = true;
  const row = every(MINUTE, "break-once", async ({ tx }) => {
    await tx.execute("insert into swept values (1)");
    if (broken) await tx.execute(sql`insert into sieve values (${"Sari 0812-3456-7890"})`);
    return 0;
  });
  await expect(runSweep(database.db, row, () => now)).rejects.toThrow("insert into sieve");
  expect(await database.sql`select 1 from swept`).toHaveLength(0);
  expect(await beatOf("break-once")).toMatchObject({
    lastError: 'Error: Failed query: insert into sieve values ($1) ← PostgresError: relation "sieve" does not exist',
    lastSuccessAt: null,
  });

  broken = false;
  await runSweep(database.db, row, () => later(now, MINUTE));
  expect(await database.sql`select 1 from swept`).toHaveLength(1);
  expect(await beatOf("break-once")).toMatchObject({ lastError: null, lastSuccessAt: later(now, MINUTE) });
});

it("makes the partitions that a far later clock needs, so events can still be recorded", async () => {
  const noted = event("test.noted", z.object({}));
  const recordAt = (at: Date) => database.db.transaction((tx) => record({ tx, now: at }, 3173 as RegionId, noted, {}));
  await recordAt(later(now, 92 * DAY));
  const far = later(now, 400 * DAY);
  await expect(recordAt(far)).rejects.toThrow();
  await runSweep(database.db, every(MINUTE, "make-partitions", makePartitions), () => later(now, 300 * DAY));
  await recordAt(far);
  expect(await database.sql`select 1 from outbox`).toHaveLength(2);
});
