import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, expect, it } from "vitest";
import { type Embedded, startEmbedded } from "@/db/embedded/start-embedded";
import { until } from "@/db/embedded/wire-conformance";

const dataDir = mkdtempSync(join(tmpdir(), "embedded-kill-"));
let running: Embedded | undefined;

afterAll(async () => {
  await running?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const open = (url: string) => postgres(url, { max: 6, onnotice: () => undefined, max_lifetime: null });

/** Writes until the server dies; returns the numbers whose commit was acknowledged. */
async function writeUntilKilled(embedded: Embedded, from: number): Promise<number[]> {
  const sql = open(embedded.url);
  const acknowledged: number[] = [];
  let next = from;
  let dead = false;
  const writer = async (): Promise<void> => {
    while (!dead) {
      const n = next++;
      try {
        await sql.begin(async (tx) => {
          await tx`INSERT INTO journal (n) VALUES (${n})`;
          await tx`INSERT INTO journal (n) VALUES (${-n})`;
        });
        acknowledged.push(n);
      } catch {
        dead = true;
      }
    }
  };
  const writers = Array.from({ length: 6 }, writer);
  await until(async () => dead || acknowledged.length >= 200, 60_000);
  await embedded.kill();
  dead = true;
  await sql.end({ timeout: 0 });
  await Promise.allSettled(writers);
  return acknowledged;
}

it("keeps every acknowledged commit and no half transaction over kill -9 during writes", {
  timeout: 180_000,
}, async () => {
  const acknowledged: number[] = [];
  running = await startEmbedded({ dataDir });
  const setup = open(running.url);
  await setup`CREATE TABLE journal (n int PRIMARY KEY)`;
  await setup.end();
  for (let round = 1; round <= 3; round++) {
    const written = await writeUntilKilled(running, round * 1_000_000);
    expect(written.length).toBeGreaterThanOrEqual(200);
    acknowledged.push(...written);
    running = await startEmbedded({ dataDir });
    const sql = open(running.url);
    const found = new Set((await sql`SELECT n FROM journal`).map((row) => row.n as number));
    await sql.end();
    expect(acknowledged.filter((n) => !found.has(n))).toEqual([]);
    expect([...found].filter((n) => !found.has(-n))).toEqual([]);
  }
  console.log(`${acknowledged.length} acknowledged commits, 0 lost, over 3 kills`);
});
