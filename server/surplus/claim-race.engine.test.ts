import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { type MemberActor, systemActor } from "@/server/kernel/actor";
import { HOUR, later, SECOND } from "@/server/kernel/time";
import { expireSurplus } from "@/server/surplus/claim-closing.commands";
import { checkBalance } from "@/server/surplus/upkeep.commands";
import { type Answer, ask } from "@/server/testing/partner";
import { type Started, startDoor } from "@/server/testing/start-process";

const NGOS = 100;
const STARTED_WITHIN_MS = 120_000;

let rescue: Rescue;
let doors: readonly [Started, Started];
let kitchen: MemberActor;
let kitchenToken = "";
let tokens: readonly string[] = [];

beforeAll(async () => {
  rescue = await startRescue();
  const { provider, ngo } = await rescue.town();
  kitchen = provider;
  const ngos = await Promise.all(Array.from({ length: NGOS }, (_, n) => ngo(n * 10)));
  [kitchenToken = "", ...tokens] = await signInAll(rescue.database.db, [kitchen, ...ngos]);
  const { url } = rescue.database;
  doors = await Promise.all([startDoor(url), startDoor(url)]);
}, STARTED_WITHIN_MS);
afterAll(async () => {
  await Promise.all(doors.map((door) => door.kill()));
  await rescue.database.close();
});

const doorFor = (n: number) => doors[n % 2] ?? doors[0];
const token = (n: number) => tokens[n % tokens.length] ?? "";

async function post(units: number, pickupInMs = 2 * HOUR): Promise<string> {
  const now = new Date();
  const times = {
    cookedAt: later(now, -HOUR).toISOString(),
    pickupUntil: later(now, pickupInMs).toISOString(),
  };
  const lot = await rescue.as(kitchen, now).surplus.post({ ...tenKilograms, units, ...times });
  return lot.id;
}
const claim = (n: number, lot: string, body: object = { units: 1 }, headers = {}) =>
  ask(doorFor(n), token(n), `POST /surplus/${lot}/claims`, body, headers);
const race = (racers: number, lot: string, body?: object) =>
  Promise.all(Array.from({ length: racers }, (_, n) => claim(n, lot, body)));
const won = (answers: readonly Answer[]) => answers.filter(({ status }) => status === 201);
const codes = (answers: readonly Answer[]) => new Set(answers.flatMap(({ body }) => (body.code ? [body.code] : [])));

async function lotNow(id: string) {
  const { sql } = rescue.database;
  const [lot] = await sql`select * from surplus where id = ${id}`;
  const [claims] = await sql`
    select count(*)::int as made, coalesce(sum(units) filter (where state = 'held'), 0)::int as held
    from claim where surplus_id = ${id}`;
  const [said] = await sql`
    select count(*)::int as claimed from outbox where type = 'surplus.claimed' and payload->>'surplusId' = ${id}`;
  return { ...lot, claims: claims?.made, held: claims?.held, said: said?.claimed };
}

// Each race leaves the books of every lot as the sweep wants them: counters, entries and live claims agree.
afterEach(async () => {
  const { db, sql } = rescue.database;
  await db.transaction((tx) => checkBalance({ tx, now: new Date(), actor: systemActor("test") }));
  expect(await sql`select * from imbalance`).toHaveLength(0);
  const pairs = await sql`select provider_id, count(*)::int - count(distinct code_hmac)::int as doubles
    from pickup_code group by 1`;
  expect(pairs.every(({ doubles }) => doubles === 0)).toBe(true);
});

it("a hundred NGOs want the last unit, and one gets it", async () => {
  const lot = await post(1);
  const answers = await race(NGOS, lot);
  expect(won(answers)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(NGOS - 1);
  expect(codes(answers)).toEqual(new Set(["surplus.taken"]));
  expect(await lotNow(lot)).toMatchObject({ state: "claimed", units_open: 0, units_held: 1, claims: 1, said: 1 });
  const [seen] = await rescue.database.sql`
    select count(*)::int as connections from pg_stat_activity where datname = current_database()`;
  expect(seen?.connections).toBeGreaterThanOrEqual(20);
});

it("twenty NGOs want one each of twenty units, and all get one", async () => {
  const lot = await post(20);
  const answers = await race(20, lot);
  expect(won(answers)).toHaveLength(20);
  expect(new Set(won(answers).map(({ body }) => body.pickupCode)).size).toBe(20);
  expect(await lotNow(lot)).toMatchObject({ state: "claimed", units_open: 0, units_held: 20, claims: 20, said: 20 });
});

it("fifteen NGOs want one each of ten units, and ten get one", async () => {
  const lot = await post(10);
  const answers = await race(15, lot);
  expect(won(answers)).toHaveLength(10);
  expect(codes(answers)).toEqual(new Set(["surplus.taken"]));
  expect(await lotNow(lot)).toMatchObject({ units_open: 0, units_held: 10, claims: 10, said: 10 });
});

it("one key sent to both processes at once makes one claim and gets one answer", async () => {
  const lot = await post(40);
  const both = async (n: number) => {
    const headers = { "idempotency-key": `both-${n}` };
    const send = (door: Started) => ask(door, token(n), `POST /surplus/${lot}/claims`, { units: 2 }, headers);
    return Promise.all([...doors, ...doors].map(send));
  };
  for (const answers of await Promise.all(Array.from({ length: 10 }, (_, n) => both(n)))) {
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => `${body.id} ${body.pickupCode}`)).size).toBe(1);
  }
  expect(await lotNow(lot)).toMatchObject({ units_open: 20, units_held: 20, claims: 10, said: 10 });
  const other = await claim(0, lot, { units: 3 }, { "idempotency-key": "both-0" });
  expect([other.status, other.body.code]).toEqual([422, "idempotency.otherBody"]);
});

it("a withdrawal among claims takes what they leave", async () => {
  const lot = await post(12);
  const withdraw = ask(doorFor(0), kitchenToken, `DELETE /surplus/${lot}`, { reason: "sold" });
  const [gone, answers] = await Promise.all([withdraw, race(30, lot)]);
  expect([200, 409]).toContain(gone.status);
  const taken = won(answers).length;
  expect(answers.filter(({ status }) => ![201, 409].includes(status))).toEqual([]);
  expect(await lotNow(lot)).toMatchObject({ units_open: 0, held: taken, units_withdrawn: 12 - taken });
});

it("a handover and a cancellation of the same claim cannot both happen", async () => {
  const lot = await post(20);
  const claims = won(await race(16, lot));
  expect(claims).toHaveLength(16);
  const outcome = { acceptedUnits: 1, rejectedUnits: 0, method: "unknown" };
  const pairs = await Promise.all(
    claims.map(async ({ body }, n) => {
      const hand = ask(doorFor(n), kitchenToken, "POST /pickups/verify", { code: body.pickupCode, ...outcome });
      const cancel = ask(doorFor(n + 1), token(n), `DELETE /claims/${body.id}`, { reason: "mistake" });
      return [(await hand).status, (await cancel).status];
    }),
  );
  for (const pair of pairs) expect(pair.filter((status) => status === 200)).toHaveLength(1);
  for (const [hand, cancel] of pairs) expect([hand, cancel].every((status) => Number(status) < 500)).toBe(true);
  const accepted = pairs.filter(([hand]) => hand === 200).length;
  expect(await lotNow(lot)).toMatchObject({ units_accepted: accepted, units_open: 20 - accepted, units_held: 0 });
});

it("claims at the last second and the expiry sweep share the units between them, once", async () => {
  const { db, sql } = rescue.database;
  const lot = await post(60, SECOND);
  const until = Date.now() + 2 * SECOND;
  const sweepOn = async () => {
    while (Date.now() < until)
      await db.transaction((tx) => expireSurplus({ tx, now: new Date(), actor: systemActor("test") }));
  };
  const late = async (n: number) => {
    await new Promise((resolve) => setTimeout(resolve, n * 20));
    return claim(n, lot);
  };
  const [, , answers] = await Promise.all([
    sweepOn(),
    sweepOn(),
    Promise.all(Array.from({ length: 90 }, (_, n) => late(n))),
  ]);
  const taken = won(answers).length;
  expect(taken).toBeGreaterThan(0);
  expect(codes(answers)).toEqual(new Set(["surplus.expired"]));
  expect(await lotNow(lot)).toMatchObject({ units_open: 0, units_held: taken, units_expired: 60 - taken });
  const tooLate = await sql`select 1 from claim where surplus_id = ${lot} and claimed_at >= pickup_until`;
  expect(tooLate).toHaveLength(0);
  const ends = await sql`select 1 from outbox where type = 'surplus.expired' and payload->>'surplusId' = ${lot}`;
  expect(ends).toHaveLength(1);
});
