import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { startRedis } from "@/scripts/services.mjs";
import type { MemberActor } from "@/server/kernel/actor";
import type { Place } from "@/server/kernel/place";
import { HOUR, later, SECOND } from "@/server/kernel/time";
import { openRedis } from "@/server/platform/redis";
import { scrape } from "@/server/testing/scrape";
import { type Started, startDoor, startProcess } from "@/server/testing/start-process";
import { TestEventSource } from "@/server/web/testing/event-source";

const soon = { timeout: 25 * SECOND, interval: 50 };
let rescue: Rescue;
let redis: Awaited<ReturnType<typeof startRedis>>;
let doors: readonly Started[] = [];
let relay: Started;
let kitchen: MemberActor;
let area: Readonly<{ place: Place; radiusMeters: number }>;
const screens: TestEventSource[] = [];
/** What each screen was told, in order: the type, and the lot where it is about one. */
const told: string[][] = [];
/** What went through the database, but for beats. */
const notified: string[] = [];

beforeAll(async () => {
  [rescue, redis] = await Promise.all([startRescue(), startRedis()]);
  const { provider, ngo, place } = await rescue.town();
  kitchen = provider;
  const [token] = await signInAll(rescue.database.db, [await ngo(100)]);
  TestEventSource.headers = { authorization: `Bearer ${token}` };
  const { url } = rescue.database;
  const settings = { REDIS_URL: redis.url, METRICS_PORT: "0" };
  [relay, ...doors] = await Promise.all([
    startProcess("workers/outbox-relay.ts", url, settings),
    startDoor(url, settings),
    startDoor(url, settings),
  ]);
  await rescue.database.sql.listen("live", (payload) => {
    if (payload.endsWith("]") && !payload.endsWith(" []")) notified.push(payload);
  });
  area = { place, radiusMeters: 5_000 };
  for (const door of doors) await watch(door);
}, 120_000);
afterAll(async () => {
  for (const screen of screens) screen.close();
  await Promise.all([relay, ...doors].map((one) => one.kill()));
  await Promise.all([redis.stop(), rescue.database.close()]);
});

/** Opens a screen at a door. */
async function watch(door: Started): Promise<void> {
  const heard: string[] = [];
  const screen = new TestEventSource(
    `${door.url}/api/trpc/live.changes?input=${encodeURIComponent(JSON.stringify(area))}`,
  );
  screen.addEventListener("message", ({ data }) => {
    const { type, data: facts } = JSON.parse(data) as { type: string; data: { surplusId?: string } };
    heard.push(`${type} ${facts.surplusId ?? ""}`.trim());
  });
  screens.push(screen);
  told.push(heard);
  await vi.waitFor(() => expect(heard).toContain("ready"), soon);
}

const lots: string[] = [];
async function post(): Promise<string> {
  const now = new Date();
  const times = { cookedAt: later(now, -HOUR).toISOString(), pickupUntil: later(now, HOUR).toISOString() };
  const { id } = await rescue.as(kitchen, now).surplus.post({ ...tenKilograms, ...times });
  lots.push(id);
  return id;
}
async function postAndHear(): Promise<void> {
  const id = await post();
  for (const heard of told) await expect.poll(() => heard, soon).toContain(`surplus.posted ${id}`);
}
const figure = async (door: Started, name: string) => (await scrape(door.metrics)).value(name) ?? 0;
const hearRedis = async () => {
  for (const door of doors) await expect.poll(() => figure(door, "live_hears_redis"), soon).toBe(1);
};
const askNoMore = () => rescue.database.sql`update live_asking set until = now()`;

it("an event reaches the screens of both web processes over Redis, and the database carries nothing", async () => {
  await hearRedis();
  await askNoMore();
  notified.length = 0;
  for (let turn = 0; turn < 5; turn += 1) await postAndHear();
  expect(notified).toEqual([]);
});

it("screens go on when Redis is killed in the middle, and when it is back, and see nothing twice", async () => {
  for (let turn = 0; turn < 5; turn += 1) await post();
  await redis.crash();
  for (let turn = 0; turn < 5; turn += 1) await postAndHear();
  expect(notified.length).toBeGreaterThan(0);

  await redis.restart();
  for (let turn = 0; turn < 5; turn += 1) await postAndHear();
  await hearRedis();
  await askNoMore();
  notified.length = 0;
  await postAndHear();
  expect(notified).toEqual([]);

  for (const heard of told) {
    const posted = heard.filter((text) => text.startsWith("surplus.posted"));
    // What was under way in Redis when it died is lost with it; then everyone was made to read again.
    const missing = lots.filter((id) => !posted.includes(`surplus.posted ${id}`));
    if (missing.length > 0) expect(heard).toContain("resync");
    expect(posted).toEqual([...new Set(posted)]);
  }
});

it("ears that are cut off are opened anew, and a process that hears no Redis at all is notified", async () => {
  const own = openRedis(redis.url);
  await expect
    .poll(() => own.ask((client) => client.call("CLIENT", "KILL", "TYPE", "pubsub")).catch(() => 0), soon)
    .toBe(2);
  own.close();
  await postAndHear();
  await hearRedis();
  const deaf = await startDoor(rescue.database.url, { REDIS_URL: "redis://127.0.0.1:1", METRICS_PORT: "0" });
  doors = [...doors, deaf];
  await watch(deaf);
  for (let turn = 0; turn < 3; turn += 1) await postAndHear();
  expect(await figure(deaf, 'live_messages_total{way="postgres"}')).toBeGreaterThan(0);
  expect(await figure(deaf, 'live_messages_total{way="redis"}')).toBe(0);
  for (const heard of told) {
    const posted = heard.filter((text) => text.startsWith("surplus.posted"));
    expect(posted).toEqual([...new Set(posted)]);
  }
});
