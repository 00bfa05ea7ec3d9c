import { connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { sql as text } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type DatabaseHandle, openDatabase } from "@/server/platform/database";

const POOL = 4;
const WRITERS = 20;

let database: TestDatabase;
let proxy: Server;
let pool: DatabaseHandle;
const wires = new Set<Socket>();

/** A wire to the server that a test can cut. */
beforeAll(async () => {
  database = await testDatabase();
  const target = new URL(database.url);
  proxy = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    wires.add(near);
    near.once("close", () => wires.delete(near) && far.destroy());
    far.once("close", () => near.destroy());
    for (const end of [near, far]) end.on("error", () => end.destroy());
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const cuttable = new URL(database.url);
  const address = proxy.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  cuttable.port = String(address.port);
  cuttable.hostname = "127.0.0.1";
  pool = openDatabase(cuttable.href, POOL);
  await database.sql`create table ledger (n int primary key, half text)`;
});
afterAll(async () => {
  await pool.close();
  proxy.close();
  await database.close();
});
beforeEach(() => database.sql`truncate ledger`);

/** How many sessions answer at the same time. */
async function sessions(): Promise<number> {
  const asked = Array.from({ length: POOL }, () => pool.sql`select pg_backend_pid() as pid from pg_sleep(0.05)`);
  const answered = await Promise.all(asked.map((row) => row.catch(() => [])));
  return new Set(answered.flatMap((rows) => rows.map(({ pid }) => pid))).size;
}

const cut = { reset: (wire: Socket) => wire.resetAndDestroy(), close: (wire: Socket) => wire.destroy() };

describe.each(["reset", "close"] as const)("after the server's end is lost by %s", (how) => {
  it("every transaction ends, none half done, and the whole pool serves again", async () => {
    let next = 0;
    let stopped = false;
    const kept: number[] = [];
    const writer = async () => {
      while (!stopped) {
        const n = next++ * 2;
        const done = pool.db.transaction(async (tx) => {
          await tx.execute(text`insert into ledger values (${n}, 'first')`);
          await tx.execute(text`insert into ledger values (${n + 1}, 'second')`);
        });
        await done.then(
          () => kept.push(n),
          () => pause(1),
        );
      }
    };
    const writers = Array.from({ length: WRITERS }, writer);
    for (let round = 0; round < 12; round++) {
      const before = kept.length;
      await expect.poll(() => kept.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before + 50);
      for (const wire of [...wires]) cut[how](wire);
    }
    stopped = true;
    await Promise.all(writers);
    const rows = new Set((await database.sql`select n from ledger`).map(({ n }) => n as number));
    expect(kept.filter((n) => !rows.has(n))).toEqual([]);
    expect([...rows].filter((n) => !rows.has(n - (n % 2)) || !rows.has(n - (n % 2) + 1))).toEqual([]);
    const together = Array.from({ length: POOL }, () => pool.db.execute(text`select pg_sleep(0.3)`));
    const began = performance.now();
    await Promise.all(together);
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it("a transaction that outlives its connection writes nothing more", async () => {
    let tried = false;
    const outlived = pool.db.transaction(async (tx) => {
      await tx.execute(text`insert into ledger values (1, 'before')`);
      for (const wire of [...wires]) cut[how](wire);
      // Until each connection has a new session: the one this transaction had then holds a session without it.
      await expect.poll(sessions, { timeout: 10_000 }).toBe(POOL);
      tried = true;
      await tx.execute(text`insert into ledger values (2, 'after')`);
    });
    await expect(outlived).rejects.toThrow();
    await expect.poll(() => tried, { timeout: 15_000 }).toBe(true);
    await expect.poll(sessions, { timeout: 10_000 }).toBe(POOL);
    expect(await database.sql`select n from ledger`).toEqual([]);
  });
});
