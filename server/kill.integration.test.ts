import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { startEmbedded } from "@/db/embedded/start-embedded";
import { makeNgo, makeProvider, member } from "@/db/testing/cast";
import { startPostgresTest } from "@/db/testing/postgres-test-database";
import { tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { giveTestSecrets } from "@/db/testing/test-secrets";
import { systemActor } from "@/server/kernel/actor";
import { HOUR, later, SECOND } from "@/server/kernel/time";
import { type DatabaseHandle, openDatabase } from "@/server/platform/database";
import { checkBalance } from "@/server/surplus/upkeep.commands";
import { ask } from "@/server/testing/partner";
import { startDoor, startWorkers } from "@/server/testing/start-process";

const KITCHENS = 6;
const NGOS = 20;
const UNITS = 30;
const ENOUGH = 40;
const TEST_MS = 300_000;

type Place = Readonly<{ url: string; kill: () => Promise<void> }>;
type House = Readonly<{ url: string; killAll: () => Promise<void> }>;

const home = mkdtempSync(join(tmpdir(), "kill-everything-"));
let remove = async () => {};

/** The database under test: embedded, killed with the rest, or a PostgreSQL that stays up while its clients die. */
async function makePlace(): Promise<() => Promise<Place>> {
  if (inject("engine") === "postgres") {
    const { url, remove: drop } = await startPostgresTest(inject("databaseUrl"), `pp_test_kill_${Date.now()}`);
    remove = drop;
    return async () => ({ url, kill: async () => {} });
  }
  const dataDir = join(home, "data");
  cpSync(inject("templateDirectory"), dataDir, { recursive: true });
  return async () => {
    const embedded = await startEmbedded({ dataDir });
    remove = () => embedded.stop();
    return { url: embedded.url, kill: () => embedded.kill() };
  };
}

let openPlace: () => Promise<Place>;
let house: House & { door: { url: string } };
let database: DatabaseHandle;
let tokens: readonly string[] = [];

async function openHouse() {
  const place = await openPlace();
  giveTestSecrets(place.url);
  database = openDatabase(place.url, 4);
  const [door, workers] = await Promise.all([startDoor(place.url), startWorkers(place.url)]);
  const killAll = async () => {
    await Promise.all([place.kill(), door.kill(), workers.kill()]);
    await database.close();
  };
  return { url: place.url, door, killAll };
}

beforeAll(async () => {
  openPlace = await makePlace();
  house = await openHouse();
  const { db } = database;
  const members = [];
  for (let n = 0; n < KITCHENS; n += 1) members.push(member("provider", await makeProvider(db)));
  for (let n = 0; n < NGOS; n += 1) members.push(member("ngo", await makeNgo(db)));
  tokens = await signInAll(db, members);
}, TEST_MS);
afterAll(async () => {
  await house.killAll();
  await remove();
  rmSync(home, { recursive: true, force: true });
}, TEST_MS);

/** What was sent with which key, and what was answered; no answer means nobody knows. */
type Sent = { token: string; lot: string; key: string; claim: string | null };
type Journal = { lots: string[]; claims: Sent[]; odd: string[]; over: boolean };

const claimOf = ({ token, lot, key }: Sent) =>
  ask(house.door, token, `POST /surplus/${lot}/claims`, { units: 1 }, { "idempotency-key": key });

async function keepPosting(token: string, journal: Journal): Promise<void> {
  while (!journal.over) {
    const now = new Date();
    const times = { cookedAt: later(now, -HOUR).toISOString(), pickupUntil: later(now, 2 * HOUR).toISOString() };
    const { status, body } = await ask(house.door, token, "POST /surplus", { ...tenKilograms, units: UNITS, ...times });
    if (status === 201) journal.lots.push(String(body.id));
    else if (status !== 429) journal.odd.push(`post ${status} ${body.code}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function keepClaiming(token: string, journal: Journal): Promise<void> {
  for (let n = 0; !journal.over; n += 1) {
    const lot = journal.lots[(n * 7) % Math.max(1, journal.lots.length)];
    await new Promise((resolve) => setTimeout(resolve, 30));
    if (!lot) continue;
    const sent: Sent = { token, lot, key: crypto.randomUUID(), claim: null };
    journal.claims.push(sent);
    const { status, body } = await claimOf(sent);
    if (status === 201) sent.claim = String(body.id);
    else if (status !== 429 && body.code !== "surplus.taken") journal.odd.push(`claim ${status} ${body.code}`);
  }
}

/** Lives an evening until every process is killed in the middle of it. */
async function liveUntilKilled(): Promise<Journal> {
  const journal: Journal = { lots: [], claims: [], odd: [], over: false };
  const people = tokens.map((token, n) => (n < KITCHENS ? keepPosting : keepClaiming)(token, journal));
  const ended = Promise.allSettled(people);
  const answered = () => journal.claims.filter(({ claim }) => claim).length;
  await expect.poll(() => Math.min(journal.lots.length, answered()), { timeout: 60 * SECOND }).toBeGreaterThan(ENOUGH);
  await house.killAll();
  journal.over = true;
  await ended;
  return journal;
}

async function sweepBooks(): Promise<number> {
  const { db, sql } = database;
  await db.transaction((tx) => checkBalance({ tx, now: new Date(), actor: systemActor("test") }));
  return (await sql`select 1 from imbalance`).length;
}

const waiting = async () => {
  const [left] = await database.sql`
    select (select count(*) from outbox where published_at is null) + (select count(*) from bus_delivery) as n`;
  return Number(left?.n);
};

it("keeps every promise over kill -9 of every process during writes", { timeout: TEST_MS }, async () => {
  const journal = await liveUntilKilled();
  expect(journal.odd).toEqual([]);
  house = await openHouse();
  const { sql } = database;
  // A minute would pass until the leases of the dead end; that others may hold one by now is what the inbox is for.
  await sql`update bus_delivery set visible_at = now()`;

  const lots = await sql`select id, units_posted from surplus`;
  const found = new Map(lots.map(({ id, units_posted }) => [id, units_posted]));
  expect(journal.lots.filter((id) => found.get(id) !== UNITS)).toEqual([]);
  const claims = new Map((await sql`select id, units, surplus_id from claim`).map((row) => [row.id, row]));
  const promised = journal.claims.filter(({ claim }) => claim);
  expect(promised.filter(({ claim, lot }) => claims.get(claim)?.surplus_id !== lot)).toEqual([]);
  expect(await sweepBooks()).toBe(0);

  const again = [...promised.slice(-10), ...journal.claims.filter(({ claim }) => !claim)];
  for (const sent of again) {
    const { status, body } = await claimOf(sent);
    expect([201, 409, 429]).toContain(status);
    if (sent.claim && status === 201) expect(body.id).toBe(sent.claim);
  }
  const [doubles] = await sql`select count(*)::int as n from (
    select claimed_by, count(*) as made, (select count(*) from idempotency i
      where i.principal_id = claim.claimed_by and claim_id is not null) as keys from claim group by claimed_by) c
    where made <> keys`;
  expect(doubles?.n).toBe(0);

  await expect.poll(waiting, { timeout: 90 * SECOND, interval: 200 }).toBe(0);
  expect(await sql`select * from bus_dead_letter`).toEqual([]);
  const missed = await sql`select id from outbox where type = 'surplus.posted' and not exists (
    select from inbox where event_id = outbox.id and reaction = 'offer-what-was-posted')`;
  expect(missed).toEqual([]);
  const offers = await sql`select s.id, s.state, (select count(*)::int from offer o where o.surplus_id = s.id
      and o.state = 'open') as open, exists (select from offer o where o.surplus_id = s.id) as asked,
      exists (select from unplaced u where u.surplus_id = s.id) as unplaced from surplus s`;
  expect(offers.filter(({ open }) => open > 1)).toEqual([]);
  expect(offers.filter(({ asked, unplaced, state }) => !asked && !unplaced && state === "open")).toEqual([]);
  expect(await sweepBooks()).toBe(0);
});
