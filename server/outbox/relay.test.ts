import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { event } from "@/server/kernel/event";
import { mintId, type RegionId } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";
import { type LiveMessage, live } from "@/server/outbox/live";
import { record } from "@/server/outbox/record";
import { RELAY_BATCH, relayOnce } from "@/server/outbox/relay";
import { tellScreens } from "@/server/outbox/tell-screens";
import { postgresDesk } from "@/server/platform/bus/postgres/postgres-desk";
import { traceFrom, withTrace } from "@/server/platform/trace";

const JAKARTA = 3173 as RegionId;
const noted = event("test.noted", z.object({ n: z.number(), words: z.string().default("") }));
const passing = event("test.passing", z.object({}), { timeToLiveMs: MINUTE });
const rows = [live(noted, ({ n, words }) => ({ topics: [`note:${n}`], data: { n, words } }))];
const now = new Date();

let database: TestDatabase;
const heard: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
  await postgresDesk(database.db).register("take-note", [noted.type, passing.type]);
  await database.sql.listen("live", (payload) => heard.push(payload));
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.sql`truncate outbox, bus_message, bus_delivery`;
  heard.length = 0;
});

const settings = () => ({ bus: postgresDesk(database.db, () => now), live: rows, clock: () => now });
const relay = () => relayOnce(database.db, settings());
const note = (n: number, words = "") =>
  database.db.transaction((tx) => record({ tx, now }, JAKARTA, noted, { n, words }));
const delivered = () => database.sql`
  select m.*, payload->>'n' as n from bus_delivery d join bus_message m on m.id = d.message_id where consumer = 'take-note'`;

async function noteMany(count: number): Promise<void> {
  const values = Array.from({ length: count }, (_, n) => ({ id: mintId(JAKARTA, now), n }));
  await database.sql`
    insert into outbox (region_id, id, type, payload)
    select ${JAKARTA}, id, ${noted.type}, jsonb_build_object('n', n)
    from jsonb_to_recordset(${JSON.stringify(values)}::text::jsonb) as v (id uuid, n integer)`;
}

it("publishes each event once, with the trace of the request that recorded it", async () => {
  const trace = traceFrom(null);
  const id = await withTrace(trace, () => note(1));
  expect(await relay()).toBe(1);
  expect(await relay()).toBe(0);
  const [message, ...more] = await delivered();
  expect(more).toEqual([]);
  expect(message).toMatchObject({ id, type: "test.noted", n: "1" });
  expect(message?.trace_parent).toContain(trace.traceId);
});

it("leaves unpublished what the bus did not take, and publishes it the next time", async () => {
  const id = await note(1);
  const fault = new Error("the bus is away");
  const publish = () => Promise.reject(fault);
  await expect(relayOnce(database.db, { ...settings(), bus: { publish } })).rejects.toBe(fault);
  expect(await relay()).toBe(1);
  expect((await delivered()).map((message) => message.id)).toEqual([id]);
});

it("tells the screens while the bus is away, and does not repeat it when the bus is back", async () => {
  const topics = () =>
    heard.flatMap((text) => (JSON.parse(text) as LiveMessage[]).flatMap((message) => message.topics));
  await note(1);
  const longAgo = mintId(JAKARTA, later(now, -2 * MINUTE));
  await database.sql`insert into outbox (region_id, id, type, payload) values (${JAKARTA}, ${longAgo}, ${noted.type}, '{"n":0}')`;
  expect(await tellScreens(database.db, settings())).toBe(1);
  expect(await tellScreens(database.db, settings())).toBe(0);
  await expect.poll(topics).toEqual(["note:1"]);
  await note(2);
  expect(await relay()).toBe(3);
  await expect.poll(topics).toEqual(expect.arrayContaining(["note:2"]));
  expect(topics().filter((topic) => topic === "note:1")).toHaveLength(1);
  expect(await delivered()).toHaveLength(3);
});

it("shares the outbox between relays at work at once, and neither repeats the other", async () => {
  await noteMany(3 * RELAY_BATCH);
  const drain = async () => {
    let moved = 0;
    for (let batch = 1; batch > 0; moved += batch) batch = await relay();
    return moved;
  };
  const moved = await Promise.all([drain(), drain()]);
  expect(moved[0] + moved[1]).toBe(3 * RELAY_BATCH);
  const all = await delivered();
  expect(all).toHaveLength(3 * RELAY_BATCH);
  expect(new Set(all.map(({ id }) => id)).size).toBe(3 * RELAY_BATCH);
});

it("tells the screens in arrays that fit a notification, and says it when one is too big", async () => {
  for (let n = 0; n < 12; n++) await note(n, "x".repeat(1_500));
  await note(99, "y".repeat(9_000));
  await relay();
  await expect.poll(() => heard.flatMap((text) => JSON.parse(text)).length).toBe(13);
  const messages = heard.flatMap((text) => JSON.parse(text) as LiveMessage[]);
  expect(heard.every((text) => Buffer.byteLength(text) < 8_000)).toBe(true);
  expect(heard.length).toBeLessThan(6);
  expect(messages.find(({ topics }) => topics[0] === "note:3")?.data).toMatchObject({ n: 3 });
  expect(messages.find(({ topics }) => topics[0] === "note:99")?.data).toBeNull();
});

it("goes on when an event cannot be shown", async () => {
  await database.sql`insert into outbox (region_id, id, type, payload)
    values (${JAKARTA}, ${mintId(JAKARTA, now)}, ${noted.type}, '{"n":"not a number"}')`;
  await note(2);
  expect(await relay()).toBe(2);
  expect(await delivered()).toHaveLength(2);
});

it("gives a passing event its time to live and a domain event none", async () => {
  await database.db.transaction((tx) => record({ tx, now }, JAKARTA, passing, {}));
  await note(1);
  await relay();
  const expiry = new Map((await delivered()).map(({ type, expires_at }) => [type, expires_at]));
  expect(new Date(expiry.get("test.passing"))).toEqual(later(now, MINUTE));
  expect(expiry.get("test.noted")).toBeNull();
});
