import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import type { MemberActor } from "@/server/kernel/actor";
import type { SurplusId } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";
import { expireClaims } from "@/server/surplus/claim-closing.commands";
import { recallSurplus, stopClaims } from "@/server/surplus/recall.commands";

let rescue: Rescue;
let kitchen: MemberActor;
let panti: MemberActor;
let dapur: MemberActor;

beforeAll(async () => {
  rescue = await startRescue();
  const town = await rescue.town();
  kitchen = town.provider;
  panti = await town.ngo(100);
  dapur = await town.ngo(200);
  await signInAll(rescue.database.db, [kitchen, panti, dapur]);
});
afterAll(() => rescue.database.close());

const post = (change: Partial<typeof tenKilograms> | { title: string } = {}) =>
  rescue.as(kitchen).surplus.post({ ...tenKilograms, ...change });
const recall = (id: string) =>
  rescue.sweep((work) => recallSurplus(work, id as SurplusId).then((lots) => lots.length), EVENING);
const toldOf = async (who: MemberActor, type: string) =>
  (await rescue.as(who).notifications.list({})).items.filter((told) => told.type === type);

it("takes an unsafe lot and what was cooked with it off the market, and tells whoever holds or has some", async () => {
  const title = "Sayur lodeh";
  const lot = await post({ title });
  const sibling = await post({ title: " sayur  LODEH" });
  const other = await post({ title: "Nasi uduk" });
  const held = await rescue.as(panti).surplus.claim({ id: sibling.id, units: 5 });
  const eaten = await rescue.as(dapur).surplus.claim({ id: lot.id, units: 4 });
  await rescue.as(kitchen).pickups.verify({
    ...{ code: eaten.pickupCode ?? "", acceptedUnits: 4, rejectedUnits: 0, weightGrams: 1_600, method: "scale" },
  });
  expect(await recall(lot.id)).toBe(2);
  const door = { acceptedUnits: 5, rejectedUnits: 0, weightGrams: 2_000, method: "scale" as const };
  expect(await refusalOf(rescue.as(kitchen).pickups.verify({ code: held.pickupCode ?? "", ...door }))).toBe(
    "surplus.recalled",
  );
  expect(await refusalOf(rescue.as(panti).surplus.claim({ id: lot.id, units: 1 }))).toBe("surplus.recalled");
  await rescue.settle();

  const [row] = await rescue.database
    .sql`select state, units_recalled, units_held from surplus where id = ${sibling.id}`;
  expect(row).toMatchObject({ state: "withdrawn", units_recalled: 25, units_held: 0 });
  expect((await rescue.as(panti).surplus.byId({ id: other.id })).unitsLeft).toBe(25);
  expect((await rescue.as(panti).claims.mine()).items.find(({ id }) => id === held.id)?.state).toBe("cancelled");
  expect(await toldOf(panti, "food_recalled")).toHaveLength(1);
  expect(await toldOf(dapur, "food_recalled")).toHaveLength(1);
  expect(await toldOf(kitchen, "lot_recalled")).toHaveLength(2);
});

it("recalls once, and nobody is blamed for what it stopped", async () => {
  const lot = await post({ title: "Gulai" });
  const claim = await rescue.as(panti).surplus.claim({ id: lot.id, units: 3 });
  expect(await recall(lot.id)).toBe(1);
  expect(await recall(lot.id)).toBe(0);
  await rescue.settle();
  await rescue.sweep((work) => stopClaims(work, { surplusId: lot.id as SurplusId }).then(() => 0), EVENING);
  const entries = await rescue.database.sql`
    select units from balance_entry where claim_id = ${claim.id} and to_bucket = 'recalled'`;
  expect(entries).toHaveLength(1);
  const late = later(EVENING, 300 * MINUTE);
  expect(await rescue.sweep(expireClaims, late)).toBe(0);
});
