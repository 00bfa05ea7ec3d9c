import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { event } from "@/server/kernel/event";
import { plainId, type RegionId } from "@/server/kernel/id";
import { HOUR, later, SECOND } from "@/server/kernel/time";
import { operationsRouter } from "@/server/operations/operations.router";
import { consumerOfEach } from "@/server/outbox/consumers";
import { type ReactionRow, when } from "@/server/outbox/reaction";
import { record } from "@/server/outbox/record";
import { CONSUMER_DEFAULTS } from "@/server/platform/bus/consumer-options";
import { postgresBus } from "@/server/platform/bus/postgres/postgres-bus";
import { createCallerFactory } from "@/server/trpc/procedures";
import { react } from "@/workers/runtime/react";
import { relay } from "@/workers/runtime/relay";
import type { RunningJob } from "@/workers/runtime/runtime";

const cooked = event("test.cooked", z.object({ n: z.number() }));
const POISON = 2;
const WHOSE = "Sari 0812-3456-7890";
let now = new Date();
const clock = () => now;
let isMended = false;

let database: TestDatabase;
const jobs: RunningJob[] = [];
const put = (reaction: string, refuses: (n: number) => boolean): ReactionRow =>
  when(cooked, reaction, async ({ tx }, { n }) => {
    await tx.execute(`insert into dish values (${n}, '${reaction}')`);
    if (refuses(n)) await tx.execute(sql`insert into scale values (${n}, ${WHOSE})`);
  });
const rows = [put("set-table", () => false), put("weigh-dish", (n) => n === POISON && !isMended)];

beforeAll(async () => {
  database = await testDatabase();
  await database.sql`create table dish (n integer, reaction text)`;
  const bus = postgresBus(database, { clock, pollMs: 20 });
  for (const starter of [relay([], consumerOfEach(rows)), react(rows)])
    jobs.push(...(await starter({ db: database.db, bus, clock })));
  jobs.push({ stop: () => bus.close() });
});
afterAll(async () => {
  await Promise.all(jobs.map((job) => job.stop()));
  await database.close();
});

const cook = (n: number) => database.db.transaction((tx) => record({ tx, now }, 3173 as RegionId, cooked, { n }));
const dishesOf = async (reaction: string) =>
  (await database.sql`select n from dish where reaction = ${reaction} order by n`).map(({ n }) => n);
const soon = { timeout: 20 * SECOND, interval: 10 };
const admin = () =>
  createCallerFactory(operationsRouter)({
    db: database.db,
    actor: { kind: "person", personId: plainId(), sessionId: plainId(), roles: ["admin"], organisationId: null },
    now,
    language: "id",
    remoteAddress: "test",
    idempotencyKey: null,
  });

it("takes poison from its first fault over every try to the dead letters and back, while the others go on", async () => {
  for (const n of [1, POISON, 3]) await cook(n);
  await expect.poll(() => dishesOf("set-table"), soon).toEqual([1, 2, 3]);
  await expect.poll(() => dishesOf("weigh-dish"), soon).toEqual([1, 3]);

  for (let attempt = 1; attempt < CONSUMER_DEFAULTS.maxDeliveries; attempt += 1) {
    // A settled try shows its next one; only then is it worth moving the clock past every pause.
    const due = () => database.sql`select 1 from bus_delivery where consumer = 'weigh-dish' and attempts = ${attempt}
      and visible_at <> ${later(now, CONSUMER_DEFAULTS.leaseMs).toISOString()} and visible_at > ${now.toISOString()} and visible_at <= ${later(now, 2 * HOUR).toISOString()}`;
    await expect.poll(async () => (await due()).length, soon).toBe(1);
    expect((await admin().deadLetters({})).items).toEqual([]);
    now = later(now, 2 * HOUR);
    await cook(10 + attempt);
    await expect.poll(async () => (await dishesOf("weigh-dish")).at(-1), soon).toBe(10 + attempt);
  }

  await expect.poll(async () => (await admin().deadLetters({})).items.length, soon).toBe(1);
  const [letter] = (await admin().deadLetters({})).items;
  expect(letter).toMatchObject({ consumer: "weigh-dish", type: "test.cooked", payload: { n: POISON }, attempts: 6 });
  expect(letter?.error).toContain('relation "scale" does not exist');
  expect(letter?.error).not.toContain(WHOSE);
  await expect.poll(async () => (await database.sql`select 1 from bus_delivery`).length, soon).toBe(0);
  expect(await dishesOf("weigh-dish")).toEqual([1, 3, 11, 12, 13, 14, 15]);

  isMended = true;
  const messageId = letter?.messageId ?? "";
  await admin().replay({ consumer: "weigh-dish", messageId });
  await expect.poll(() => dishesOf("weigh-dish"), soon).toContain(POISON);
  await expect.poll(async () => (await database.sql`select 1 from bus_delivery`).length, soon).toBe(0);
  expect((await dishesOf("weigh-dish")).filter((n) => n === POISON)).toEqual([POISON]);
  expect((await dishesOf("set-table")).filter((n) => n === POISON)).toEqual([POISON]);
  expect((await admin().deadLetters({})).items).toEqual([]);
});
