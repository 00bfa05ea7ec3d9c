import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { event } from "@/server/kernel/event";
import type { RegionId } from "@/server/kernel/id";
import { MINUTE, SECOND } from "@/server/kernel/time";
import { consumerOfEach } from "@/server/outbox/consumers";
import { type ReactionRow, when } from "@/server/outbox/reaction";
import { record } from "@/server/outbox/record";
import { postgresBus } from "@/server/platform/bus/postgres/postgres-bus";
import { systemClock } from "@/server/platform/clock";
import { every } from "@/server/platform/sweep";
import { currentTrace, traceFrom, withTrace } from "@/server/platform/trace";
import { react } from "@/workers/runtime/react";
import { relay } from "@/workers/runtime/relay";
import type { RunningJob, Starter } from "@/workers/runtime/runtime";
import { sweep } from "@/workers/runtime/sweep";

const served = event("test.served", z.object({ n: z.number() }));
let database: TestDatabase;
const jobs: RunningJob[] = [];
beforeAll(async () => {
  database = await testDatabase();
  await database.sql`create table plate (n integer, reaction text, trace_id text)`;
});
afterEach(async () => {
  await Promise.all(jobs.splice(0).map((job) => job.stop()));
  await database.sql`truncate plate`;
});
afterAll(() => database.close());

async function run(...starters: Starter[]): Promise<void> {
  const bus = postgresBus(database, { pollMs: 50 });
  const runtime = { db: database.db, bus, clock: systemClock };
  for (const starter of starters) jobs.push(...(await starter(runtime)));
  jobs.push({ stop: () => bus.close() });
}
const serve = (n: number) =>
  database.db.transaction((tx) => record({ tx, now: new Date() }, 3173 as RegionId, served, { n }));
const plates = (reaction: string) => database.sql`select * from plate where reaction = ${reaction} order by n`;
const putDown = (reaction: string, refuses: (n: number) => boolean = () => false): ReactionRow =>
  when(served, reaction, async ({ tx }, { n }) => {
    await tx.execute(`insert into plate values (${n}, '${reaction}', '${currentTrace()?.traceId}')`);
    if (refuses(n)) throw new Error(`cannot carry ${n}`);
  });

it("answers events in the trace of the request, and a reaction that fails delays only itself", async () => {
  const rows = [putDown("set-table"), putDown("drop-plate", (n) => n === 2)];
  await run(relay([], consumerOfEach(rows)), react(rows));
  const trace = traceFrom(null);
  await withTrace(trace, () => serve(1));
  for (const n of [2, 3]) await serve(n);
  await expect.poll(() => plates("set-table"), { timeout: 10_000 }).toHaveLength(3);
  expect((await plates("set-table"))[0]?.trace_id).toBe(trace.traceId);
  await expect.poll(async () => (await plates("drop-plate")).map(({ n }) => n), { timeout: 10_000 }).toEqual([1, 3]);
  const waiting = () => database.sql`select * from bus_delivery where consumer = 'drop-plate'`;
  await expect.poll(waiting, { timeout: 10_000 }).toHaveLength(1);
});

it("keeps sweeping when one sweep always fails, and shows both pulses", async () => {
  let swept = 0;
  await run(
    sweep([
      every(SECOND, "always-tear", async () => {
        throw new Error("torn");
      }),
      every(SECOND, "keep-sweeping", async () => {
        swept++;
        return 0;
      }),
      every(MINUTE, "rarely", async () => 0),
    ]),
  );
  await expect.poll(() => swept, { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
  const beats = await database.sql`select job, last_error from heartbeat where kind = 'sweep' order by job`;
  expect(beats.map(({ job, last_error }) => [job, last_error])).toEqual([
    ["always-tear", "Error: torn"],
    ["keep-sweeping", null],
    ["rarely", null],
  ]);
});
