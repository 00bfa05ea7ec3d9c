import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { surplus } from "@/db/schema/surplus";
import { makeProvider } from "@/db/testing/cast";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { startRedisCluster } from "@/scripts/services/redis.mjs";
import { startRedis } from "@/scripts/services.mjs";
import { cellOf } from "@/server/kernel/cell";
import { mintId, type OrganisationId, plainId, type RegionId, type SurplusId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import { HOUR, later, MINUTE } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";
import { openRedis, type RedisHandle } from "@/server/platform/redis";
import { nearbyLots } from "@/server/surplus/nearby-lots";
import { OpenLotsKeeper } from "@/server/surplus/open-lots-keeper";
import { recentLots } from "@/server/surplus/recent-lots";
import type { NearbyInput } from "@/server/surplus/surplus.contract";
import { listNearby } from "@/server/surplus/surplus.view";

const JAKARTA = { latitude: -6.2, longitude: 106.82 };
const REGION = 3171 as RegionId;
const LOTS = 3_000;
const now = new Date();
const soon = { timeout: 10_000, interval: 50 };

let database: TestDatabase;
let single: Awaited<ReturnType<typeof startRedis>>;
let cluster: Awaited<ReturnType<typeof startRedisCluster>>;
let provider: OrganisationId;
const handles: RedisHandle[] = [];

beforeAll(async () => {
  [database, single, cluster] = await Promise.all([testDatabase(), startRedis(), startRedisCluster()]);
  provider = await makeProvider(database.db);
  const places = Array.from({ length: LOTS / 2 }, () => somewhere(0.4));
  await put([...places, ...places.slice(0, LOTS / 4), ...Array.from({ length: LOTS / 4 }, () => somewhere(0.02))]);
  // One in seven is not for everyone to take: gone, of others, or past one of its clocks.
  await database.sql`update surplus set state = 'claimed', units_held = units_open, units_open = 0 where random() < 0.05`;
  await database.sql`update surplus set open_to_all = false where random() < 0.05`;
  await database.sql`update surplus set pickup_until = ${now.toISOString()} where random() < 0.05`;
});
afterAll(async () => {
  for (const handle of handles) handle.close();
  await Promise.all([database.close(), single.stop(), cluster.stop()]);
});

const around = (middle: number, degrees: number) => middle + (Math.random() - 0.5) * degrees;
const somewhere = (degrees: number): Place => ({
  latitude: around(JAKARTA.latitude, degrees),
  longitude: around(JAKARTA.longitude, degrees),
});

async function put(places: readonly Place[]): Promise<SurplusId[]> {
  const rows = places.map((place) => {
    const until = later(now, (10 + Math.random() * 170) * MINUTE);
    return {
      ...{ regionId: REGION, id: mintId<"surplus">(REGION, now), providerId: provider, postedBy: plainId<"person">() },
      ...({
        title: "Nasi",
        category: "cooked",
        carbonCategory: "mixed",
        storage: "ambient",
        halal: "claimed",
      } as const),
      ...({
        allergens: [],
        unitName: "boks",
        cookedAt: now,
        place,
        cell: cellOf(place),
        zone: "Asia/Jakarta",
      } as const),
      ...({ pickupUntil: until, safeUntil: until, openToAll: true, state: "open", postedAt: now } as const),
      ...{ unitsPosted: 5, unitsOpen: 5, allergens: [] },
    };
  });
  for (let at = 0; at < rows.length; at += 500) await database.db.insert(surplus).values(rows.slice(at, at + 500));
  return rows.map(({ id }) => id);
}

async function open(url: string): Promise<RedisHandle> {
  const handle = openRedis(url);
  handles.push(handle);
  await vi.waitFor(async () => expect(await handle.answers()).toBe(true), soon);
  return handle;
}
const look = (place: Place, radiusMeters: number, limit: number): NearbyInput => ({ ...place, radiusMeters, limit });
const looks = (times: number) =>
  Array.from({ length: times }, (_, n) => look(somewhere(0.5), [300, 2_000, 5_000, 25_000][n % 4] ?? 1, 1 + (n % 60)));
let searches = 0;
/** Counts searches among all lots: the index makes them needless. */
const countingSearches = (): Reader => ({
  select: database.db.select.bind(database.db),
  selectDistinct: database.db.selectDistinct.bind(database.db),
  execute: (query) => {
    searches += 1;
    return database.db.execute(query);
  },
});
const byIndex = (handle: RedisHandle, input: NearbyInput, at = now) =>
  nearbyLots(countingSearches(), handle, input, at);
const byDatabase = (input: NearbyInput, at = now) => listNearby(database.db, input, at);
const event = (surplusId: SurplusId, type = "surplus.edited", unitsLeft = 0) => ({
  type,
  data: { surplusId, version: 9, unitsLeft },
});

it.each(["one Redis", "a cluster"] as const)(
  "finds in %s exactly what the database finds, without searching there",
  async (which) => {
    const handle = await open(which === "a cluster" ? cluster.url : single.url);
    const keeper = new OpenLotsKeeper(database.db, handle, () => true);
    await vi.waitFor(async () => expect(await keeper.turn(now)).toBe(true), soon);
    let seen = 0;
    searches = 0;
    for (const input of looks(60)) {
      await keeper.turn(now);
      const page = await byIndex(handle, input);
      expect(page).toEqual(await byDatabase(input));
      seen += page.items.length;
    }
    expect(seen).toBeGreaterThan(500);
    // On a busy machine Redis may be late for a question, and then the search answers it.
    expect(searches).toBeLessThan(12);
  },
);

it("follows what is posted and what ends, and however far it lags shows no lot past its clock", async () => {
  const handle = await open(single.url);
  const keeper = new OpenLotsKeeper(database.db, handle, () => true);
  await vi.waitFor(async () => expect(await keeper.turn(now)).toBe(true), soon);
  const place = { latitude: -6.9, longitude: 107.6 };
  const [first, second] = await put([place, place]);
  if (!first || !second) throw new Error("no lots");
  const here = look(place, 1_000, 10);
  expect((await byIndex(handle, here)).items).toEqual([]);
  const topics = [`cell:${cellOf(place)}`];
  recentLots().hear({ ...event(second, "surplus.posted", 5), topics }, now);
  expect((await byIndex(handle, here)).items.map(({ id }) => id)).toEqual([second]);
  for (const id of [first, second]) keeper.hear(event(id, "surplus.posted", 5));
  await keeper.turn(now);
  expect((await byIndex(handle, here)).items).toHaveLength(2);

  await database.db.execute(
    sql`update surplus set state = 'claimed', units_held = 5, units_open = 0 where id = ${first}`,
  );
  expect((await byIndex(handle, here)).items.map(({ id }) => id)).toEqual([second]);
  keeper.hear(event(first, "surplus.claimed"));
  await keeper.turn(now);
  expect((await byIndex(handle, here)).items.map(({ id }) => id)).toEqual([second]);
  for (const minutes of [30, 90, 200])
    for (const input of looks(8))
      expect(await nearbyLots(database.db, handle, input, later(now, minutes * MINUTE))).toEqual(
        await byDatabase(input, later(now, minutes * MINUTE)),
      );
  expect((await nearbyLots(database.db, handle, here, later(now, 4 * HOUR))).items).toEqual([]);
});

it("is not believed after a gap, while Redis is dead, nor when it came back empty; then it is whole again", async () => {
  const handle = await open(single.url);
  const keeper = new OpenLotsKeeper(database.db, handle, () => true);
  await vi.waitFor(async () => expect(await keeper.turn(now)).toBe(true), soon);
  const [input] = looks(1);
  if (!input) throw new Error("no look");
  const wide = { ...input, radiusMeters: 25_000 };
  expect(await byIndex(handle, wide)).toEqual(await byDatabase(wide));

  await single.crash();
  expect(await keeper.turn(now)).toBe(false);
  expect(await nearbyLots(database.db, handle, wide, now)).toEqual(await byDatabase(wide));
  await single.restart();
  await vi.waitFor(async () => expect(await handle.answers()).toBe(true), soon);
  expect(await nearbyLots(database.db, handle, wide, now)).toEqual(await byDatabase(wide));
  searches = 0;
  await byIndex(handle, wide);
  expect(searches).toBe(1);
  await vi.waitFor(async () => expect(await keeper.turn(now)).toBe(true), soon);
  expect(await byIndex(handle, wide)).toEqual(await byDatabase(wide));

  const [unheard] = await put([wide]);
  keeper.gap();
  await vi.waitFor(async () => expect(await keeper.turn(now)).toBe(true), soon);
  expect((await byIndex(handle, wide)).items[0]?.id).toBe(unheard);
});

it("has one keeper at a time, and another as soon as that one is gone", async () => {
  const handle = await open(cluster.url);
  const [one, other] = [true, true].map((hears) => new OpenLotsKeeper(database.db, handle, () => hears));
  if (!one || !other) throw new Error("no keepers");
  await vi.waitFor(async () => expect(await one.turn(now)).toBe(true), soon);
  expect(await other.turn(now)).toBe(false);
  expect(await one.turn(now)).toBe(true);
  await vi.waitFor(async () => expect(await other.turn(now)).toBe(true), soon);
  expect(await one.turn(now)).toBe(false);
});
