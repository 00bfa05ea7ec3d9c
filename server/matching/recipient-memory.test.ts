import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { processAll } from "@/db/testing/process-all";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { SECOND } from "@/server/kernel/time";
import { RecipientMemory } from "@/server/matching/recipient-memory";
import { matchingReactionsAmong } from "@/server/reactions";

let rescue: Rescue;
let elapsed = 0;
let memory: RecipientMemory;
beforeAll(async () => {
  rescue = await startRescue();
});
beforeEach(() => {
  memory = new RecipientMemory(() => elapsed);
});
afterAll(() => rescue.database.close());

const settle = () => processAll(rescue.database.db, { now: EVENING, only: matchingReactionsAmong(memory) });
const post = (provider: MemberActor) => rescue.as(provider).surplus.post(tenKilograms);
const offersOf = async (actor: MemberActor) => (await rescue.as(actor).offers.mine({})).items;
const takeToday = (actor: MemberActor, today: { portions?: number; paused?: boolean }) =>
  rescue.as(actor).identity.changeToday({ portions: null, coldSpace: true, vehicle: "car", paused: false, ...today });

/** A town whose recipients are remembered: the nearer one was offered a first lot. */
async function remembered() {
  const { provider, ngo } = await rescue.town();
  const [near, far] = [await ngo(300), await ngo(2_000)];
  await post(provider);
  await settle();
  expect(await offersOf(near)).toHaveLength(1);
  return { provider, ngo, near, far };
}

it("asks nobody who has paused since, but the next", async () => {
  const { provider, near, far } = await remembered();
  await takeToday(near, { paused: true });
  await post(provider);
  await settle();
  expect([await offersOf(near), await offersOf(far)]).toMatchObject([[{}], [{ units: 25 }]]);
});

it("offers no more than fits what is left by now, and the rest of the kitchen's food to others", async () => {
  const { provider, near, far } = await remembered();
  await takeToday(near, { portions: 30 });
  await takeToday(far, { portions: 0 });
  await post(provider);
  await settle();
  expect((await offersOf(near)).map(({ units }) => units).toSorted()).toEqual([25, 5]);
  expect(await offersOf(far)).toEqual([]);
});

it("counts what it has offered itself, a window after the other", async () => {
  const { provider, ngo } = await rescue.town();
  const panti = await ngo(300);
  await takeToday(panti, { portions: 60 });
  for (let lot = 0; lot < 3; lot += 1) {
    await post(provider);
    await settle();
  }
  const units = (await offersOf(panti)).map((offer) => offer.units);
  expect(units.toSorted()).toEqual([10, 25, 25]);
});

it("finds whoever has come since at once where nobody else can take the food", async () => {
  const { provider, ngo, near, far } = await remembered();
  for (const one of [near, far]) await takeToday(one, { paused: true });
  const newcomer = await ngo(900);
  elapsed += 3 * SECOND;
  await post(provider);
  await settle();
  expect(await offersOf(newcomer)).toHaveLength(1);
});

it("knows whoever has come since after five seconds, nearest first", async () => {
  const { place, ngo } = await rescue.town();
  const { db } = rescue.database;
  const nearest = async () => (await memory.nearest(db, place, 2)).map(({ organisationId }) => organisationId);
  const [far, farther] = [await ngo(2_000), await ngo(3_000)];
  expect(await nearest()).toEqual([far.organisationId, farther.organisationId]);
  const newcomer = await ngo(900);
  elapsed += 4 * SECOND;
  expect(await nearest()).toEqual([far.organisationId, farther.organisationId]);
  elapsed += 2 * SECOND;
  expect(await nearest()).toEqual([newcomer.organisationId, far.organisationId]);
});
