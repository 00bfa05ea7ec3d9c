import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { startNats } from "@/scripts/services.mjs";
import type { PersonActor } from "@/server/kernel/actor";
import { event } from "@/server/kernel/event";
import { mintId, plainId, type RegionId } from "@/server/kernel/id";
import { SECOND } from "@/server/kernel/time";
import { replayDeadLetter } from "@/server/operations/operations.commands";
import { readDeadLetters } from "@/server/operations/operations.reads";
import { consumerOfEach } from "@/server/outbox/consumers";
import { live } from "@/server/outbox/live";
import { when } from "@/server/outbox/reaction";
import { record } from "@/server/outbox/record";
import type { Bus } from "@/server/platform/bus/bus";
import { jetstreamBus } from "@/server/platform/bus/jetstream/jetstream-bus";
import { systemClock } from "@/server/platform/clock";
import { react } from "@/workers/runtime/react";
import { relay } from "@/workers/runtime/relay";
import type { RunningJob } from "@/workers/runtime/runtime";

const JAKARTA = 3173 as RegionId;
const weighed = event("test.weighed", z.object({ n: z.number() }));
const rows = [
  when(weighed, "count-kilograms", ({ tx }, { n }) => tx.execute(`insert into effect values (${n})`)),
  when(weighed, "choke-on-nine", async (_, { n }) => {
    if (n === 9) throw new Error("cannot digest 9");
  }),
];
const screens = [live(weighed, ({ n }) => ({ topics: [`n:${n}`], data: null }))];

let database: TestDatabase;
let nats: Awaited<ReturnType<typeof startNats>>;
let bus: Bus;
const jobs: RunningJob[] = [];
const heard: string[] = [];

beforeAll(async () => {
  [database, nats] = await Promise.all([testDatabase(), startNats()]);
  await nats.crash();
  await database.sql`create table effect (n integer)`;
  await database.sql.listen("live", (payload) => heard.push(payload));
  bus = jetstreamBus({ url: nats.url, name: "away", replicas: 1, maxBytes: 256 * 1024 * 1024 });
});
afterAll(async () => {
  await Promise.all(jobs.map((job) => job.stop()));
  await bus.close();
  await nats.stop();
  await database.close();
});

const weigh = (n: number) => database.db.transaction((tx) => record({ tx, now: new Date() }, JAKARTA, weighed, { n }));
const effects = async () => (await database.sql`select n from effect order by n`).map(({ n }) => n);
const told = () =>
  heard.flatMap((text) => (JSON.parse(text) as { topics: string[] }[]).flatMap(({ topics }) => topics));

it("starts without a broker, tells the screens at once, and catches up when the broker comes", async () => {
  const since = performance.now();
  const runtime = { db: database.db, bus, clock: systemClock };
  for (const starter of [relay(screens, consumerOfEach(rows)), react(rows)]) jobs.push(...(await starter(runtime)));
  expect(performance.now() - since).toBeLessThan(3 * SECOND);

  await weigh(1);
  await expect.poll(told, { timeout: SECOND }).toEqual(["n:1"]);
  expect(await effects()).toEqual([]);
  expect(await readDeadLetters(bus, 10)).toEqual({ items: [], isKnown: false });
  const anyone = { consumer: "count-kilograms", messageId: mintId<"event">(JAKARTA, new Date()) };
  const actor: PersonActor = {
    kind: "person",
    personId: plainId(),
    sessionId: plainId(),
    roles: [],
    organisationId: null,
  };
  const replayed = database.db.transaction((tx) => replayDeadLetter({ tx, actor, now: new Date() }, bus, anyone));
  await expect(replayed).rejects.toMatchObject({ code: "operations.busAway" });

  await nats.restart();
  await expect.poll(effects, { timeout: 10 * SECOND }).toEqual([1]);
  expect(told()).toEqual(["n:1"]);
});

it("makes streams and consumers anew where the broker comes back with nothing", async () => {
  await nats.crash();
  nats.wipe();
  await weigh(2);
  await expect.poll(told, { timeout: SECOND }).toContain("n:2");
  await nats.restart();
  await expect.poll(effects, { timeout: 10 * SECOND }).toEqual([1, 2]);
});
