import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { startNats } from "@/scripts/services.mjs";
import { event } from "@/server/kernel/event";
import type { RegionId } from "@/server/kernel/id";
import { SECOND } from "@/server/kernel/time";
import { consumerOfEach } from "@/server/outbox/consumers";
import { when } from "@/server/outbox/reaction";
import { record } from "@/server/outbox/record";
import { jetstreamBus } from "@/server/platform/bus/jetstream/jetstream-bus";
import { systemClock } from "@/server/platform/clock";
import { react } from "@/workers/runtime/react";
import { relay } from "@/workers/runtime/relay";
import type { RunningJob } from "@/workers/runtime/runtime";

const EVENTS = 600;
const JAKARTA = 3173 as RegionId;
const weighed = event("test.weighed", z.object({ n: z.number() }));
const rows = ["count-kilograms", "thank-kitchen"].map((name) =>
  when(weighed, name, async ({ tx }, { n }) => {
    await tx.execute(`insert into effect values (${n}, '${name}')`);
  }),
);

let database: TestDatabase;
let nats: Awaited<ReturnType<typeof startNats>>;
const jobs: RunningJob[] = [];
beforeAll(async () => {
  [database, nats] = await Promise.all([testDatabase(), startNats()]);
  await database.sql`create table effect (n integer, reaction text)`;
  const settings = { name: "loss", replicas: 1, maxBytes: 256 * 1024 * 1024 };
  // Two processes of each: two relays and two instances of every reaction.
  for (let process = 0; process < 2; process += 1) {
    const bus = jetstreamBus({ url: nats.url, ...settings });
    const runtime = { db: database.db, bus, clock: systemClock };
    for (const starter of [relay([], consumerOfEach(rows)), react(rows)]) jobs.push(...(await starter(runtime)));
    jobs.push({ stop: () => bus.close() });
  }
});
afterAll(async () => {
  await Promise.all(jobs.map((job) => job.stop()));
  await nats.stop();
  await database.close();
});

const weigh = (n: number) => database.db.transaction((tx) => record({ tx, now: new Date() }, JAKARTA, weighed, { n }));

it("loses and doubles nothing where the broker dies twice under load, and catches up by itself", async () => {
  for (let n = 0; n < EVENTS; n += 1) {
    await weigh(n);
    if (n === EVENTS / 4 || n === EVENTS / 2) void nats.crash();
    if (n === EVENTS / 3 || n === (EVENTS * 2) / 3) await nats.restart();
  }
  const counts = async () => {
    const found = await database.sql<{ reaction: string; all: number; distinct: number }[]>`
      select reaction, count(*)::int as all, count(distinct n)::int as distinct from effect group by reaction order by reaction`;
    return found.map(({ reaction, all, distinct }) => [reaction, all, distinct]);
  };
  await expect.poll(counts, { timeout: 25 * SECOND, interval: 200 }).toEqual([
    ["count-kilograms", EVENTS, EVENTS],
    ["thank-kitchen", EVENTS, EVENTS],
  ]);
  // An effect may come before the mark of the relay that brought it.
  const waiting = () => database.sql`select count(*)::int as left from outbox where published_at is null`;
  await expect.poll(waiting, { timeout: 10 * SECOND }).toMatchObject([{ left: 0 }]);
});
