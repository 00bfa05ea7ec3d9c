import { connect } from "node:net";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frame, query } from "@/db/embedded/frames";

const SETTLED_MS = 15_000;

/** Waits until `holds` answers true; fails after `withinMs`. */
export async function until(holds: () => Promise<boolean>, withinMs = SETTLED_MS): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`did not come true within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function startupMessage(database: string): Buffer {
  const words = ["user", "postgres", "database", database].map((word) => `${word}\0`);
  const body = Buffer.from(`${words.join("")}\0`);
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + body.length, 0);
  head.writeInt32BE(196_608, 4);
  return Buffer.concat([head, body]);
}

/** A bare connection that sends what it is told and collects what comes. */
export async function rawConnection(url: string, first?: Buffer) {
  const { port, hostname, pathname } = new URL(url);
  const socket = connect(Number(port), hostname);
  const received: Buffer[] = [];
  let ended = false;
  socket.on("data", (chunk: Buffer) => received.push(chunk));
  socket.on("error", () => undefined);
  socket.on("close", () => {
    ended = true;
  });
  await new Promise((resolve) => socket.once("connect", resolve));
  socket.write(first ?? startupMessage(pathname.slice(1)));
  const text = (): string => Buffer.concat(received).toString("latin1");
  return { socket, text, ended: () => ended, says: (part: string) => until(async () => text().includes(part)) };
}

async function attempt(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => "no error",
    (cause: { code?: string }) => cause.code ?? String(cause),
  );
}

/** One of eight kinds of work with an answer only this call can have; throws when the answer is wrong. */
async function mixedWork(sql: Sql, i: number): Promise<void> {
  const kinds = [
    async () => expect((await sql`SELECT ${i}::int AS n, ${`text ${i}`} AS t`)[0]).toEqual({ n: i, t: `text ${i}` }),
    async () => expect(await sql`INSERT INTO mixed (n) VALUES (${i}) RETURNING n`).toEqual([{ n: i }]),
    async () => {
      await sql.begin(async (tx) => {
        await tx`INSERT INTO mixed (n) VALUES (${-i})`;
        expect((await tx`SELECT count(*)::int AS c FROM mixed WHERE n = ${-i}`)[0]?.c).toBe(1);
        await tx`UPDATE mixed SET twice = n * 2 WHERE n = ${-i}`;
      });
    },
    async () => expect(await attempt(sql`SELECT ${i}::int / (${i}::int - ${i}::int)`)).toBe("22012"),
    async () => {
      const failing = sql.begin(async (tx) => {
        await tx`INSERT INTO mixed (n, twice) VALUES (${i}, -1)`;
        await tx`SELECT no_such_column FROM mixed`;
      });
      expect(await attempt(failing)).toBe("42703");
    },
    async () => {
      const shape = Array.from({ length: 1 + (i % 40) }, (_, column) => `$1::int + ${column} AS c${column}`).join(", ");
      const [row] = await sql.unsafe(`SELECT ${shape}`, [i], { prepare: true });
      expect(row?.[`c${i % 40}`]).toBe(i + (i % 40));
    },
    async () =>
      expect(await sql.unsafe(`SELECT ${i} AS a; SELECT ${i + 1} AS b`)).toMatchObject([[{ a: i }], [{ b: i + 1 }]]),
    async () => expect((await sql.unsafe("SELECT $1::int AS unnamed", [i]))[0]?.unnamed).toBe(i),
  ];
  await kinds[i % kinds.length]?.();
  if (i % 200 === 199)
    expect((await sql`SELECT repeat(${String(i % 10)}, 1048576) AS big`)[0]?.big.length).toBe(1_048_576);
}

/** What any PostgreSQL answers; `makeUrl` gives the server under test. */
export function describeWire(name: string, makeUrl: () => Promise<string>): void {
  describe(name, () => {
    let url = "";
    let admin: Sql;
    const pool = (max: number, more: postgres.Options<Record<string, never>> = {}): Sql =>
      postgres(url, { max, onnotice: () => undefined, ...more });

    beforeAll(async () => {
      url = await makeUrl();
      admin = pool(1);
      await admin`CREATE TABLE IF NOT EXISTS mixed (n int NOT NULL, twice int)`;
    }, 120_000);
    afterAll(() => admin.end());

    it.each([1, 4, 10, 30])("answers 1,000 mixed queries rightly at pool %i", { timeout: 60_000 }, async (max) => {
      await admin`TRUNCATE mixed`;
      const sql = pool(max);
      await Promise.all(Array.from({ length: 1_000 }, (_, i) => mixedWork(sql, i + 1)));
      await sql.end();
      const [sum] = await admin`SELECT count(*) FILTER (WHERE n > 0)::int AS inserted,
        count(*) FILTER (WHERE twice = n * 2)::int AS transacted, count(*) FILTER (WHERE twice = -1)::int AS undone FROM mixed`;
      expect(sum).toEqual({ inserted: 125, transacted: 125, undone: 0 });
    });

    it("rolls back what a dropped client left open, and lets the others go on", async () => {
      await admin`TRUNCATE mixed`;
      const dropped = Array.from({ length: 10 }, async () => {
        const client = await rawConnection(url);
        client.socket.write(query("BEGIN; INSERT INTO mixed (n) VALUES (666)"));
        await client.says("INSERT 0 1");
        client.socket.destroy();
      });
      const sql = pool(4);
      const others = Array.from({ length: 200 }, (_, i) => sql`INSERT INTO mixed (n) VALUES (${i})`);
      await Promise.all([...dropped, ...others]);
      await sql.end();
      expect((await admin`SELECT count(*)::int AS c, max(n) AS m FROM mixed`)[0]).toEqual({ c: 200, m: 199 });
    });

    it("takes a cancel request without harm", async () => {
      const sql = pool(2);
      const running = Array.from({ length: 50 }, (_, i) => sql`SELECT ${i}::int AS n`);
      const cancelled = sql`SELECT pg_sleep(0.05)`.execute();
      cancelled.cancel();
      expect(["no error", "57014"]).toContain(await attempt(cancelled));
      expect((await Promise.all(running)).map(([row]) => row?.n)).toEqual(Array.from({ length: 50 }, (_, i) => i));
      await sql.end();
    });

    it("brings a notification to those who listen to the channel, and to nobody else", async () => {
      const [one, two, three] = [pool(1), pool(1), pool(1)];
      const heard: string[] = [];
      const first = await one.listen("kitchen", (payload) => heard.push(`one ${payload}`));
      await two.listen("kitchen", (payload) => heard.push(`two ${payload}`));
      await three.listen("street", (payload) => heard.push(`three ${payload}`));
      await admin.notify("kitchen", "soup");
      await admin.begin((tx) => tx`SELECT pg_notify('street', 'bus')`);
      await until(async () => heard.length === 3);
      await first.unlisten();
      await admin.notify("kitchen", "rice");
      await until(async () => heard.length === 4);
      expect(heard.sort()).toEqual(["one soup", "three bus", "two rice", "two soup"]);
      await Promise.all([one.end(), two.end(), three.end()]);
      await until(async () => (await admin`SELECT pg_listening_channels()`).length === 0);
    });

    it("keeps one client's settings from the others, and for itself", async () => {
      const [west, east] = [pool(1, { connection: { TimeZone: "Asia/Jakarta" } }), pool(1)];
      await east.unsafe("SET TimeZone = 'Asia/Jayapura'");
      await east.unsafe("SET search_path = pg_catalog");
      const settings = (sql: Sql) =>
        sql`SELECT current_setting('TimeZone') AS zone, current_setting('search_path') AS path`;
      for (let round = 0; round < 3; round++) {
        expect((await settings(west))[0]).toMatchObject({ zone: "Asia/Jakarta" });
        expect((await settings(east))[0]).toEqual({ zone: "Asia/Jayapura", path: "pg_catalog" });
        expect((await settings(admin))[0]?.zone).not.toMatch(/Jakarta|Jayapura/);
      }
      await Promise.all([west.end(), east.end()]);
    });

    it("keeps unnamed and equally named statements of two clients apart", async () => {
      const parse = (sql: string): Buffer => frame(0x50, `same\0${sql}\0\0\0`);
      const unnamed = (sql: string): Buffer => frame(0x50, `\0${sql}\0\0\0`);
      const sync = frame(0x53);
      const run = (statement: string): Buffer =>
        Buffer.concat([frame(0x42, `\0${statement}\0\0\0\0\0\0\0`), frame(0x45, "\0\0\0\0\0"), sync]);
      const clients = await Promise.all([rawConnection(url), rawConnection(url)]);
      for (const [i, client] of clients.entries()) {
        client.socket.write(Buffer.concat([parse(`SELECT 'named ${i}'`), unnamed(`SELECT 'unnamed ${i}'`), sync]));
        await client.says("1\0\0\0\x041\0\0\0\x04");
      }
      for (const [i, client] of clients.entries()) {
        client.socket.write(Buffer.concat([run("same"), run("")]));
        await client.says(`unnamed ${i}`);
        expect(client.text()).toContain(`named ${i}`);
        client.socket.destroy();
      }
    });

    it("answers PostGIS", async () => {
      const [row] =
        await admin`SELECT ST_Distance(ST_Point(106.8272, -6.1754)::geography, ST_Point(106.8456, -6.2088)::geography) AS m`;
      expect(row?.m).toBeGreaterThan(4_000);
      expect(row?.m).toBeLessThan(4_500);
    });

    it("serves the others while one client does not read", async () => {
      const slow = await rawConnection(url);
      slow.socket.pause();
      for (let i = 0; i < 30; i++) slow.socket.write(query("SELECT repeat('x', 1048576)"));
      const started = Date.now();
      for (let i = 0; i < 50; i++) expect((await admin`SELECT ${i}::int AS n`)[0]?.n).toBe(i);
      expect(Date.now() - started).toBeLessThan(8_000);
      slow.socket.resume();
      await until(async () => slow.text().length > 30 * 1_048_576);
      slow.socket.destroy();
    });
  });
}
