import { afterAll, beforeAll, expect, it } from "vitest";
import { citizen } from "@/db/testing/cast";
import { type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { type MemberActor, systemActor } from "@/server/kernel/actor";
import { HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";
import { checkBalance } from "@/server/surplus/upkeep.commands";
import { ask } from "@/server/testing/partner";
import { type Started, startDoor, startProcess } from "@/server/testing/start-process";

const BUYERS = 50;
const STARTED_WITHIN_MS = 120_000;

let rescue: Rescue;
let kitchen: MemberActor;
let doors: readonly Started[] = [];
let tokens: readonly string[] = [];
let workers: Started[] = [];

beforeAll(async () => {
  rescue = await startRescue();
  kitchen = (await rescue.town()).provider;
  tokens = await signInAll(rescue.database.db, Array.from({ length: BUYERS }, citizen));
  const { url } = rescue.database;
  doors = await Promise.all([startDoor(url), startDoor(url)]);
}, STARTED_WITHIN_MS);
afterAll(async () => {
  await Promise.all([...doors, ...workers].map((one) => one.kill()));
  await rescue.database.close();
});

async function post(units: number, saleEndsInMs: number): Promise<string> {
  const now = new Date();
  const times = {
    cookedAt: later(now, -HOUR).toISOString(),
    pickupUntil: later(now, saleEndsInMs + 45 * MINUTE).toISOString(),
  };
  const lot = await rescue.as(kitchen, now).surplus.post({ ...tenKilograms, units, ...times, priceRupiah: 40_000 });
  return lot.id;
}

async function booksOf(lot: string) {
  const { db, sql } = rescue.database;
  await db.transaction((tx) => checkBalance({ tx, now: new Date(), actor: systemActor("test") }));
  expect(await sql`select * from imbalance`).toEqual([]);
  const [row] = await sql`
    select s.units_open as open, s.units_held as held, count(p.claim_id)::int as purchases,
      coalesce(sum(p.units), 0)::int as sold, count(distinct p.buyer_id)::int as buyers
    from surplus s left join purchase p on p.surplus_id = s.id where s.id = ${lot} group by 1, 2`;
  return row;
}

const race = (lot: string) =>
  Promise.all(
    tokens.map((token, n) => {
      const body = { units: 1, expectedPriceRupiah: 40_000 };
      return ask(doors[n % 2] as Started, token, `POST /market/${lot}/purchases`, body);
    }),
  );

it("fifty people want five units: five get one, by speed or by lot, and nobody gets what another has", async () => {
  const lot = await post(5, 40 * MINUTE);
  const answers = await race(lot);
  const outcomes = answers.map(({ status, body }) => (status === 201 ? body.outcome : body.code));
  const direct = outcomes.filter((outcome) => outcome === "bought").length;
  expect(outcomes.filter((outcome) => !["bought", "entered", "market.soldOut"].includes(`${outcome}`))).toEqual([]);
  expect(direct).toBeLessThanOrEqual(5);
  workers = [await startProcess("workers/price-decay.ts", rescue.database.url, { LOG_LEVEL: "warn" })];
  await expect
    .poll(() => booksOf(lot), { timeout: 20 * SECOND })
    .toEqual({
      open: 0,
      held: 5,
      purchases: 5,
      sold: 5,
      buyers: 5,
    });
}, 60_000);

it("two workers announce each step once, one is killed, and the other closes what is over", async () => {
  const lots = await Promise.all([1, 2, 3, 4].map(() => post(3, 8 * SECOND)));
  workers.push(await startProcess("workers/price-decay.ts", rescue.database.url, { LOG_LEVEL: "warn" }));
  const said = async (type: string) => {
    const rows = await rescue.database.sql`
      select payload->>'surplusId' as id, count(*)::int as n from outbox
      where type = ${type} and payload->>'surplusId' in ${rescue.database.sql([...lots])} group by 1`;
    return rows.map(({ n }) => n);
  };
  await expect.poll(() => said("market.auction_opened"), { timeout: 15 * SECOND }).toEqual([1, 1, 1, 1]);
  await workers[0]?.kill();
  await expect.poll(() => said("market.sale_closed"), { timeout: 30 * SECOND }).toEqual([1, 1, 1, 1]);
  expect(await said("surplus.requeued")).toEqual([1, 1, 1, 1]);
}, 90_000);
