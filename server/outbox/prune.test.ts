import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { systemActor } from "@/server/kernel/actor";
import { mintId, type RegionId } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import { pruneInbox, pruneOutbox } from "@/server/outbox/prune";
import { postgresDesk } from "@/server/platform/bus/postgres/postgres-desk";
import { pruneBus } from "@/server/platform/bus/postgres/prune-bus";
import type { Sweep } from "@/server/platform/sweep";

const now = new Date();
const old = later(now, -8 * DAY);
const mint = (at: Date) => mintId<"event">(3173 as RegionId, at);
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const run = (sweep: Sweep) => database.db.transaction((tx) => sweep({ tx, now, actor: systemActor("prune") }));

it("forgets old published events, never an unpublished one", async () => {
  const [gone, unpublished, recent] = [mint(old), mint(old), mint(now)];
  for (const [id, publishedAt] of [
    [gone, old],
    [unpublished, null],
    [recent, now],
  ] as const)
    await database.sql`insert into outbox (region_id, id, type, payload, published_at)
      values (3173, ${id}, 'test.noted', '{}', ${publishedAt?.toISOString() ?? null})`;
  expect(await run(pruneOutbox)).toBe(1);
  const left = await database.sql`select id from outbox`;
  expect(left.map(({ id }) => id).toSorted()).toEqual([unpublished, recent].toSorted());
});

it("forgets old marks of the inbox", async () => {
  await database.sql`insert into inbox (reaction, event_id, at)
    values ('r', ${mint(old)}, ${old.toISOString()}), ('r', ${mint(now)}, ${now.toISOString()})`;
  expect(await run(pruneInbox)).toBe(1);
  expect(await database.sql`select 1 from inbox`).toHaveLength(1);
});

it("forgets settled messages, but none that waits or lies among the dead letters", async () => {
  const desk = postgresDesk(database.db, () => old);
  await desk.register("c", ["test.noted"]);
  const [settled, waiting, dead] = [mint(old), mint(old), mint(old)];
  await desk.publish(
    [settled, waiting, dead].map((id) => ({
      id,
      type: "test.noted",
      payload: {},
      traceParent: null,
      expiresAt: null,
    })),
  );
  await database.sql`delete from bus_delivery where message_id <> ${waiting}`;
  await database.sql`insert into bus_dead_letter values ('c', ${dead}, 6, 'poison', ${old.toISOString()})`;
  expect(await run(pruneBus)).toBe(1);
  expect(await database.sql`select 1 from bus_message where id = ${settled}`).toHaveLength(0);
  expect(await desk.listDeadLetters(10)).toHaveLength(1);
});
