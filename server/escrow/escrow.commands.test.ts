import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING } from "@/db/testing/rescue";
import { cancelEscrow, cancelUnpaid, refundEscrow, releaseDue } from "@/server/escrow/escrow.commands";
import { lookAfterUnpaid } from "@/server/escrow/payment.commands";
import { PAY_BY, PRICE, type Purchases, SAFE_UNTIL, startPurchases } from "@/server/escrow/testing/purchases";
import { HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";
import { expireClaims } from "@/server/surplus/claim-closing.commands";

let market: Purchases;
beforeAll(async () => {
  market = await startPurchases();
});
afterAll(() => market.rescue.database.close());

const AT_THE_DOOR = later(EVENING, HOUR);
const handOver = (code: string, acceptedUnits: number, rejectedUnits = 0) => ({
  ...{ code, acceptedUnits, rejectedUnits, method: "unknown" as const },
});

describe("a purchase that goes well", () => {
  it("is paid at the provider's page, held, handed over, and the kitchen is paid when nobody complains", async () => {
    const bought = await market.buy();
    expect(await market.payment(bought)).toMatchObject({
      ...{ state: "PENDING", amountRupiah: 40_000, title: "Nasi kotak ayam", units: 10 },
      payUrl: expect.stringContaining(`/sandbox-pay/${bought.order}`),
    });
    await market.pay(bought);
    expect(await market.payment(bought)).toMatchObject({ state: "LOCKED", payUrl: null });
    expect(await market.books(bought)).toEqual({ held: 40_000, free: 40_000, kitchen: 0 });
    const kitchen = market.rescue.as(bought.kitchen, AT_THE_DOOR);
    await kitchen.pickups.preview({ code: bought.code });
    expect((await market.row(bought))?.state).toBe("PICKUP_IN_PROGRESS");
    await kitchen.pickups.verify(handOver(bought.code, 10));
    await market.rescue.settle(AT_THE_DOOR);
    const { state, releaseAt } = await market.payment(bought);
    expect([state, releaseAt]).toEqual(["CONFIRMED_PENDING_RELEASE", later(AT_THE_DOOR, 3 * HOUR).toISOString()]);
    expect(await market.rescue.sweep(releaseDue, later(AT_THE_DOOR, 3 * HOUR - SECOND))).toBe(0);
    expect(await market.rescue.sweep(releaseDue, later(AT_THE_DOOR, 3 * HOUR))).toBe(1);
    await market.rescue.settle(later(AT_THE_DOOR, 3 * HOUR));
    expect(await market.books(bought)).toEqual({ held: 0, free: 0, kitchen: 40_000 });
    expect(await market.standing(bought)).toMatchObject({ paid: PRICE, captured: PRICE, refunded: 0n });
    expect(await market.told(bought)).toEqual(["escrow.closed", "escrow.locked"]);
  });

  it("pays back what was not accepted, to the rupiah, and the rest goes on", async () => {
    const bought = await market.buy();
    await market.pay(bought);
    await market.rescue.as(bought.kitchen, AT_THE_DOOR).pickups.verify(handOver(bought.code, 7, 2));
    await market.rescue.settle(AT_THE_DOOR);
    expect(await market.payment(bought)).toMatchObject({ state: "CONFIRMED_PENDING_RELEASE", refundedRupiah: 12_000 });
    expect(await market.standing(bought)).toMatchObject({ refunded: 12_000n });
    await market.rescue.sweep(releaseDue, later(AT_THE_DOOR, 3 * HOUR));
    await market.rescue.settle(later(AT_THE_DOOR, 3 * HOUR));
    expect(await market.books(bought)).toEqual({ held: 0, free: 0, kitchen: 28_000 });
  });

  it("pays back everything where nothing was accepted", async () => {
    const bought = await market.buy();
    await market.pay(bought);
    await market.rescue.as(bought.kitchen, AT_THE_DOOR).pickups.verify(handOver(bought.code, 0, 10));
    await market.rescue.settle(AT_THE_DOOR);
    expect(await market.payment(bought)).toMatchObject({ state: "REFUNDED", reason: "not_all_accepted" });
    expect(await market.books(bought)).toEqual({ held: 0, free: 0, kitchen: 0 });
  });

  it("counts a handover that came before the word of the payment", async () => {
    const bought = await market.buy();
    await market.press(bought.order, "success");
    await market.rescue.as(bought.kitchen).pickups.verify(handOver(bought.code, 5, 5));
    await market.rescue.settle();
    expect((await market.row(bought))?.state).toBe("PENDING");
    await market.deliver();
    expect(await market.payment(bought)).toMatchObject({ state: "CONFIRMED_PENDING_RELEASE", refundedRupiah: 20_000 });
  });
});

describe("a purchase that is not paid", () => {
  it("is called off when its time is over, and nothing was ever held", async () => {
    const bought = await market.buy();
    expect(await market.rescue.sweep(cancelUnpaid, later(PAY_BY, -1))).toBe(0);
    expect(await market.rescue.sweep(cancelUnpaid, PAY_BY)).toBe(1);
    await market.rescue.settle(PAY_BY);
    expect(await market.payment(bought)).toMatchObject({
      state: "CANCELLED",
      reason: "not_paid_in_time",
      payUrl: null,
    });
    expect(await market.books(bought)).toEqual({ held: 0, free: 0, kitchen: 0 });
    expect(await market.told(bought)).toEqual(["escrow.cancelled"]);
    await market.press(bought.order, "success", later(PAY_BY, MINUTE));
    expect(await market.standing(bought, later(PAY_BY, MINUTE))).toMatchObject({ state: "failed" });
  });

  it("is called off when the bank refuses", async () => {
    const bought = await market.buy();
    await market.press(bought.order, "failure");
    await market.deliver();
    expect((await market.payment(bought)).state).toBe("CANCELLED");
  });

  it("paid after all was called off, the money goes back by itself", async () => {
    const bought = await market.buy();
    await market.press(bought.order, "late");
    await market.deliver();
    await market.rescue.sweep(cancelUnpaid, PAY_BY);
    await market.deliver(PAY_BY);
    expect((await market.payment(bought)).state).toBe("CANCELLED");
    await market.deliver(later(PAY_BY, MINUTE));
    expect(await market.payment(bought)).toMatchObject({
      state: "REFUNDED",
      reason: "paid_too_late",
      refundedRupiah: 40_000,
    });
    expect(await market.books(bought)).toEqual({ held: 0, free: 0, kitchen: 0 });
    expect(await market.standing(bought, later(PAY_BY, HOUR))).toMatchObject({ paid: PRICE, refunded: PRICE });
    expect(await market.told(bought)).toEqual(["escrow.cancelled", "escrow.refunded"]);
  });

  it("whose notice was lost is found out by asking", async () => {
    const bought = await market.buy();
    await market.press(bought.order, "success");
    await market.rescue.database.sql`delete from sandbox_notice`;
    await market.rescue.sweep(lookAfterUnpaid, later(EVENING, 2 * MINUTE));
    await market.rescue.settle(later(EVENING, 2 * MINUTE));
    expect((await market.payment(bought)).state).toBe("LOCKED");
  });
});

describe("notices", () => {
  it.each(["duplicate", "out_of_order"] as const)("%s: the purchase is paid once", async (act) => {
    const bought = await market.buy();
    await market.press(bought.order, act);
    await market.deliver();
    await market.deliver(later(EVENING, MINUTE));
    expect((await market.payment(bought)).state).toBe("LOCKED");
    expect(await market.books(bought)).toEqual({ held: 40_000, free: 40_000, kitchen: 0 });
    expect(await market.told(bought)).toEqual(["escrow.locked"]);
  });
});

describe("food that never came", () => {
  it("past its safe time is paid back by itself", async () => {
    const bought = await market.buy();
    await market.pay(bought);
    await market.rescue.sweep(expireClaims, SAFE_UNTIL);
    await market.rescue.settle(SAFE_UNTIL);
    expect(await market.payment(bought)).toMatchObject({ state: "REFUNDED", reason: "past_safe_until" });
    expect(await market.standing(bought)).toMatchObject({ refunded: PRICE });
  });

  it("given back by its buyer is paid back", async () => {
    const bought = await market.buy();
    await market.pay(bought);
    await market.rescue.as(bought.buyer).claims.cancel({ id: bought.claimId, reason: "no_transport" });
    await market.rescue.settle();
    expect(await market.payment(bought)).toMatchObject({ state: "REFUNDED", reason: "given_back" });
  });

  it.each([
    ["spoiled", "REFUNDED"],
    ["sold", "LOCKED"],
  ] as const)("withdrawn as %s: %s", async (reason, state) => {
    const bought = await market.buy();
    await market.pay(bought);
    await market.rescue.as(bought.kitchen).surplus.withdraw({ id: bought.surplusId, reason });
    await market.rescue.settle();
    expect((await market.payment(bought)).state).toBe(state);
  });

  it("is refunded once, however often it is asked", async () => {
    const bought = await market.buy();
    await market.pay(bought);
    for (const end of [refundEscrow, cancelEscrow, refundEscrow])
      await market.work((at) => end(at, { claimId: bought.claimId, reason: "food_gone" }));
    await market.rescue.settle();
    expect(await market.standing(bought)).toMatchObject({ refunded: PRICE, captured: 0n });
    expect(await market.told(bought)).toEqual(["escrow.locked", "escrow.refunded"]);
  });
});
