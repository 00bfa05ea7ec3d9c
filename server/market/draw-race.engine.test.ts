import { afterAll, beforeAll, expect, it } from "vitest";
import { citizen } from "@/db/testing/cast";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { type MemberActor, type PersonActor, systemActor } from "@/server/kernel/actor";
import { type DrawId, mintId, regionOf, type SurplusId } from "@/server/kernel/id";
import { rupiah } from "@/server/kernel/quantity";
import { later, SECOND } from "@/server/kernel/time";
import { buy } from "@/server/market/buy.commands";
import { decideDraws } from "@/server/market/draw.commands";
import { LIMITS_V1 } from "@/server/market/market.rules";
import type { Transaction } from "@/server/platform/database";

const PRICE = rupiah(40_000);
const OVER = later(EVENING, 4 * SECOND);

let rescue: Rescue;
let kitchen: MemberActor;
beforeAll(async () => {
  rescue = await startRescue();
  kitchen = (await rescue.town()).provider;
});
afterAll(() => rescue.database.close());

async function post(): Promise<SurplusId> {
  const lot = await rescue.as(kitchen).surplus.post({ ...tenKilograms, priceRupiah: Number(PRICE) });
  return lot.id as SurplusId;
}
const wish = (surplusId: SurplusId, units: number) => ({ surplusId, units, expectedPriceRupiah: Number(PRICE) });
const buyIn = (tx: Transaction, actor: PersonActor, surplusId: SurplusId, units: number) =>
  buy({ tx, actor, now: EVENING }, { surplusId, units, expectedPriceRupiah: PRICE });

/** A draw of one lot that someone takes part in and that is due. */
async function drawFor({ personId }: PersonActor, surplusId: SurplusId, units: number): Promise<DrawId> {
  const regionId = regionOf(surplusId);
  const id = mintId<"draw">(regionId, EVENING);
  const { sql } = rescue.database;
  await sql`insert into draw (id, region_id, surplus_id, closes_at, commitment, seed)
    values (${id}, ${regionId}, ${surplusId}, ${later(EVENING, 3 * SECOND).toISOString()}, 'promise', 'seed')`;
  await sql`insert into draw_entry (draw_id, person_id, units, expected_price_rupiah, entered_at, state)
    values (${id}, ${personId}, ${units}, ${Number(PRICE)}, ${EVENING.toISOString()}, 'waiting')`;
  return id;
}
const decide = () => rescue.database.db.transaction((tx) => decideDraws({ tx, now: OVER, actor: systemActor("test") }));
const unitsOf = async ({ personId }: PersonActor) => {
  const [row] = await rescue.database
    .sql`select coalesce(sum(units), 0)::int as units from purchase where buyer_id = ${personId}`;
  return row?.units;
};
const entryOf = async (id: DrawId) =>
  (await rescue.database.sql`select state from draw_entry where draw_id = ${id}`)[0];

/** Runs something while another transaction is open, which ends only after it was seen waiting or done. */
async function besides(open: (tx: Transaction) => Promise<unknown>, run: () => Promise<unknown>): Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  await rescue.database.db.transaction(async (tx) => {
    await open(tx);
    let isDone = false;
    running = run().finally(() => {
      isDone = true;
    });
    const isWaiting = async () => {
      const rows = await rescue.database.sql`select 1 from pg_locks where not granted limit 1`;
      return isDone || rows.length > 0;
    };
    await expect.poll(isWaiting, { timeout: 10 * SECOND, interval: 20 }).toBe(true);
  });
  await running;
}

it("serves nobody above their limit of a day who buys elsewhere while the draw is decided", async () => {
  const warga = citizen();
  const { unitsADayPerPerson, unitsOfLotPerPerson } = LIMITS_V1;
  const before = unitsADayPerPerson - unitsOfLotPerPerson;
  for (let bought = 0; bought < before; bought += unitsOfLotPerPerson)
    await rescue.as(warga).market.buy(wish(await post(), unitsOfLotPerPerson));
  expect(await unitsOf(warga)).toBe(before);
  const [drawn, other] = [await post(), await post()];
  const drawId = await drawFor(warga, drawn, unitsOfLotPerPerson);
  await besides((tx) => buyIn(tx, warga, other, unitsOfLotPerPerson), decide);
  expect(await unitsOf(warga)).toBe(unitsADayPerPerson);
  expect(await entryOf(drawId)).toEqual({ state: "lost" });
});

it("waits for no one who waits for the lot: a draw is decided while its entrants press again", async () => {
  const people = Array.from({ length: 6 }, citizen);
  const surplusId = await post();
  const [first, ...others] = people as [PersonActor, ...PersonActor[]];
  const drawId = await drawFor(first, surplusId, 1);
  const pressed = others.map((who) => rescue.as(who).market.buy(wish(surplusId, 1)));
  let decided = await decide();
  await Promise.all(pressed);
  for (let rounds = 0; rounds < 5 && decided === 0; rounds += 1) decided = await decide();
  expect(decided).toBe(1);
  expect(await entryOf(drawId)).toEqual({ state: "won" });
  expect(await rescue.database.sql`select 1 from draw_entry where state = 'waiting'`).toEqual([]);
});
