import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { systemActor } from "@/server/kernel/actor";
import { event } from "@/server/kernel/event";
import type { EventId, RegionId } from "@/server/kernel/id";
import { later, MINUTE, SECOND } from "@/server/kernel/time";
import { errand } from "@/server/outbox/errand";
import { once } from "@/server/outbox/once";
import { when, whenMany } from "@/server/outbox/reaction";
import { record } from "@/server/outbox/record";
import { relayOnce } from "@/server/outbox/relay";
import { republishUnanswered } from "@/server/outbox/republish";
import type { BusMessage } from "@/server/platform/bus/bus";

const JAKARTA = 3173 as RegionId;
const weighed = event("test.weighed", z.object({}));
const posted = event("test.posted", z.object({}));
const passing = event("test.passing", z.object({}), { timeToLiveMs: MINUTE });
const nothing = async () => {};
const rows = [
  when(weighed, "count-kilograms", nothing),
  when(weighed, "thank-kitchen", nothing),
  when(passing, "tell-in-passing", nothing),
  whenMany(posted, "tell-listeners", nothing, async () => true),
  errand(posted, "write-a-letter", nothing),
];
const BEGIN = new Date();
const PATIENCE = 2 * MINUTE;

let database: TestDatabase;
let published: BusMessage[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.sql`truncate outbox, inbox`;
});

const happen = (type: typeof weighed, now = BEGIN) =>
  database.db.transaction((tx) => record({ tx, now }, JAKARTA, type, {}));
const answer = (reaction: string, eventId: EventId) => once(database.db, { reaction, eventId, now: BEGIN }, nothing);
/** Hands over to a bus that keeps nothing, and tells what it was given. */
async function relayAt(now: Date): Promise<EventId[]> {
  published = [];
  const bus = { publish: async (messages: readonly BusMessage[]) => void published.push(...messages) };
  await relayOnce(database.db, { bus, live: [], clock: () => now });
  return published.map(({ id }) => id);
}
const sweepAt = (now: Date) =>
  database.db.transaction((tx) =>
    republishUnanswered(rows, () => PATIENCE)({ tx, now, actor: systemActor("republish-unanswered") }),
  );

it("publishes again, under its id, what one of its reactions has not answered in time, and not again before that time", async () => {
  const id = await happen(weighed);
  await answer("count-kilograms", id);
  expect(await relayAt(BEGIN)).toEqual([id]);
  expect(await sweepAt(later(BEGIN, PATIENCE - SECOND))).toBe(0);
  const then = later(BEGIN, PATIENCE + SECOND);
  expect(await sweepAt(then)).toBe(1);
  expect(await sweepAt(then)).toBe(0);
  expect(await relayAt(then)).toEqual([id]);
  expect(await sweepAt(later(then, SECOND))).toBe(0);
  await answer("thank-kitchen", id);
  expect(await sweepAt(later(then, PATIENCE + SECOND))).toBe(0);
});

it("tells no screen again", async () => {
  await happen(weighed);
  await relayAt(BEGIN);
  await sweepAt(later(BEGIN, PATIENCE + SECOND));
  const [row] = await database.sql`select told_at is not null as told from outbox where published_at is null`;
  expect(row?.told).toBe(true);
});

it("leaves alone what waits unpublished, what has gone stale, what leaves no mark, and what is too long ago", async () => {
  await happen(posted as typeof weighed);
  await happen(passing as typeof weighed);
  await happen(weighed, later(BEGIN, -11 * MINUTE));
  await relayAt(BEGIN);
  await happen(weighed);
  expect(await sweepAt(later(BEGIN, PATIENCE + SECOND))).toBe(0);
});

it("takes few at a time, for a backlog must not be fed", async () => {
  for (let n = 0; n < 6; n += 1) await happen(weighed);
  await database.sql`insert into outbox (region_id, id, type, payload, published_at)
    select region_id, (substr(id::text, 1, 24) || lpad(to_hex(n), 12, '0'))::uuid, type, payload, ${BEGIN.toISOString()}
    from (select * from outbox limit 1) one, generate_series(1, 600) n`;
  expect(await sweepAt(later(BEGIN, PATIENCE + SECOND))).toBe(500);
  expect(await sweepAt(later(BEGIN, PATIENCE + SECOND))).toBe(100);
});
