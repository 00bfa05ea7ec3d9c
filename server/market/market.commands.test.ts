import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import type { MemberActor } from "@/server/kernel/actor";
import { HOUR, later, MINUTE } from "@/server/kernel/time";
import { decayPrices } from "@/server/market/decay.commands";
import type { MarketSettings, NearSale, SellingSale } from "@/server/market/market.contract";
import type { DefaultPrice } from "@/server/market/market.reasons";

let rescue: Rescue;
let kitchen: MemberActor;
let panti: MemberActor;
let place: { latitude: number; longitude: number };
/** The food is collected until 23.00: its sale ends at 22.15, its auction opens at 21.45. */
const AUCTION = later(EVENING, 45 * MINUTE);
const OVER = later(EVENING, 75 * MINUTE);
const priced = { ...tenKilograms, priceRupiah: 40_000 };

beforeAll(async () => {
  rescue = await startRescue();
  const town = await rescue.town();
  kitchen = town.provider;
  place = town.place;
  panti = await town.ngo(100);
});
afterAll(() => rescue.database.close());

const near = async (now = EVENING): Promise<NearSale[]> => (await rescue.as(panti, now).market.near(place)).items;
const told = async (type: string, surplusId: string) => {
  const rows = await rescue.database.sql`
    select payload from outbox where type = ${type} and payload->>'surplusId' = ${surplusId} order by id`;
  return rows.map(({ payload }) => payload);
};

/** Runs the worker over an auction and ends the sale, so that the next test has the street to itself. */
async function closeAt(now: Date): Promise<void> {
  await rescue.sweep(decayPrices, now);
  await rescue.settle(now);
}

describe("a lot with a price", () => {
  it("is shown to buyers with the price of the moment, and kept from recipients until its sale is over", async () => {
    const lot = await rescue.as(kitchen).surplus.post(priced);
    await rescue.settle();
    const [card] = await near();
    expect(card).toMatchObject({
      surplusId: lot.id,
      priceRupiah: 40_000,
      phase: "list",
      unitsLeft: 25,
      distanceMeters: 0,
    });
    expect(card?.schedule).toMatchObject({ auctionFrom: AUCTION.toISOString(), saleUntil: OVER.toISOString() });
    expect((await rescue.as(panti).surplus.nearby(place)).items).toEqual([]);
    expect((await rescue.as(panti).offers.mine({})).items).toEqual([]);
    expect(await refusalOf(rescue.as(panti).surplus.claim({ id: lot.id, units: 1 }))).toBe("surplus.notOpenToAll");

    const [falling] = await near(later(AUCTION, 15 * MINUTE));
    expect(falling).toMatchObject({ priceRupiah: 12_600, phase: "auction" });
    expect(falling?.nextStep?.priceRupiah).toBe(12_500);

    await closeAt(OVER);
    expect(await near(OVER)).toEqual([]);
    const offers = (await rescue.as(panti, OVER).offers.mine({})).items;
    expect(offers.map(({ surplusId }) => surplusId)).toEqual([lot.id]);
    expect((await rescue.as(panti, OVER).surplus.nearby(place)).items.map(({ id }) => id)).toEqual([lot.id]);
    await rescue.as(panti, OVER).surplus.claim({ id: lot.id });
  });

  it("whose sale would already be over is given away at once", async () => {
    const soon = later(EVENING, 45 * MINUTE).toISOString();
    const lot = await rescue.as(kitchen).surplus.post({ ...priced, pickupUntil: soon });
    expect(lot.openToAll).toBe(true);
    expect(await near()).toEqual([]);
    await rescue.as(panti).surplus.claim({ id: lot.id });
  });

  it("is announced when its auction opens, each minute after that, and when it closes: each once", async () => {
    const { id } = await rescue.as(kitchen).surplus.post(priced);
    await rescue.sweep(decayPrices, later(AUCTION, -1));
    expect(await told("market.auction_opened", id)).toEqual([]);
    for (const now of [AUCTION, AUCTION]) await rescue.sweep(decayPrices, now);
    expect(await told("market.auction_opened", id)).toMatchObject([{ priceRupiah: 40_000 }]);
    for (let minute = 1; minute <= 30; minute += 1)
      await rescue.sweep(decayPrices, later(AUCTION, minute * MINUTE - 1));
    const steps = (await told("market.price_stepped", id)).map(({ priceRupiah }) => priceRupiah);
    expect(steps.length).toBeGreaterThanOrEqual(29);
    expect(steps).toEqual(steps.toSorted((one, other) => other - one));
    for (const now of [OVER, later(OVER, MINUTE)]) await rescue.sweep(decayPrices, now);
    expect(await told("market.sale_closed", id)).toMatchObject([{ unitsLeft: 25 }]);
    expect(await told("surplus.requeued", id)).toHaveLength(1);
    await rescue.as(panti, OVER).surplus.claim({ id });
  });

  it("can be lowered but never raised, by its kitchen alone", async () => {
    const { id: surplusId } = await rescue.as(kitchen).surplus.post(priced);
    const lower = (priceRupiah: number, now = EVENING) =>
      rescue.as(kitchen, now).market.lowerPrice({ surplusId, priceRupiah });
    expect(await refusalOf(lower(40_000))).toBe("market.priceRises");
    expect(await refusalOf(lower(50_000))).toBe("market.priceRises");
    await lower(20_000);
    expect((await near())[0]).toMatchObject({ priceRupiah: 20_000, schedule: { floorPriceRupiah: 2_000 } });
    const { provider: rival } = await rescue.town();
    expect(await refusalOf(rescue.as(rival).market.lowerPrice({ surplusId, priceRupiah: 500 }))).toBe("market.unknown");
    expect(await refusalOf(lower(10_000, OVER))).toBe("market.closed");
    await closeAt(OVER);
    await rescue.as(panti, OVER).surplus.claim({ id: surplusId });
  });

  it("ends its sale earlier when it must be collected earlier, and not later when later", async () => {
    const lot = await rescue.as(kitchen).surplus.post({ ...priced, openToAll: false });
    const edit = (change: object, version: number) =>
      rescue.as(kitchen).surplus.edit({ id: lot.id, version, ...change });
    await edit({ pickupUntil: later(EVENING, 150 * MINUTE).toISOString() }, 1);
    expect((await near())[0]?.schedule.saleUntil).toBe(OVER.toISOString());
    const edited = await edit({ pickupUntil: later(EVENING, 100 * MINUTE).toISOString(), openToAll: true }, 2);
    expect(edited.openToAll).toBe(false);
    expect((await near())[0]?.schedule.saleUntil).toBe(later(EVENING, 55 * MINUTE).toISOString());
    await closeAt(later(EVENING, 55 * MINUTE));
    expect((await rescue.as(kitchen).surplus.byId({ id: lot.id })).openToAll).toBe(true);
    await rescue.as(panti, later(EVENING, 55 * MINUTE)).surplus.claim({ id: lot.id });
  });

  it("is given away at once when its kitchen says so", async () => {
    const { id: surplusId } = await rescue.as(kitchen).surplus.post(priced);
    await rescue.as(kitchen).market.giveAway({ surplusId });
    await rescue.settle();
    expect(await near()).toEqual([]);
    expect(await refusalOf(rescue.as(kitchen).market.giveAway({ surplusId }))).toBe("market.closed");
    await rescue.as(panti).surplus.claim({ id: surplusId });
  });

  it("that is undone was never for sale", async () => {
    const { id } = await rescue.as(kitchen).surplus.post({ ...priced, undoable: true });
    expect(await refusalOf(rescue.as(panti).market.lot({ surplusId: id }))).toBe("market.unknown");
    await rescue.as(kitchen).surplus.undo({ id });
    await closeAt(later(OVER, HOUR));
    expect(await told("surplus.requeued", id)).toEqual([]);
  });
});

describe("the house default", () => {
  const nasi = {
    name: tenKilograms.title,
    category: "cooked",
    carbonCategory: "mixed",
    storage: "hot",
    halal: "claimed",
    unitName: "boks",
    gramsPerUnit: 350,
    usualUnits: 10,
    priceRupiah: 25_000,
    drawing: "rice_box",
  } as const;

  it("asks a share of the menu's price, a fixed price or nothing, unless the posting says otherwise", async () => {
    const { provider } = await rescue.town();
    const house = rescue.as(provider);
    const priceOf = async (posting: object = {}) => {
      const { id } = await house.surplus.post({ ...tenKilograms, ...posting });
      const items: readonly SellingSale[] = (await house.market.selling()).items;
      return items.find(({ surplusId }) => surplusId === id)?.priceRupiah ?? null;
    };
    expect(await priceOf()).toBeNull();
    await house.market.changeSettings({ by: "fixed", priceRupiah: 8_000 });
    expect(await priceOf()).toBe(8_000);
    expect(await priceOf({ priceRupiah: null })).toBeNull();
    expect(await priceOf({ priceRupiah: 12_000 })).toBe(12_000);
    await house.market.changeSettings({ by: "share", percent: 50 });
    expect(await priceOf()).toBeNull();
    await house.menu.add(nasi);
    expect((await house.market.suggest({ title: "nasi  KOTAK ayam" })).priceRupiah).toBe(12_500);
    expect(await priceOf()).toBe(12_500);
    await house.market.changeSettings({ by: "none" });
    const free: MarketSettings = { by: "none" satisfies DefaultPrice, percent: null, priceRupiah: null };
    expect(await house.market.settings()).toEqual(free);
  });
});

it.each([0, -500, 499, 550, 1_000.5, Number.NaN, 10_000_100, Number.POSITIVE_INFINITY, "500", 2 ** 53])(
  "takes no price of %s",
  async (priceRupiah) => {
    const posting = { ...tenKilograms, priceRupiah: priceRupiah as number };
    expect(await refusalOf(rescue.as(kitchen).surplus.post(posting))).not.toBe("no refusal");
  },
);
