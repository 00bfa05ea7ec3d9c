import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { plainId, type RegionId } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";

let rescue: Rescue;
let kitchen: MemberActor;
let panti: MemberActor;
let region: RegionId;
beforeAll(async () => {
  rescue = await startRescue();
  const town = await rescue.town();
  [kitchen, panti, region] = [town.provider, await town.ngo(400), town.regionId];
});
afterAll(() => rescue.database.close());

const lots = (now = later(EVENING, DAY)) => rescue.admin(now).lots;
const post = (title: string, now = EVENING, by = kitchen) =>
  rescue.as(by, now).surplus.post({ ...tenKilograms, title });
const titles = async (asked: Parameters<ReturnType<typeof lots>["list"]>[0]) =>
  (await lots().list(asked)).items.map(({ title }) => title);

it("lists every lot, newest first, page after page, none twice", async () => {
  const names = ["Lontong satu", "Lontong dua", "Lontong tiga"];
  for (const [minute, name] of names.entries()) await post(name, later(EVENING, minute * 1_000));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await lots().list({ text: "lontong", limit: 1, cursor });
    seen.push(...page.items.map(({ title }) => title));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual([...names].reverse());
});

it("narrows by state, region, kitchen, words and days, and takes nothing typed for a pattern", async () => {
  const other = await rescue.town();
  const withdrawn = await post("Soto 100% sapi");
  await rescue.as(kitchen).surplus.withdraw({ id: withdrawn.id, reason: "spoiled" });
  await post("Soto betawi", EVENING, other.provider);
  expect(await titles({ text: "soto" })).toHaveLength(2);
  expect(await titles({ text: "soto", state: "withdrawn" })).toEqual(["Soto 100% sapi"]);
  expect(await titles({ text: "soto", regionId: region })).toEqual(["Soto 100% sapi"]);
  expect(await titles({ text: "soto", kitchenId: other.provider.organisationId })).toEqual(["Soto betawi"]);
  expect(await titles({ text: "100% s" })).toEqual(["Soto 100% sapi"]);
  expect(await titles({ text: "s_to" })).toEqual([]);
  expect(await titles({ text: "' or 1=1 --" })).toEqual([]);
  expect(await titles({ text: "soto", from: "2026-11-22" })).toEqual([]);
  expect(await titles({ text: "soto", until: "2026-11-21" })).toHaveLength(2);
  expect(await refusalOf(lots().list({ from: "2026-11-22", until: "2026-11-21" }))).toBe("lots.badSpan");
  expect(await refusalOf(lots().list({ from: "2026-01-01", until: "2026-11-21" }))).toBe("lots.badSpan");
});

it("keeps one kitchen's lots in reach however old they are", async () => {
  const old = later(EVENING, 200 * DAY);
  const { organisationId: kitchenId } = kitchen;
  expect((await lots(old).list({ text: "lontong" })).items).toHaveLength(0);
  expect((await lots(old).list({ text: "lontong", kitchenId })).items).toHaveLength(3);
});

it("shows who took what, finds a lot by its own number and by a claim's, and never names who bought", async () => {
  const lot = await post("Rawon");
  const claim = await rescue.as(panti).surplus.claim({ id: lot.id, units: 4 });
  for (const text of [lot.id, claim.id.toUpperCase()]) {
    const { items } = await lots().list({ text });
    expect(items).toMatchObject([{ id: lot.id, claimsInAll: 1, claims: [{ id: claim.id, units: 4, via: "direct" }] }]);
    expect(items[0]?.claims[0]?.recipientName).toBeTruthy();
  }
  const forSale = await rescue.as(kitchen).surplus.post({ ...tenKilograms, title: "Roti tawar", priceRupiah: 10_000 });
  const citizen = { ...kitchen, personId: plainId<"person">(), roles: ["citizen"] as const, organisationId: null };
  await rescue.as(citizen).market.buy({ surplusId: forSale.id, units: 1, expectedPriceRupiah: 10_000 });
  const [bought] = (await lots().list({ text: "roti tawar" })).items;
  expect(bought?.claims).toMatchObject([{ recipientName: null, via: "purchase", state: "held" }]);
});
