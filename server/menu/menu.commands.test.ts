import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeProvider, member } from "@/db/testing/cast";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { DAY, later } from "@/server/kernel/time";
import { MOST_ITEMS } from "@/server/menu/menu.rules";
import { startersOf } from "@/server/menu/starters.rules";

let rescue: Rescue;
const outlet = async (): Promise<MemberActor> => member("provider", await makeProvider(rescue.database.db));
const [riceBox] = startersOf("eatery", "certified");
if (!riceBox) throw new Error("eateries have starters");
const dish = { ...riceBox, allergens: [...riceBox.allergens], name: "Nasi kotak ayam" };

beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

const namesOf = async (who: MemberActor) => (await rescue.as(who).menu.list()).items.map(({ name }) => name);

describe("a new outlet", () => {
  it("begins with what its kind of kitchen often has left, at the halal state it names, and only once", async () => {
    const bakery = await outlet();
    expect(await namesOf(bakery)).toEqual([]);
    const { items } = await rescue.as(bakery).menu.start({ kitchen: "bakery", halal: "certified" });
    expect(items.map(({ name }) => name)).toEqual(["Roti manis", "Roti tawar", "Donat", "Kue basah", "Croissant"]);
    expect(new Set(items.map(({ halal }) => halal))).toEqual(new Set(["certified"]));
    const again = rescue.as(bakery).menu.start({ kitchen: "hotel", halal: "no" });
    expect(await refusalOf(again)).toBe("menu.notEmpty");
  });

  it("may begin by itself, and each food stands on the menu once", async () => {
    const kitchen = await outlet();
    await rescue.as(kitchen).menu.add(dish);
    expect(await refusalOf(rescue.as(kitchen).menu.add({ ...dish, name: "  nasi KOTAK  ayam" }))).toBe(
      "menu.nameTaken",
    );
    expect(await namesOf(kitchen)).toEqual(["Nasi kotak ayam"]);
  });

  it("has room for no more than a thumb can scroll through", async () => {
    const kitchen = await outlet();
    for (let index = 0; index < MOST_ITEMS; index += 1)
      await rescue.as(kitchen).menu.add({ ...dish, name: `Menu ${index}` });
    expect(await refusalOf(rescue.as(kitchen).menu.add(dish))).toBe("menu.full");
  });
});

describe("an item", () => {
  it("is changed by version, never to the name of another", async () => {
    const kitchen = await outlet();
    const item = await rescue.as(kitchen).menu.add(dish);
    await rescue.as(kitchen).menu.add({ ...dish, name: "Soto" });
    const change = { ...dish, id: item.id, version: item.version };
    expect(await refusalOf(rescue.as(kitchen).menu.edit({ ...change, name: "SOTO" }))).toBe("menu.nameTaken");
    const edited = await rescue.as(kitchen).menu.edit({ ...change, usualUnits: 30, allergens: ["egg"] });
    expect(edited).toMatchObject({ usualUnits: 30, allergens: ["egg"], version: 2 });
    expect(await refusalOf(rescue.as(kitchen).menu.edit(change))).toBe("menu.changed");
  });

  it("is hidden and shown in its place, ordered, and removed", async () => {
    const kitchen = await outlet();
    for (const name of ["Satu", "Dua", "Tiga"]) await rescue.as(kitchen).menu.add({ ...dish, name });
    const [one, two, three] = (await rescue.as(kitchen).menu.list()).items.map(({ id }) => id);
    if (!one || !two || !three) throw new Error("three were added");
    await rescue.as(kitchen).menu.arrange({ ids: [three, one, two] });
    expect(await namesOf(kitchen)).toEqual(["Tiga", "Satu", "Dua"]);
    expect((await rescue.as(kitchen).menu.hide({ id: one })).isHidden).toBe(true);
    expect((await rescue.as(kitchen).menu.show({ id: one })).isHidden).toBe(false);
    await rescue.as(kitchen).menu.remove({ id: three });
    expect(await namesOf(kitchen)).toEqual(["Satu", "Dua"]);
    expect(await refusalOf(rescue.as(kitchen).menu.remove({ id: three }))).toBe("menu.unknown");
  });

  it("is ordered by its own outlet alone", async () => {
    const [kitchen, stranger] = [await outlet(), await outlet()];
    for (const name of ["Satu", "Dua"]) await rescue.as(kitchen).menu.add({ ...dish, name });
    const ids = (await rescue.as(kitchen).menu.list()).items.map(({ id }) => id);
    await rescue.as(stranger).menu.arrange({ ids: ids.toReversed() });
    expect(await namesOf(kitchen)).toEqual(["Satu", "Dua"]);
  });
});

describe("the menu learns", () => {
  it("from what is posted: amount, unit and weight, but never halal or allergens", async () => {
    const kitchen = await outlet();
    await rescue.as(kitchen).menu.add(dish);
    await rescue.as(kitchen).surplus.post({ ...tenKilograms, halal: "no", allergens: ["peanut"], units: 33 });
    await rescue.settle();
    const [item] = (await rescue.as(kitchen).menu.list()).items;
    expect(item).toMatchObject({ usualUnits: 33, gramsPerUnit: 400, halal: "certified", allergens: dish.allergens });
    expect(item?.lastPostedAt).toBe(EVENING.toISOString());
  });

  it("not from an older posting that arrives late", async () => {
    const kitchen = await outlet();
    await rescue.as(kitchen).menu.add(dish);
    const tomorrow = later(EVENING, DAY);
    const shift = { cookedAt: tomorrow.toISOString(), pickupUntil: later(tomorrow, 60_000).toISOString() };
    await rescue.as(kitchen, tomorrow).surplus.post({ ...tenKilograms, ...shift, units: 40 });
    await rescue.settle(tomorrow);
    await rescue.as(kitchen).surplus.post({ ...tenKilograms, units: 5 });
    await rescue.settle();
    expect((await rescue.as(kitchen).menu.list()).items[0]?.usualUnits).toBe(40);
  });

  it("a new food by one press after its first posting, and only once", async () => {
    const kitchen = await outlet();
    const lot = await rescue.as(kitchen).surplus.post({ ...tenKilograms, title: "Soto Betawi", allergens: ["milk"] });
    const kept = await rescue.as(kitchen).menu.keepLot({ surplusId: lot.id });
    expect(kept).toMatchObject({ name: "Soto Betawi", drawing: "soup", usualUnits: 25, allergens: ["milk"] });
    expect((await rescue.as(kitchen).menu.keepLot({ surplusId: lot.id })).id).toBe(kept.id);
    expect(await refusalOf(rescue.as(await outlet()).menu.keepLot({ surplusId: lot.id }))).toBe("menu.unknown");
  });
});
