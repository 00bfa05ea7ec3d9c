import { afterAll, beforeAll, expect, it } from "vitest";
import { processAll } from "@/db/testing/process-all";
import { type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { startRedis } from "@/scripts/services.mjs";
import type { MemberActor } from "@/server/kernel/actor";
import { cellOf } from "@/server/kernel/cell";
import type { Place } from "@/server/kernel/place";
import { HOUR, later, SECOND } from "@/server/kernel/time";
import { openRedis } from "@/server/platform/redis";
import { type Answer, ask } from "@/server/testing/partner";
import { type Started, startDoor } from "@/server/testing/start-process";
import { LIMITS } from "@/server/web/limits";

const soon = { timeout: 20 * SECOND, interval: 50 };
let rescue: Rescue;
let redis: Awaited<ReturnType<typeof startRedis>>;
let doors: readonly [Started, Started];
let kitchen: MemberActor;
let place: Place;
let tokens: readonly string[] = [];

beforeAll(async () => {
  [rescue, redis] = await Promise.all([startRescue(), startRedis()]);
  const town = await rescue.town();
  const { provider, ngo } = town;
  [kitchen, place] = [provider, town.place];
  const ngos = await Promise.all(Array.from({ length: 9 }, (_, n) => ngo(n * 10)));
  tokens = await signInAll(rescue.database.db, ngos);
  const start = () => startDoor(rescue.database.url, { REDIS_URL: redis.url });
  doors = await Promise.all([start(), start()]);
}, 120_000);
afterAll(async () => {
  await Promise.all(doors.map((door) => door.kill()));
  await Promise.all([redis.stop(), rescue.database.close()]);
});

const readiness = async (door: Started) => {
  const answer = await fetch(`${door.url}/health/ready`);
  return [answer.status, await answer.json()];
};
/** The statuses of so many requests to one door, all at once. */
const statuses = async (door: Started, who: number, times: number) => {
  const asked = Array.from({ length: times }, () => ask(door, tokens[who] ?? "", "GET /claims/mine"));
  return (await Promise.all(asked)).map(({ status }) => status);
};
/** So many, and the few more that the turn of a minute lets pass. */
const about = (most: number) => ({ asymmetricMatch: (n: number) => n >= most && n <= most + 5 });
const passed = async (door: Started, who: number, times: number) =>
  (await statuses(door, who, times)).filter((status) => status === 200).length;

it("two web processes share what one person may ask, and each keeps to it alone while Redis is dead", async () => {
  const [one, other] = doors;
  for (const door of doors) await expect.poll(() => readiness(door), soon).toEqual([200, { status: "ready" }]);
  expect(await passed(one, 0, 35)).toBe(35);
  expect(await passed(other, 0, 35)).toEqual(about(LIMITS.role.ngo - 35));

  await redis.crash();
  for (const door of doors)
    await expect.poll(() => readiness(door), soon).toEqual([200, { status: "ready", degraded: ["redis"] }]);
  expect(await passed(one, 0, 35)).toEqual(about(LIMITS.role.ngo - 35));
  expect(await passed(other, 1, 60)).toEqual(about(LIMITS.role.ngo));

  await redis.restart();
  for (const door of doors) await expect.poll(() => readiness(door), soon).toEqual([200, { status: "ready" }]);
  expect((await passed(one, 2, 35)) + (await passed(other, 2, 35))).toEqual(about(LIMITS.role.ngo));
});

it("a session ended while Redis is dead is over at every door at once", async () => {
  await redis.crash();
  for (const door of doors) expect(await statuses(door, 3, 3)).toEqual([200, 200, 200]);
  const headers = { authorization: `Bearer ${tokens[3]}` };
  const over = await fetch(`${doors[0].url}/api/v1/auth/logout`, { method: "POST", headers });
  expect(over.status).toBe(204);
  for (const door of doors)
    await expect.poll(() => statuses(door, 3, 1), { timeout: 2 * SECOND, interval: 20 }).toEqual([401]);
  await redis.restart();
  for (const door of doors) expect(await statuses(door, 3, 1)).toEqual([401]);
});

const post = async () => {
  const now = new Date();
  const times = { cookedAt: later(now, -HOUR).toISOString(), pickupUntil: later(now, HOUR).toISOString() };
  return (await rescue.as(kitchen, now).surplus.post({ ...tenKilograms, ...times })).id;
};
const claim = (door: Started, who: number, lot: string, key?: string) =>
  ask(door, tokens[who] ?? "", `POST /surplus/${lot}/claims`, {}, key ? { "idempotency-key": key } : {});
const relay = () => processAll(rescue.database.db, { now: new Date(), only: [] });

const WAITS = "waits for the database";

/** Asks while nobody can look into the tables of lots, claims and keys; what must look waits until it is over. */
async function withoutTables(run: () => Promise<Answer>): Promise<Answer | typeof WAITS> {
  const { asked, first } = await rescue.database.sql.begin(async (tx) => {
    await tx`lock table surplus, claim, idempotency in access exclusive mode`;
    const pending = run();
    const late = new Promise<typeof WAITS>((resolve) => setTimeout(resolve, 2 * SECOND, WAITS));
    return { asked: { pending }, first: await Promise.race([pending, late]) };
  });
  await asked.pending;
  return first as Answer | typeof WAITS;
}

const taken = { status: 409, body: { code: "surplus.taken", details: { unitsLeft: 0 } } };

it("what one door learned of a taken lot the other tells without the database, until the lot is open again", async () => {
  const [one, other] = doors;
  for (const door of doors) await expect.poll(() => readiness(door), soon).toEqual([200, { status: "ready" }]);
  const learnAndTell = async () => {
    const lot = await post();
    const won = await claim(one, 4, lot, `won${lot}`);
    expect(won.status).toBe(201);
    expect(await claim(one, 5, lot)).toMatchObject(taken);
    return { lot, won, told: await withoutTables(() => claim(other, 5, lot)) };
  };
  let { lot, won, told } = await learnAndTell();
  // On a busy machine Redis may be late for one question.
  if (told === WAITS) ({ lot, won, told } = await learnAndTell());
  expect(told).toMatchObject(taken);
  expect(await withoutTables(() => claim(other, 5, lot, "late"))).toMatchObject(taken);
  expect(await claim(other, 4, lot, `won${lot}`)).toEqual(won);
  expect((await ask(one, tokens[4] ?? "", `DELETE /claims/${won.body.id}`, { reason: "mistake" })).status).toBe(200);
  await relay();
  await expect.poll(async () => (await claim(other, 5, lot)).status, { timeout: 2 * SECOND, interval: 50 }).toBe(201);
});

it("with Redis dead each door tells what it learned itself, and the database decides the rest alike", async () => {
  const [one, other] = doors;
  await redis.crash();
  const lot = await post();
  const won = await claim(one, 6, lot, "won");
  expect(won.status).toBe(201);
  for (const door of doors) expect(await claim(door, 7, lot)).toMatchObject(taken);
  for (const door of doors) expect(await withoutTables(() => claim(door, 7, lot))).toMatchObject(taken);
  expect(await claim(other, 6, lot, "won")).toEqual(won);
  expect((await ask(one, tokens[6] ?? "", `DELETE /claims/${won.body.id}`, { reason: "mistake" })).status).toBe(200);
  await relay();
  await expect.poll(async () => (await claim(other, 7, lot)).status, { timeout: 2 * SECOND, interval: 50 }).toBe(201);
  await redis.restart();
});

const near = async (door: Started) => {
  const path = `GET /surplus?latitude=${place.latitude}&longitude=${place.longitude}&limit=50`;
  const { body } = await ask(door, tokens[8] ?? "", path);
  return (body.items as { id: string }[]).map(({ id }) => id);
};

it("every door shows what is near: by the index kept for all, and without Redis alike", async () => {
  const [one] = doors;
  const own = openRedis(redis.url);
  await expect.poll(() => own.ask((client) => client.exists("open:{keeper}:whole")).catch(() => 0), soon).toBe(1);
  const lot = await post();
  await relay();
  for (const door of doors) await expect.poll(() => near(door), soon).toContain(lot);
  const indexed = () => own.ask((client) => client.zscore(`open:{${cellOf(place, 9)}}`, lot));
  await expect.poll(indexed, soon).not.toBeNull();
  own.close();
  expect((await claim(one, 4, lot)).status).toBe(201);
  for (const door of doors) expect(await near(door)).not.toContain(lot);

  await redis.crash();
  const next = await post();
  for (const door of doors) expect(await near(door)).toContain(next);
  await redis.restart();
});
