import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { startNats } from "@/scripts/services.mjs";
import { partitionOf } from "@/server/kernel/cell";
import { event } from "@/server/kernel/event";
import type { RegionId } from "@/server/kernel/id";
import { SECOND } from "@/server/kernel/time";
import { consumersByPartition } from "@/server/outbox/consumers";
import { when } from "@/server/outbox/reaction";
import { record } from "@/server/outbox/record";
import type { Bus } from "@/server/platform/bus/bus";
import { jetstreamBus } from "@/server/platform/bus/jetstream/jetstream-bus";
import { postgresBus } from "@/server/platform/bus/postgres/postgres-bus";
import { systemClock } from "@/server/platform/clock";
import { breathe, openPartitions } from "@/server/platform/partitions";
import { Pulse } from "@/server/platform/pulse";
import { startActor } from "@/workers/runtime/partition-actor";
import { relay } from "@/workers/runtime/relay";
import type { RunningJob, Starter } from "@/workers/runtime/runtime";
import { servePartitions } from "@/workers/runtime/serve-partitions";

const JAKARTA = 3173 as RegionId;
const MONAS = "2e69f5d4";
/** Of three squares in three partitions. */
const CELLS = [MONAS, "2e69f634", "2dd7f96c"];
const QUICKLY = { timeout: 15 * SECOND, interval: 50 };

let database: TestDatabase;
let nats: Awaited<ReturnType<typeof startNats>>;
const jobs: RunningJob[] = [];
beforeAll(async () => {
  [database, nats] = await Promise.all([testDatabase(20), startNats()]);
  await database.sql`create table dish (at serial, cell text, n integer)`;
});
beforeEach(async () => {
  await database.sql`truncate dish, outbox, bus_delivery, bus_consumer`;
});
afterEach(async () => {
  for (const job of jobs.splice(0).reverse()) await job.stop();
});
afterAll(async () => {
  await nats.stop();
  await database.close();
});

/** A work of its own: what is cooked is served, one dish a row. */
function kitchen() {
  const cooked = event(`test.cooked_${randomUUID().slice(0, 8)}`, z.object({ cell: z.string(), n: z.number() }));
  const work = `serve-${randomUUID()}`;
  const rows = [
    when(cooked, `${work}-dish`, async ({ tx }, { cell, n }) => {
      await tx.execute(`insert into dish (cell, n) values ('${cell}', ${n})`);
    }),
  ];
  const cook = (cell: string, n: number) =>
    database.db.transaction((tx) => record({ tx, now: new Date() }, JAKARTA, cooked, { cell, n }));
  return { work, rows, cook, consumers: consumersByPartition(work, rows) };
}

const ADAPTERS: Readonly<Record<string, () => Bus>> = {
  Postgres: () => postgresBus(database, { pollMs: 50 }),
  JetStream: () => jetstreamBus({ url: nats.url, name: "serve", replicas: 1, maxBytes: 256 * 1024 * 1024 }),
};

/** A process of its own, but for the memory. */
async function open(makeBus: () => Bus, ...starters: Starter[]) {
  const bus = makeBus();
  jobs.push({ stop: () => bus.close() });
  const runtime = { db: database.db, bus, clock: systemClock };
  for (const starter of starters) jobs.push(...(await starter(runtime)));
  return runtime;
}
const dishes = () => database.sql<{ cell: string; n: number }[]>`select cell, n from dish order by at`;
const served = async () => (await dishes()).length;

it("lies in three partitions", () => {
  expect(new Set(CELLS.map(partitionOf)).size).toBe(3);
});

for (const [name, makeBus] of Object.entries(ADAPTERS)) {
  it(`serves each partition in order and each event once, with two processes at work (${name})`, async () => {
    const { work, rows, cook, consumers } = kitchen();
    await open(makeBus, relay([], consumers));
    await open(makeBus, servePartitions(work, rows));
    await open(makeBus, servePartitions(work, rows));
    for (let n = 0; n < 40; n += 1) for (const cell of CELLS) await cook(cell, n);
    await expect.poll(served, QUICKLY).toBe(40 * CELLS.length);
    const all = await dishes();
    for (const cell of CELLS)
      expect(all.filter((dish) => dish.cell === cell).map(({ n }) => n)).toEqual(
        Array.from({ length: 40 }, (_, n) => n),
      );
  });

  it(`refuses the effect of a holder that was taken for dead; the new one has it (${name})`, async () => {
    const { work, rows, cook, consumers } = kitchen();
    const { db } = database;
    const runtime = await open(makeBus, relay([], consumers));
    await openPartitions(db, work, 32);
    const row = rows.map((one) => one.name).join();
    const pulse = new Pulse(db, { job: row, kind: "reaction" }, systemClock);
    const troupe = { runtime, work, rows, pulses: new Map([[row, pulse]]), handsOf: () => undefined };
    const { leases } = await breathe(db, { work, member: randomUUID() });
    const stale = leases.find(({ partition }) => partition === partitionOf(MONAS));
    if (!stale) throw new Error("a lease");
    await database.sql`update partition_holder set token = token + 1 where work = ${work}`;
    const actor = await startActor(troupe, stale);
    await cook(MONAS, 1);
    const refusal = async () => {
      await pulse.write();
      return (await database.sql`select last_error from heartbeat where job = ${row}`)[0]?.last_error;
    };
    await expect.poll(refusal, QUICKLY).toContain("has a newer holder");
    await actor.stop();
    expect(await served()).toBe(0);
    jobs.push(await startActor(troupe, { ...stale, token: stale.token + 1 }));
    await expect.poll(served, QUICKLY).toBe(1);
  });
}
