import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { event } from "@/server/kernel/event";
import type { RegionId } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";
import { consumerOfEach } from "@/server/outbox/consumers";
import { answerToMany } from "@/server/outbox/deliver";
import { type ReactionRow, when, whenMany } from "@/server/outbox/reaction";
import { record } from "@/server/outbox/record";
import { lease } from "@/server/platform/bus/postgres/bus-queries";
import { postgresBus } from "@/server/platform/bus/postgres/postgres-bus";
import { currentTrace, traceFrom, withTrace } from "@/server/platform/trace";
import { react } from "@/workers/runtime/react";
import { relay } from "@/workers/runtime/relay";
import type { RunningJob, Starter } from "@/workers/runtime/runtime";

const dished = event("test.dished", z.object({ n: z.number() }));
const POISON = 5;
let now = new Date();
const clock = () => now;
let database: TestDatabase;
const jobs: RunningJob[] = [];
beforeAll(async () => {
  database = await testDatabase();
  await database.sql`create table dish (place serial, n integer, reaction text, trace_id text)`;
});
afterEach(async () => {
  await Promise.all(jobs.splice(0).map((job) => job.stop()));
  await database.sql`truncate dish, outbox, inbox, bus_message, bus_delivery, bus_consumer`;
});
afterAll(() => database.close());

/** The same effect, one after the other and as one. */
const serve = (n: number, reaction: string, trace = currentTrace()?.traceId) =>
  `insert into dish (n, reaction, trace_id) values (${n}, '${reaction}', '${trace}')`;
const refuse = (n: number) => {
  if (n === POISON) throw new Error("not this one");
};
const inTurn = when(dished, "serve-in-turn", async ({ tx }, { n }) => {
  await tx.execute(serve(n, "serve-in-turn"));
  refuse(n);
});
const asOne = whenMany(dished, "serve-as-one", async ({ tx }, happened) => {
  for (const { payload, within } of happened) await tx.execute(within(() => serve(payload.n, "serve-as-one")));
  for (const { payload } of happened) refuse(payload.n);
});
const rows = [inTurn, asOne];

async function start(...starters: Starter[]): Promise<void> {
  const bus = postgresBus(database, { clock, pollMs: 20 });
  for (const starter of starters) jobs.push(...(await starter({ db: database.db, bus, clock })));
  jobs.push({ stop: () => bus.close() });
}
const dish = (n: number) =>
  database.db.transaction((tx) => record({ tx, now: later(now, n) }, 3173 as RegionId, dished, { n }));
/** Events that lie ready for every reaction before any of them starts. */
async function dishUp(numbers: readonly number[]): Promise<void> {
  for (const n of numbers) await withTrace(traceFrom(null), () => dish(n));
  const [relaying] = await relay(
    [],
    consumerOfEach(rows),
  )({ db: database.db, bus: postgresBus(database, { clock }), clock });
  await expect.poll(() => deliveries(), soon).toHaveLength(rows.length * numbers.length);
  await relaying?.stop();
}
const deliveries = () => database.sql`select * from bus_delivery`;
const dishes = (reaction: string) => database.sql`select * from dish where reaction = ${reaction} order by place`;
const numbersOf = async ({ name }: ReactionRow) => (await dishes(name)).map(({ n }) => n);
const soon = { timeout: 20_000, interval: 20 };
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);

it("answers what waits in order, each in the trace of its own request, though some of it is answered as one", async () => {
  const numbers = upTo(5).map((n) => 10 + n);
  await dishUp(numbers);
  await start(react(rows));
  await expect.poll(async () => (await deliveries()).length, soon).toBe(0);
  for (const row of rows) expect(await numbersOf(row)).toEqual(numbers);
  const requests =
    await database.sql`select (payload->>'n')::int as n, split_part(trace_parent, '-', 2) as trace_id from outbox`;
  expect(new Set(requests.map(({ trace_id }) => trace_id)).size).toBe(numbers.length);
  const pairs = (found: readonly Record<string, unknown>[]) =>
    found.map(({ n, trace_id }) => `${n} ${trace_id}`).sort();
  for (const { name } of rows) expect(pairs(await dishes(name))).toEqual(pairs(requests));
});

it("leaves no effect of the one that cannot be answered, one of each of the others, and counts its try", async () => {
  await dishUp(upTo(12));
  await start(react(rows));
  const left = async () => (await deliveries()).map(({ attempts }) => attempts);
  await expect.poll(left, soon).toEqual([1, 1]);
  for (const row of rows)
    expect((await numbersOf(row)).sort((a, b) => a - b)).toEqual(upTo(12).filter((n) => n !== POISON));
});

it("doubles nothing where a reactor dies after the effects and before it could say so, with two others at work", async () => {
  const numbers = upTo(60).map((n) => 100 + n);
  await dishUp(numbers);
  for (const row of rows) {
    const until = later(now, MINUTE);
    const leased = await lease(database.db, row.name, { now, until, limit: 20, inOrder: false });
    expect(leased).toHaveLength(20);
    const messages = leased.map(({ message }) => message);
    await answerToMany(
      database.db,
      row,
      clock,
    )(
      messages,
      messages.map(() => traceFrom(null)),
    );
    expect(await numbersOf(row)).toHaveLength(20);
  }
  now = later(now, 2 * MINUTE);
  await start(react(rows));
  await start(react(rows));
  await expect.poll(async () => (await deliveries()).length, soon).toBe(0);
  for (const row of rows) expect((await numbersOf(row)).sort((a, b) => a - b)).toEqual(numbers);
});
