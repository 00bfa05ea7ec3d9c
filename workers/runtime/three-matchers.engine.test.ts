import { afterAll, beforeAll, expect, it } from "vitest";
import { type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";
import { postgresBus } from "@/server/platform/bus/postgres/postgres-bus";
import { systemClock } from "@/server/platform/clock";
import { MATCHER, matchingReactions } from "@/server/reactions";
import { type Started, startProcess } from "@/server/testing/start-process";
import { startActor } from "@/workers/runtime/partition-actor";

const TOWNS = 6;
const LOTS = 60;
const QUICKLY = { timeout: 20 * SECOND, interval: 100 };

let rescue: Rescue;
let matchers: Started[] = [];
let relay: Started;
const kitchens: MemberActor[] = [];

beforeAll(async () => {
  rescue = await startRescue();
  for (let n = 0; n < TOWNS; n += 1) {
    const { provider, ngo } = await rescue.town();
    kitchens.push(provider);
    for (const meters of [300, 600, 900]) await ngo(meters);
  }
  const { url } = rescue.database;
  [relay, ...matchers] = await Promise.all([
    startProcess("workers/outbox-relay.ts", url),
    ...[1, 2, 3].map(() => startProcess("workers/matcher.ts", url)),
  ]);
}, 3 * MINUTE);
afterAll(async () => {
  await Promise.all([relay, ...matchers].map((one) => one.kill()));
  await rescue.database.close();
});

/** How many partitions each living matcher holds, the fewest first; what dead ones held stands under 0. */
async function shares(): Promise<number[]> {
  const rows = await rescue.database.sql<{ held: number }[]>`
    select count(*)::int as held from partition_holder h
    left join partition_member m on m.member = h.holder and m.alive_until > now()
    group by m.member order by m.member is not null, held`;
  return rows.map(({ held }) => held);
}

async function post(n: number): Promise<void> {
  const now = new Date();
  const times = { cookedAt: later(now, -HOUR).toISOString(), pickupUntil: later(now, 2 * HOUR).toISOString() };
  const kitchen = kitchens[n % TOWNS];
  if (kitchen) await rescue.as(kitchen, now).surplus.post({ ...tenKilograms, units: 2, ...times });
}

it("shares the country between three matchers, and one that is killed loses nothing but its share", async () => {
  await expect.poll(shares, QUICKLY).toEqual([10, 11, 11]);

  for (let n = 0; n < LOTS / 2; n += 1) await post(n);
  await matchers[0]?.kill("SIGKILL");
  const since = performance.now();
  const posting = (async () => {
    for (let n = LOTS / 2; n < LOTS; n += 1) await post(n);
  })();
  await expect.poll(shares, QUICKLY).toEqual([16, 16]);
  expect(performance.now() - since).toBeLessThan(5 * SECOND);
  await posting;

  const offers = () => rescue.database.sql<{ lots: number; offers: number }[]>`
    select count(distinct surplus_id)::int as lots, count(*)::int as offers from offer where state = 'open'`;
  await expect.poll(offers, QUICKLY).toEqual([{ lots: LOTS, offers: LOTS }]);
  const everMade = await rescue.database.sql`select 1 from offer`;
  expect(everMade).toHaveLength(LOTS);
});

it("gives its share back at once when one stops in peace", async () => {
  const stopped = matchers[1]?.kill("SIGTERM");
  await expect.poll(shares, QUICKLY).toEqual([32]);
  await stopped;
  await post(0);
  const offers = () => rescue.database.sql`select 1 from offer`;
  await expect.poll(offers, QUICKLY).toHaveLength(LOTS + 1);
});

it("makes one offer a lot even where two serve the same partitions at once", async () => {
  const { db, sql } = rescue.database;
  const bus = postgresBus(rescue.database, { pollMs: 50 });
  const runtime = { db, bus, clock: systemClock };
  const troupe = { runtime, work: MATCHER, rows: matchingReactions, pulses: new Map(), handsOf: () => undefined };
  const held = await sql<{ partition: number; token: string }[]>`select partition, token from partition_holder`;
  for (const { partition, token } of held) await startActor(troupe, { partition, token: Number(token) });
  const before = (await sql`select 1 from offer`).length;
  for (let n = 0; n < LOTS / 2; n += 1) await post(n);
  const doubled = await pollOffers(before + LOTS / 2);
  await bus.close();
  expect(doubled).toEqual([]);
});

/** Waits for so many offers and answers the lots that have more than one. */
async function pollOffers(count: number) {
  const offers = () => rescue.database.sql`select surplus_id from offer`;
  await expect.poll(offers, QUICKLY).toHaveLength(count);
  return rescue.database.sql`select surplus_id from offer group by surplus_id having count(*) > 1`;
}
