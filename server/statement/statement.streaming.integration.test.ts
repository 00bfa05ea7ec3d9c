import { get, type IncomingMessage } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { Actor, MemberActor } from "@/server/kernel/actor";
import { ANONYMOUS } from "@/server/kernel/actor";
import { HOUR, later } from "@/server/kernel/time";
import { appRouter } from "@/server/root";
import { readEntries } from "@/server/statement/entries.view";
import { openTestDoor } from "@/server/web/testing/test-door";

const LINES = 10_000;
const AFTERWARDS = later(EVENING, HOUR);
const MEGABYTE = 1024 * 1024;

let rescue: Rescue;
let door: Awaited<ReturnType<typeof openTestDoor>>;
let kitchen: MemberActor;
beforeAll(async () => {
  rescue = await startRescue();
  const { provider, ngo } = await rescue.town();
  const panti = await ngo(600);
  kitchen = provider;
  const actors: Record<string, Actor> = { kitchen, panti };
  const lot = await rescue.as(kitchen).surplus.post({ ...tenKilograms, units: LINES });
  const claim = await rescue.as(panti).surplus.claim({ id: lot.id, units: 1 });
  await rescue.database.sql`
    insert into balance_entry (region_id, id, surplus_id, claim_id, from_bucket, to_bucket, units, weight_grams, weight_method, carbon_set, co2e_grams, at)
    select b.region_id, (left(b.id::text, 24) || lpad(to_hex(n), 12, '0'))::uuid, b.surplus_id, b.claim_id, 'held', 'accepted', 1, 400 + n % 100,
      case when n % 3 = 0 then 'scale' else 'estimate' end, 'category-v1', 1400, b.at
    from balance_entry b, generate_series(1, ${LINES}) n where b.claim_id = ${claim.id}`;
  door = await openTestDoor({
    router: appRouter,
    db: rescue.database.db,
    clock: () => AFTERWARDS,
    limiter: { take: () => ({ allowed: true }) },
    authenticate: async ({ authorization }) => ({
      actor: actors[authorization?.slice(7) ?? ""] ?? ANONYMOUS,
      setCookies: [],
    }),
  });
});
afterAll(async () => {
  door.close();
  await rescue.database.close();
});

const open = (format: "pdf" | "csv", who = "kitchen") =>
  new Promise<IncomingMessage>((resolve, reject) => {
    const url = `${door.url}/api/v1/statements/2026-11?format=${format}`;
    get(url, { headers: { authorization: `Bearer ${who}` } }, resolve).on("error", reject);
  });

// What nobody holds any more is no memory that the statement needs.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Reads an answer piece by piece. @returns its bytes, and the most memory above the start while it came */
async function readThrough(answer: IncomingMessage) {
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  };
  const start = used();
  const chunks: Buffer[] = [];
  let most = 0;
  for await (const chunk of answer) {
    chunks.push(chunk as Buffer);
    if (chunks.length % 10 === 0) most = Math.max(most, used() - start);
  }
  return { bytes: Buffer.concat(chunks), most };
}

describe("a statement of ten thousand lines through the web door", () => {
  it("comes whole as CSV and does not swell memory", async () => {
    const answer = await open("csv");
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(answer.headers["content-disposition"]).toMatch(
      /^attachment; filename="bukti-serah-terima_2026-11_.*\.csv"$/,
    );
    expect(answer.headers["content-length"], "streamed, so nobody knows the length").toBeUndefined();
    const { bytes, most } = await readThrough(answer);
    expect(bytes.toString().trim().split("\r\n")).toHaveLength(LINES + 1);
    expect(most / MEGABYTE).toBeLessThan(64);
  });

  it("comes whole as PDF, page by page", async () => {
    const answer = await open("pdf");
    const { bytes, most } = await readThrough(answer);
    const text = bytes.toString("latin1");
    expect(text.trimEnd()).toMatch(/%%EOF$/);
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(400);
    expect(most / MEGABYTE).toBeLessThan(64);
  }, 120_000);

  it("reads only what its reader takes: one that stops stops the reading too", async () => {
    const counted = { queries: 0 };
    const { db } = rescue.database;
    const reader = {
      ...db,
      execute: (query: Parameters<typeof db.execute>[0]) => {
        counted.queries += 1;
        return db.execute(query);
      },
    };
    const span = { from: later(EVENING, -HOUR), to: AFTERWARDS };
    const pages = readEntries(reader as typeof db, kitchen.organisationId, span);
    await pages.next();
    await pages.return(undefined);
    expect(counted.queries).toBe(1);
  });

  it("is for the outlet itself: neither strangers nor recipients get a byte", async () => {
    expect((await open("csv", "nobody")).statusCode).toBe(401);
    expect((await open("csv", "panti")).statusCode).toBe(403);
    expect((await fetch(`${door.url}/api/trpc/statements.document`)).status).toBe(404);
  });
});
