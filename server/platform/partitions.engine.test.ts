import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { SECOND } from "@/server/kernel/time";
import {
  breathe,
  guardLease,
  LeaseLost,
  leave,
  type Membership,
  openPartitions,
  release,
} from "@/server/platform/partitions";

const PARTITIONS = 32;
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A work of its own with so many members. */
async function share(members: number): Promise<readonly Membership[]> {
  const work = randomUUID();
  await openPartitions(database.db, work, PARTITIONS);
  return Array.from({ length: members }, () => ({ work, member: randomUUID() }));
}

/** One breath of each, with what is above their share given back. */
async function breatheAll(members: readonly Membership[]): Promise<number[]> {
  return Promise.all(
    members.map(async (member) => {
      const { leases, share } = await breathe(database.db, member);
      for (const lease of leases.slice(share)) await release(database.db, member, lease);
      return Math.min(leases.length, share);
    }),
  );
}

const settle = (members: readonly Membership[], held: readonly number[]) =>
  expect
    .poll(() => breatheAll(members).then((counts) => counts.sort((a, b) => a - b)), { timeout: 5 * SECOND })
    .toEqual(held);

it("shares all partitions equally between the living, whoever comes and goes", async () => {
  const [one, two, three] = await share(3);
  if (!one || !two || !three) throw new Error("three members");
  await settle([one], [32]);
  await settle([one, two], [16, 16]);
  await settle([one, two, three], [10, 11, 11]);
  await leave(database.db, two);
  await settle([one, three], [16, 16]);
});

it("moves what a dead member held to the living within five seconds", async () => {
  const [dead, ...living] = await share(3);
  if (!dead) throw new Error("three members");
  await settle([dead, ...living], [10, 11, 11]);
  const since = performance.now();
  await settle(living, [16, 16]);
  expect(performance.now() - since).toBeLessThan(5 * SECOND);
});

it("refuses the write of a holder that was taken for dead, and lets that of the new one through", async () => {
  const [stale, heir] = await share(2);
  if (!stale || !heir) throw new Error("two members");
  const [old] = (await breathe(database.db, stale)).leases;
  await sleep(3.7 * SECOND);
  const [fresh] = (await breathe(database.db, heir)).leases;
  if (!old || !fresh) throw new Error("a lease each");
  expect(fresh).toEqual({ partition: old.partition, token: old.token + 1 });
  const write = (lease: typeof old) => database.db.transaction((tx) => guardLease(tx, heir.work, lease));
  await expect(write(old)).rejects.toThrow(LeaseLost);
  await write(fresh);
});

it("takes no partition over while its holder is in the middle of a write", async () => {
  const [slow, other] = await share(2);
  if (!slow || !other) throw new Error("two members");
  const [lease] = (await breathe(database.db, slow)).leases;
  if (!lease) throw new Error("a lease");
  await database.db.transaction(async (tx) => {
    await guardLease(tx, slow.work, lease);
    await sleep(3.7 * SECOND);
    const taken = (await breathe(database.db, other)).leases.map(({ partition }) => partition);
    expect(taken).toHaveLength(PARTITIONS - 1);
    expect(taken).not.toContain(lease.partition);
  });
  expect((await breathe(database.db, other)).leases).toHaveLength(PARTITIONS);
});
