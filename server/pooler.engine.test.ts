import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Rescue, startRescue } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { startPgBouncer } from "@/scripts/services/pgbouncer.mjs";
import { openDatabase } from "@/server/platform/database";
import { rescueTenKilograms } from "@/server/testing/one-rescue";
import { type Started, startDoor, startWorkers } from "@/server/testing/start-process";

const STARTED_WITHIN_MS = 120_000;
/** Of the pooler at PostgreSQL; web and workers open ten connections each to the pooler. */
const SESSIONS = 4;

let rescue: Rescue;
let pooler: Awaited<ReturnType<typeof startPgBouncer>>;
let address: string;
let processes: readonly Started[] = [];

beforeAll(async () => {
  rescue = await startRescue();
  const { url } = rescue.database;
  pooler = await startPgBouncer({ database: url, sessions: SESSIONS });
  address = pooler.through(url);
  const told = { DATABASE_POOLER: "true", DATABASE_DIRECT_URL: url, LOG_LEVEL: "warn" };
  processes = await Promise.all([startDoor(address, told), startWorkers(address, told)]);
}, STARTED_WITHIN_MS);
afterAll(async () => {
  await Promise.all(processes.map((one) => one.kill()));
  await pooler.stop();
  await rescue.database.close();
});

/** What the pooler tells of the connections it has: to us, and to PostgreSQL. */
async function connections(): Promise<{ ours: number; theirs: number }> {
  const console = new URL(address);
  console.pathname = "/pgbouncer";
  const sql = postgres(console.href, { max: 1, fetch_types: false, onnotice: () => {} });
  const count = async (list: "clients" | "servers") => {
    const rows = await sql.unsafe(`show ${list}`).simple();
    return rows.filter(({ database }) => `/${database}` === new URL(address).pathname).length;
  };
  try {
    return { ours: await count("clients"), theirs: await count("servers") };
  } finally {
    await sql.end();
  }
}

it(
  "ten kilograms go their whole way through a pooler whose sessions last one transaction",
  async () => {
    const { provider, ngo } = await rescue.town();
    const [kitchen = "", panti = ""] = await signInAll(rescue.database.db, [provider, await ngo(100)]);
    const [door] = processes;
    if (!door) throw new Error("no door");
    await rescueTenKilograms({ door, kitchen, ngo: panti });
    const { ours, theirs } = await connections();
    expect(ours).toBeGreaterThan(SESSIONS);
    expect(theirs).toBeLessThanOrEqual(SESSIONS);
    for (const one of processes)
      expect(one.output()).not.toMatch(/prepared statement|permission denied|unsupported startup/);
  },
  STARTED_WITHIN_MS,
);

it("many transactions at once share few sessions, and leave nothing prepared behind in them", async () => {
  const asked = async (url: string, pooler: boolean) => {
    const { sql, close } = openDatabase(url, 20, { pooler });
    const turns = Array.from({ length: 60 }, (_, n) =>
      sql.begin(async (tx) => {
        const [one] = await tx`select ${n}::int as n`;
        const [all] = await tx`select count(*)::int as prepared from pg_prepared_statements`;
        return { n: one?.n, prepared: all?.prepared };
      }),
    );
    const answers = await Promise.all(turns);
    await close();
    expect(answers.map(({ n }) => n)).toEqual([...answers.keys()]);
    return Math.max(...answers.map(({ prepared }) => prepared));
  };
  expect(await asked(address, true)).toBe(0);
  expect(await asked(rescue.database.url, false)).toBeGreaterThan(0);
});
