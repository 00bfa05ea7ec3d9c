import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { mintId, type RegionId } from "@/server/kernel/id";
import { once, onceEach } from "@/server/outbox/once";
import type { Work } from "@/server/platform/work";

const now = new Date();
const eventId = () => mintId<"event">(3173 as RegionId, now);
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.sql`create table effect (event_id uuid not null, reaction text not null)`;
});
afterAll(() => database.close());

const react = (reaction: string, id: string, after: () => Promise<void> = async () => {}) =>
  once(database.db, { reaction, eventId: id as ReturnType<typeof eventId>, now }, async ({ tx }: Work) => {
    await tx.execute(`insert into effect values ('${id}', '${reaction}')`);
    await after();
  });
const effects = async (id: string) => (await database.sql`select 1 from effect where event_id = ${id}`).length;

it("gives an event its effect once, however often and however concurrently it arrives", async () => {
  const id = eventId();
  const answers = await Promise.all(Array.from({ length: 8 }, () => react("send-thanks", id)));
  expect(answers.filter(Boolean)).toHaveLength(1);
  expect(await react("send-thanks", id)).toBe(false);
  expect(await effects(id)).toBe(1);
});

it("keeps reactions apart", async () => {
  const id = eventId();
  await react("send-thanks", id);
  await react("count-points", id);
  expect(await effects(id)).toBe(2);
});

it("leaves neither effect nor mark behind a fault, so the next delivery succeeds", async () => {
  const id = eventId();
  const fault = new Error("the power went");
  await expect(
    react("send-thanks", id, async () => {
      throw fault;
    }),
  ).rejects.toBe(fault);
  expect(await effects(id)).toBe(0);
  expect(await react("send-thanks", id)).toBe(true);
  expect(await effects(id)).toBe(1);
});

const reactToEach = (reaction: string, ids: readonly string[], refused?: string) =>
  onceEach(database.db, { reaction, eventIds: ids as ReturnType<typeof eventId>[], now }, async ({ tx }, fresh) => {
    for (const id of fresh) {
      await tx.execute(`insert into effect values ('${id}', '${reaction}')`);
      if (id === refused) throw new Error("indigestible");
    }
  });

it("gives each of several events its effect once, in whatever order two of us take them at the same time", async () => {
  const ids = Array.from({ length: 30 }, eventId);
  const marked = await Promise.all([
    reactToEach("send-thanks", ids),
    reactToEach("send-thanks", ids.toReversed()),
    reactToEach("send-thanks", ids.slice(10, 20)),
    ...ids.slice(0, 5).map((id) => reactToEach("send-thanks", [id])),
  ]);
  expect(marked.reduce((sum, count) => sum + count, 0)).toBe(30);
  for (const id of ids) expect(await effects(id)).toBe(1);
});

it("gives none of them its effect where one cannot have it", async () => {
  const ids = Array.from({ length: 5 }, eventId);
  await expect(reactToEach("send-thanks", ids, ids[2])).rejects.toThrow("indigestible");
  for (const id of ids) expect(await effects(id)).toBe(0);
  expect(await reactToEach("send-thanks", ids)).toBe(5);
});
