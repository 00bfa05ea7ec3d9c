import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { citizen } from "@/db/testing/cast";
import { EVENING, tenKilograms } from "@/db/testing/rescue";
import { cancelUnpaid, releaseDue } from "@/server/escrow/escrow.commands";
import { type Purchases, startPurchases } from "@/server/escrow/testing/purchases";
import type { MemberActor, PersonActor } from "@/server/kernel/actor";
import type { ClaimId } from "@/server/kernel/id";
import { HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";
import { expireClaims } from "@/server/surplus/claim-closing.commands";

let market: Purchases;
let kitchen: MemberActor;
let warga: PersonActor;
let surplusId: string;
beforeAll(async () => {
  market = await startPurchases();
});
afterAll(() => market.rescue.database.close());
beforeEach(async () => {
  kitchen = (await market.rescue.town()).provider;
  warga = citizen();
  surplusId = (await market.rescue.as(kitchen).surplus.post({ ...tenKilograms, priceRupiah: 40_000 })).id;
});

/** Two boxes for Rp 80.000, to be paid at the sandbox. */
async function buy() {
  const outcome = await market.rescue.as(warga).market.buy({ surplusId, units: 2, expectedPriceRupiah: 40_000 });
  if (outcome.outcome !== "bought") throw new Error("it was not bought");
  await market.rescue.settle();
  const claimId = outcome.purchase.claimId as ClaimId;
  const { escrowId } = await market.as(warga).payments.byClaim({ claimId });
  return { ...outcome.purchase, claimId, escrowId };
}
const purchase = (claimId: string, now = EVENING) => market.rescue.as(warga, now).market.purchase({ claimId });
const unitsLeft = async () => (await market.rescue.as(kitchen).surplus.byId({ id: surplusId })).unitsLeft;
const payment = (claimId: ClaimId) => market.as(warga).payments.byClaim({ claimId });

describe("a purchase paid through a provider", () => {
  it("shows its code once it is paid, is handed over, and the kitchen has the money when nobody complains", async () => {
    const { claimId, escrowId, ...bought } = await buy();
    expect(bought).toMatchObject({
      payment: "escrow",
      state: "reserved",
      pickupCode: null,
      payBy: expect.any(String),
    });
    expect(Math.round((new Date(bought.payBy ?? 0).getTime() - EVENING.getTime()) / MINUTE)).toBe(10);
    expect((await payment(claimId)).payUrl).toContain(`/sandbox-pay/${escrowId}`);
    await market.press(escrowId, "success");
    await market.deliver();
    const paid = await purchase(claimId);
    expect(paid).toMatchObject({ state: "paid", amountRupiah: 80_000, pickupCode: expect.stringMatching(/^\d{6}$/) });
    const door = market.rescue.as(kitchen).pickups;
    await door.verify({ code: paid.pickupCode ?? "", acceptedUnits: 2, method: "unknown" });
    await market.rescue.settle();
    expect((await payment(claimId)).state).toBe("CONFIRMED_PENDING_RELEASE");
    await market.rescue.sweep(releaseDue, later(EVENING, 3 * HOUR));
    await market.rescue.settle(later(EVENING, 3 * HOUR));
    expect(await market.books({ order: escrowId, kitchen })).toEqual({ held: 0, free: 0, kitchen: 80_000 });
    expect((await purchase(claimId)).state).toBe("paid");
  });

  it("not paid in time, the units are for sale again; paid after that, the money goes back", async () => {
    const { claimId, escrowId, payBy } = await buy();
    const due = new Date(payBy ?? 0);
    expect(await unitsLeft()).toBe(23);
    await market.press(escrowId, "late");
    await market.rescue.sweep(cancelUnpaid, due);
    await market.rescue.settle(due);
    expect(await purchase(claimId)).toMatchObject({ state: "cancelled", claimState: "cancelled" });
    expect(await unitsLeft()).toBe(25);
    await market.deliver(later(due, 11 * SECOND));
    expect(await purchase(claimId)).toMatchObject({ state: "refunded" });
    expect(await payment(claimId)).toMatchObject({
      state: "REFUNDED",
      reason: "paid_too_late",
      refundedRupiah: 80_000,
    });
    expect(await market.books({ order: escrowId, kitchen })).toEqual({ held: 0, free: 0, kitchen: 0 });
    expect(await unitsLeft()).toBe(25);
  });

  it("given back before it was fetched, the money comes back and the units are for sale", async () => {
    const { claimId, escrowId } = await buy();
    await market.press(escrowId, "success");
    await market.deliver();
    await market.rescue.as(warga).market.cancel({ claimId });
    await market.rescue.settle();
    expect(await purchase(claimId)).toMatchObject({ state: "refunded", pickupCode: null });
    expect(await payment(claimId)).toMatchObject({ state: "REFUNDED", reason: "given_back" });
    expect(await unitsLeft()).toBe(25);
  });

  it("nobody fetched before its safe time is paid back", async () => {
    const { claimId, escrowId } = await buy();
    await market.press(escrowId, "success");
    await market.deliver();
    const over = later(EVENING, 4 * HOUR);
    await market.rescue.sweep(expireClaims, over);
    await market.rescue.settle(over);
    expect(await purchase(claimId, over)).toMatchObject({ state: "refunded", claimState: "expired" });
    expect((await payment(claimId)).reason).toBe("past_safe_until");
  });
});
