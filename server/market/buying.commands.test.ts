import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { citizen } from "@/db/testing/cast";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import { type MemberActor, type PersonActor, systemActor } from "@/server/kernel/actor";
import { later, MINUTE, SECOND } from "@/server/kernel/time";
import { decayPrices } from "@/server/market/decay.commands";
import { decideDraws } from "@/server/market/draw.commands";
import { drawOrder } from "@/server/market/draw-order";
import type { BuyOutcome, DrawView, Purchase, SaleDetail } from "@/server/market/market.contract";
import { expireClaims } from "@/server/surplus/claim-closing.commands";
import { checkBalance } from "@/server/surplus/upkeep.commands";

let rescue: Rescue;
let kitchen: MemberActor;
let panti: MemberActor;
let surplusId: string;
const AUCTION = later(EVENING, 45 * MINUTE);
const OVER = later(EVENING, 75 * MINUTE);
const HALFWAY = later(AUCTION, 15 * MINUTE);

beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(async () => {
  await rescue.database.db.transaction((tx) => checkBalance({ tx, now: OVER, actor: systemActor("test") }));
  expect(await rescue.database.sql`select * from imbalance`).toEqual([]);
  await rescue.database.close();
});
beforeEach(async () => {
  const town = await rescue.town();
  kitchen = town.provider;
  panti = await town.ngo(100);
  surplusId = (await rescue.as(kitchen).surplus.post({ ...tenKilograms, priceRupiah: 40_000 })).id;
});

const buy = (who: PersonActor, units = 1, expectedPriceRupiah = 40_000, now = EVENING) =>
  rescue.as(who, now).market.buy({ surplusId, units, expectedPriceRupiah });

function bought(outcome: BuyOutcome): Purchase {
  if (outcome.outcome !== "bought") throw new Error("it was not bought");
  return outcome.purchase;
}
const lot = () => rescue.as(kitchen).surplus.byId({ id: surplusId });

describe("a purchase", () => {
  it("costs what it costs at its moment, holds the units and opens the kitchen's door by its code", async () => {
    const warga = citizen();
    const purchase = bought(await buy(warga, 2, 40_000, HALFWAY));
    expect(purchase).toMatchObject({
      units: 2,
      unitPriceRupiah: 12_600,
      amountRupiah: 25_200,
      listPriceRupiah: 40_000,
    });
    expect(purchase).toMatchObject({ state: "reserved", payment: "at_pickup", claimState: "held" });
    expect(await lot()).toMatchObject({ unitsLeft: 23, unitsHeld: 2 });

    const door = rescue.as(kitchen, HALFWAY).pickups;
    const code = purchase.pickupCode ?? "";
    expect(await door.preview({ code })).toMatchObject({ units: 2, recipientName: "Pembeli", dueRupiah: 25_200 });
    await door.verify({ code, acceptedUnits: 2, method: "estimate", weightGrams: 800 });
    await rescue.settle(HALFWAY);
    const [mine] = (await rescue.as(warga, HALFWAY).market.mine()).items;
    expect(mine).toMatchObject({ state: "paid", amountRupiah: 25_200, claimState: "completed", pickupCode: null });
    expect(await lot()).toMatchObject({ unitsLeft: 23, unitsHeld: 0, unitsAccepted: 2 });
    const [sale] = (await rescue.as(kitchen, HALFWAY).market.selling()).items;
    expect(sale).toMatchObject({ unitsSold: 2, soldRupiah: 25_200 });
    expect(JSON.stringify(sale)).not.toContain(warga.personId);
  });

  it("is paid for what was really handed over", async () => {
    const warga = citizen();
    const { pickupCode, claimId } = bought(await buy(warga, 3));
    const counted = { acceptedUnits: 2, rejectedUnits: 1, method: "unknown" as const };
    await rescue.as(kitchen).pickups.verify({ code: pickupCode ?? "", ...counted });
    await rescue.settle();
    expect(await rescue.as(warga).market.purchase({ claimId })).toMatchObject({ state: "paid", amountRupiah: 80_000 });
  });

  it("never costs more than the buyer saw, and less where it fell meanwhile", async () => {
    expect(await refusalOf(buy(citizen(), 1, 12_500, HALFWAY))).toBe("market.priceChanged");
    expect(await lot()).toMatchObject({ unitsLeft: 25 });
    expect(bought(await buy(citizen(), 1, 13_000, HALFWAY)).unitPriceRupiah).toBe(12_600);
  });

  it("stands even where no worker has said a word: the price is a function of the clock", async () => {
    expect(bought(await buy(citizen(), 1, 4_100, later(OVER, -SECOND))).unitPriceRupiah).toBe(4_000);
    expect(await refusalOf(buy(citizen(), 1, 40_000, OVER))).toBe("market.closed");
    expect(await refusalOf(buy(citizen(), 1, 40_000, later(OVER, 24 * 60 * MINUTE)))).toBe("market.closed");
  });

  it("is refused beyond what is left, beyond the limits, and to the kitchen itself", async () => {
    const warga = citizen();
    expect(await refusalOf(buy(warga, 6))).toBe("market.tooManyOfLot");
    await buy(warga, 3);
    expect(await refusalOf(buy(warga, 3))).toBe("market.tooManyOfLot");
    const seen: SaleDetail = await rescue.as(warga).market.lot({ surplusId });
    expect(seen.mayBuyUnits).toBe(2);
    const cook = { ...citizen(), organisationId: kitchen.organisationId };
    expect(await refusalOf(buy(cook))).toBe("market.ownLot");
    for (let n = 0; n < 3; n += 1) await buy(citizen(), 5, 40_000, later(EVENING, (n + 1) * MINUTE));
    const then = later(EVENING, 5 * MINUTE);
    expect(bought(await buy(panti, 4, 40_000, then)).units).toBe(4);
    expect(await refusalOf(buy(citizen(), 4, 40_000, then))).toBe("market.soldOut");
    expect(await lot()).toMatchObject({ unitsLeft: 3 });
  });

  it("given back is for sale again, and after the sale it is offered to those who care for others", async () => {
    const warga = citizen();
    const first = bought(await buy(warga, 5));
    expect(await refusalOf(rescue.as(citizen()).market.cancel({ claimId: first.claimId }))).toBe(
      "market.unknownPurchase",
    );
    expect(await rescue.as(warga).market.cancel({ claimId: first.claimId })).toMatchObject({
      state: "cancelled",
      claimState: "cancelled",
      pickupCode: null,
    });
    expect(await refusalOf(rescue.as(warga).market.cancel({ claimId: first.claimId }))).toBe("market.purchaseOver");
    await rescue.settle();
    expect(await lot()).toMatchObject({ unitsLeft: 25 });
    expect((await rescue.as(panti).offers.mine({})).items).toEqual([]);
    const second = bought(await buy(warga, 5));
    await rescue.sweep(decayPrices, OVER);
    await rescue.as(warga, OVER).market.cancel({ claimId: second.claimId });
    await rescue.settle(OVER);
    expect((await rescue.as(panti, OVER).offers.mine({})).items).toMatchObject([{ surplusId, units: 25 }]);
  });

  it("nobody fetched costs nothing and counts as nobody's but its own", async () => {
    const warga = citizen();
    const { claimId } = bought(await buy(warga, 2));
    const late = later(EVENING, 181 * MINUTE);
    await rescue.sweep(expireClaims, late);
    await rescue.settle(late);
    expect(await rescue.as(warga, late).market.purchase({ claimId })).toMatchObject({
      state: "cancelled",
      claimState: "expired",
    });
    expect(await rescue.database.sql`select * from missed_pickup where claim_id = ${claimId}`).toEqual([]);
  });

  it("of others is nobody's to see", async () => {
    const { claimId } = bought(await buy(citizen(), 1));
    for (const stranger of [citizen(), panti]) {
      expect(await refusalOf(rescue.as(stranger).market.purchase({ claimId }))).toBe("market.unknownPurchase");
      expect((await rescue.as(stranger).market.mine()).items).toEqual([]);
    }
  });

  it("asked for again under its key is the same purchase", async () => {
    const warga = citizen();
    const wish = { surplusId, units: 2, expectedPriceRupiah: 40_000 };
    const twice = [1, 2].map(() => rescue.as(warga, EVENING, "once").market.buy(wish));
    const [first, second] = [await twice[0], await twice[1]];
    expect(second).toEqual(first);
    expect(await lot()).toMatchObject({ unitsLeft: 23 });
  });
});

describe("a draw", () => {
  beforeEach(async () => {
    surplusId = (await rescue.as(kitchen).surplus.post({ ...tenKilograms, units: 7, priceRupiah: 40_000 })).id;
    for (let n = 0; n < 4; n += 1) await buy(citizen());
  });

  it("gathers those who want the last units and serves them in an order anyone can check", async () => {
    const people = Array.from({ length: 6 }, citizen);
    const outcomes: BuyOutcome[] = [];
    for (const who of people) outcomes.push(await buy(who, 1, 40_000));
    expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(["entered"]));
    const drawIds = new Set(outcomes.flatMap((one) => (one.outcome === "entered" ? one.entry.drawId : [])));
    expect(drawIds.size).toBe(1);
    const [drawId = ""] = drawIds;
    const [first = citizen()] = people;
    expect(await refusalOf(buy(first))).toBe("market.alreadyEntered");
    expect(await lot()).toMatchObject({ unitsLeft: 3 });
    expect(await rescue.as(first).market.draw({ drawId })).toMatchObject({ state: "waiting", seed: null, entries: 6 });
    expect(await refusalOf(rescue.as(citizen()).market.draw({ drawId }))).toBe("market.unknownDraw");

    const decidedAt = later(EVENING, 4 * SECOND);
    expect(await rescue.sweep(decideDraws, decidedAt)).toBe(1);
    expect(await rescue.sweep(decideDraws, decidedAt)).toBe(0);
    const drawn: DrawView[] = await Promise.all(people.map((who) => rescue.as(who, decidedAt).market.draw({ drawId })));
    const [{ seed } = { seed: null }] = drawn;
    const served = drawOrder(seed ?? "", people).slice(0, 3);
    const won = people.filter((_, n) => drawn[n]?.state === "won");
    expect(new Set(won)).toEqual(new Set(served));
    expect(await lot()).toMatchObject({ unitsLeft: 0 });
    for (const [n, who] of people.entries()) {
      const { items } = await rescue.as(who, decidedAt).market.mine();
      expect(items.map(({ claimId }) => claimId)).toEqual(drawn[n]?.claimId ? [drawn[n]?.claimId] : []);
    }
  });

  it("serves who was drawn though the sweep comes after the sale has ended", async () => {
    surplusId = (await rescue.as(kitchen).surplus.post({ ...tenKilograms, units: 5, priceRupiah: 40_000 })).id;
    const last = later(OVER, -5 * SECOND);
    for (let n = 0; n < 4; n += 1) await buy(citizen(), 1, 40_000, last);
    const warga = citizen();
    expect((await buy(warga, 1, 40_000, last)).outcome).toBe("entered");
    await rescue.sweep(decideDraws, later(OVER, MINUTE));
    expect((await rescue.as(warga, OVER).market.mine()).items).toMatchObject([{ units: 1, unitPriceRupiah: 4_000 }]);
  });
});

describe("an attacker", () => {
  const odd = [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 101, 2 ** 53, "1", null];
  it.each(odd)("buys nothing with %s units, and nothing at such a price", async (value) => {
    const before = await lot();
    const units = value as number;
    expect(await refusalOf(buy(citizen(), units))).not.toBe("no refusal");
    if (value === 101) return;
    const price = value as number;
    expect(await refusalOf(buy(citizen(), 1, price))).not.toBe("no refusal");
    expect(await lot()).toEqual(before);
  });

  it.each(["'; drop table purchase; --", "<script>alert(1)</script>", "\u0000"])(
    "gains nothing by %s",
    async (text) => {
      const warga = rescue.as(citizen());
      expect(await refusalOf(warga.market.buy({ surplusId: text, units: 1, expectedPriceRupiah: 1 }))).not.toBe(
        "no refusal",
      );
      expect(await refusalOf(warga.market.purchase({ claimId: text }))).not.toBe("no refusal");
      const here = { latitude: -6, longitude: 100.5, cursor: text };
      expect(Array.isArray((await warga.market.near(here)).items)).toBe(true);
      expect((await warga.market.lot({ surplusId })).surplusId).toBe(surplusId);
    },
  );
});
