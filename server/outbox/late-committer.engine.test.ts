import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { event } from "@/server/kernel/event";
import type { RegionId } from "@/server/kernel/id";
import { record } from "@/server/outbox/record";
import { relayOnce } from "@/server/outbox/relay";
import { postgresDesk } from "@/server/platform/bus/postgres/postgres-desk";

const noted = event("test.noted", z.object({ n: z.number() }));
const JAKARTA = 3173 as RegionId;
const now = new Date();
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it("does not skip an event whose transaction commits after later events were relayed", async () => {
  const desk = postgresDesk(database.db);
  await desk.register("take-note", [noted.type]);
  const relay = () => relayOnce(database.db, { bus: desk, live: [], clock: () => now });
  let commit = () => {};
  const held = new Promise<void>((resolve) => (commit = resolve));
  let recorded = () => {};
  const isRecorded = new Promise<void>((resolve) => (recorded = resolve));
  const late = database.db.transaction(async (tx) => {
    await record({ tx, now }, JAKARTA, noted, { n: 1 });
    recorded();
    await held;
  });
  await isRecorded;
  for (const n of [2, 3]) await database.db.transaction((tx) => record({ tx, now }, JAKARTA, noted, { n }));
  expect(await relay()).toBe(2);
  commit();
  await late;
  expect(await relay()).toBe(1);
  const notes = await database.sql`select payload->'n' as n from bus_message order by n`;
  expect(notes.map(({ n }) => n)).toEqual([1, 2, 3]);
});
