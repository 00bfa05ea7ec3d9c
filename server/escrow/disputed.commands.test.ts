import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, refusalOf } from "@/db/testing/rescue";
import { freezeEscrow, openEscrow, refundEscrow, releaseDue, settleEscrow } from "@/server/escrow/escrow.commands";
import { askAgain } from "@/server/escrow/payment.commands";
import { PAY_BY, PRICE, type Purchases, SAFE_UNTIL, startPurchases } from "@/server/escrow/testing/purchases";
import { type ClaimId, plainId, regionOf } from "@/server/kernel/id";
import { rupiah } from "@/server/kernel/quantity";
import { HOUR, later } from "@/server/kernel/time";

let market: Purchases;
beforeAll(async () => {
  market = await startPurchases();
});
afterAll(() => market.rescue.database.close());

const AT_THE_DOOR = later(EVENING, HOUR);
const handOver = (code: string, acceptedUnits: number, rejectedUnits = 0) => ({
  ...{ code, acceptedUnits, rejectedUnits, method: "unknown" as const },
});

describe("a dispute", () => {
  const decided = async (refund: number) => {
    const bought = await market.buy();
    await market.pay(bought);
    await market.work((at) => freezeEscrow(at, bought.claimId));
    await market.work((at) => settleEscrow(at, { claimId: bought.claimId, refundRupiah: rupiah(refund) }));
    await market.rescue.settle();
    return bought;
  };

  it("stops the money: neither handover nor refund nor time move it", async () => {
    const bought = await market.buy();
    await market.pay(bought);
    await market.work((at) => freezeEscrow(at, bought.claimId));
    await market.rescue.as(bought.kitchen, AT_THE_DOOR).pickups.verify(handOver(bought.code, 10));
    await market.rescue.settle(AT_THE_DOOR);
    await market.work((at) => refundEscrow(at, { claimId: bought.claimId, reason: "food_gone" }));
    await market.rescue.sweep(releaseDue, later(EVENING, 24 * HOUR));
    expect((await market.payment(bought)).state).toBe("DISPUTED");
    expect(await market.books(bought)).toEqual({ held: 40_000, free: 40_000, kitchen: 0 });
  });

  it.each([
    [0, "CLOSED", 40_000],
    [15_001, "CLOSED", 24_999],
    [40_000, "REFUNDED", 0],
  ])("that gives Rp %i back ends %s and the kitchen has Rp %i", async (refund, state, kitchen) => {
    const bought = await decided(refund);
    expect(await market.payment(bought)).toMatchObject({ state, refundedRupiah: refund });
    expect(await market.books(bought)).toEqual({ held: 0, free: 0, kitchen });
  });

  it("gives back no more than is held, and is settled once", async () => {
    const bought = await market.buy();
    await market.pay(bought);
    await market.work((at) => freezeEscrow(at, bought.claimId));
    const settle = (refund: number) =>
      market.work((at) => settleEscrow(at, { claimId: bought.claimId, refundRupiah: rupiah(refund) }));
    expect(await refusalOf(settle(40_001))).toBe("escrow.refundTooMuch");
    await settle(40_000);
    expect(await refusalOf(settle(1))).toBe("escrow.wrongState");
  });

  it("about what was never paid ends without money", async () => {
    const bought = await market.buy();
    await market.work((at) => freezeEscrow(at, bought.claimId));
    await market.work((at) => settleEscrow(at, { claimId: bought.claimId, refundRupiah: rupiah(0) }));
    await market.rescue.settle();
    expect((await market.payment(bought)).state).toBe("CANCELLED");
  });
});

describe("what cannot be", () => {
  it("a claim without money answers null to all", async () => {
    const claimId = plainId<"claim">();
    for (const ask of [
      freezeEscrow,
      (at: never, id: ClaimId) => refundEscrow(at, { claimId: id, reason: "food_gone" }),
    ])
      expect(await market.work((at) => ask(at as never, claimId))).toBeNull();
  });

  it.each([
    ["nothing to pay", { amountRupiah: 0n }, "escrow.amountOutOfRange"],
    ["more than anyone pays", { amountRupiah: 100_000_001n }, "escrow.amountOutOfRange"],
    ["a time that is over", { payBy: EVENING }, "escrow.tooLate"],
    ["food that is not safe any more", { safeUntil: EVENING }, "escrow.tooLate"],
    ["another amount for the same claim", { amountRupiah: 39_999n }, "escrow.alreadyOpen"],
    ["a claim there is not", { claimId: plainId<"claim">() }, "escrow.unknown"],
  ])("%s is refused", async (_, change, code) => {
    const bought = await market.buy();
    const wish = {
      ...{ claimId: bought.claimId, regionId: regionOf(bought.claimId), buyerId: bought.buyer.personId },
      ...{ providerId: bought.kitchen.organisationId, amountRupiah: PRICE, safeUntil: SAFE_UNTIL, payBy: PAY_BY },
    };
    expect(await refusalOf(market.work((at) => openEscrow(at, { ...wish, ...change } as typeof wish)))).toBe(code);
    expect((await market.work((at) => openEscrow(at, wish))).state).toBe("PENDING");
  });

  it("nobody sees another's payment", async () => {
    const [one, other] = [await market.buy(), await market.buy()];
    expect(await refusalOf(market.as(other.buyer).payments.byClaim({ claimId: one.claimId }))).toBe("escrow.unknown");
    expect((await market.as(other.buyer).payments.mine()).items).toHaveLength(1);
  });

  it("what the provider has not done is asked again under its key, and done once", async () => {
    const bought = await market.buy();
    await market.pay(bought);
    await market.work((at) => refundEscrow(at, { claimId: bought.claimId, reason: "food_gone" }));
    await market.rescue.database.sql`delete from outbox where type = 'payment.asked' and published_at is null`;
    await market.rescue.settle();
    expect(await market.books(bought)).toEqual({ held: 40_000, free: 0, kitchen: 0 });
    const soon = later(EVENING, HOUR);
    expect(await market.rescue.sweep(askAgain, soon)).toBeGreaterThan(0);
    await market.rescue.settle(soon);
    expect(await market.books(bought)).toEqual({ held: 0, free: 0, kitchen: 0 });
    expect(await market.standing(bought)).toMatchObject({ refunded: PRICE });
  });
});
