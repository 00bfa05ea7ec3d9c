import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frame, query } from "@/db/embedded/frames";
import { type Embedded, startEmbedded } from "@/db/embedded/start-embedded";
import { describeWire, rawConnection, startupMessage, until } from "@/db/embedded/wire-conformance";

const dataDir = mkdtempSync(join(tmpdir(), "wire-bridge-"));
let embedded: Embedded;

beforeAll(async () => {
  embedded = await startEmbedded({ dataDir, idleInTransactionMs: 700 });
}, 120_000);
afterAll(async () => {
  await embedded.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describeWire("the wire bridge", async () => embedded.url);

describe("the wire bridge guards its one session", () => {
  const open = () => postgres(embedded.url, { max: 1, onnotice: () => undefined });

  it("closes the prepared statements of clients that left", async () => {
    const sql = postgres(embedded.url, { max: 5, onnotice: () => undefined });
    await Promise.all(
      Array.from({ length: 300 }, (_, i) => sql.unsafe(`SELECT $1::int + ${i}`, [i], { prepare: true })),
    );
    const admin = open();
    const count = async () => (await admin`SELECT count(*)::int AS c FROM pg_prepared_statements`)[0]?.c as number;
    expect(await count()).toBeGreaterThanOrEqual(300);
    await sql.end();
    await until(async () => (await count()) <= 2);
    await admin.end();
  });

  it("rolls back and drops a client that idles inside a transaction", async () => {
    const admin = open();
    await admin`CREATE TABLE idle_proof (n int)`;
    const idler = await rawConnection(embedded.url);
    idler.socket.write(query("BEGIN; INSERT INTO idle_proof VALUES (1)"));
    await idler.says("25P03");
    await until(async () => idler.ended());
    expect((await admin`SELECT count(*)::int AS c FROM idle_proof`)[0]?.c).toBe(0);
    await admin.end();
  });

  it("refuses COPY FROM STDIN in every disguise and stays well", async () => {
    const sql = open();
    await sql`CREATE TABLE copy_proof (n int)`;
    for (const text of ["COPY copy_proof FROM STDIN", "copy copy_proof (n) from /* here */ stdin with (format csv)"]) {
      await expect(sql.unsafe(text)).rejects.toMatchObject({ code: "0A000" });
      await expect(sql.unsafe(text, [], { prepare: true })).rejects.toMatchObject({ code: "0A000" });
      expect((await sql`SELECT 'copy x from stdin' AS t`)[0]?.t).toBe("copy x from stdin");
    }
    await sql.end();
  });

  it.each(["SELECT pg_advisory_lock(1)", "SELECT pg_terminate_backend(pg_backend_pid())", "SELECT 1; DISCARD ALL"])(
    "refuses %s, which would touch the other clients",
    async (text) => {
      const sql = open();
      await expect(sql.unsafe(text)).rejects.toMatchObject({ code: "0A000" });
      expect((await sql`SELECT 1 AS n`)[0]?.n).toBe(1);
      await sql.end();
    },
  );

  it("stays well after 5,000 failing statements and a runaway recursion", { timeout: 30_000 }, async () => {
    const sql = postgres(embedded.url, { max: 4, onnotice: () => undefined });
    await sql`CREATE TABLE unique_proof (n int PRIMARY KEY)`;
    await sql`INSERT INTO unique_proof VALUES (1)`;
    const failures = await Promise.allSettled(
      Array.from({ length: 5_000 }, () => sql`INSERT INTO unique_proof VALUES (1)`),
    );
    expect(failures.every((one) => one.status === "rejected" && one.reason.code === "23505")).toBe(true);
    await sql`CREATE FUNCTION deeper(i int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN deeper(i + 1); END'`;
    await expect(sql`SELECT deeper(1)`).rejects.toMatchObject({ code: "54001" });
    expect((await sql`SELECT 1 AS n`)[0]?.n).toBe(1);
    await sql.end();
  });

  it("lets a client discard its own state only", async () => {
    const [mine, other] = [open(), open()];
    const heard: string[] = [];
    await other.listen("discard_proof", (payload) => heard.push(payload));
    const named = other.unsafe("SELECT $1::int AS n", [1], { prepare: true });
    expect((await named)[0]?.n).toBe(1);
    await mine.unsafe("SET TimeZone = 'Asia/Jakarta'");
    await mine.unsafe("DISCARD ALL");
    expect((await mine`SHOW TimeZone`)[0]?.TimeZone).not.toBe("Asia/Jakarta");
    expect((await other.unsafe("SELECT $1::int AS n", [2], { prepare: true }))[0]?.n).toBe(2);
    await mine.notify("discard_proof", "still here");
    await until(async () => heard.length === 1);
    await Promise.all([mine.end(), other.end()]);
  });

  it("declines encryption and drops clients that speak nonsense", async () => {
    const request = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
    const polite = await rawConnection(embedded.url, Buffer.concat([request, startupMessage("postgres")]));
    await polite.says("server_version");
    expect(polite.text()[0]).toBe("N");
    polite.socket.destroy();
    const nonsense = [Buffer.from("GET / HTTP/1.1\r\n\r\n"), Buffer.concat([startupMessage("postgres"), frame(0x40)])];
    const tooLong = Buffer.concat([startupMessage("postgres"), Buffer.from([0x51, 0x7f, 0xff, 0xff, 0xff])]);
    const stranger = await rawConnection(embedded.url, startupMessage("elsewhere"));
    await stranger.says("3D000");
    for (const bytes of [...nonsense, tooLong]) {
      const rude = await rawConnection(embedded.url, bytes);
      await rude.says("08P01");
      await until(async () => rude.ended());
    }
  });

  it("skips the rest of a pipeline after an error, up to its Sync, and answers each Sync once", async () => {
    const client = await rawConnection(embedded.url);
    await client.says("server_version");
    const [flush, sync] = [frame(0x48), frame(0x53)];
    const parse = (sql: string) => frame(0x50, `\0${sql}\0\0\0`);
    client.socket.write(
      Buffer.concat([parse("SELECT nope"), flush, parse("SELECT 1"), flush, sync, query("SELECT 'done'")]),
    );
    await client.says("done");
    const answers = client.text().slice(client.text().indexOf("ERROR"));
    expect(answers.split("Z\0\0\0\u0005I")).toHaveLength(3);
    client.socket.destroy();
  });
});
