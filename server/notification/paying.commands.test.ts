import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { citizen } from "@/db/testing/cast";
import { EVENING, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { cancelUnpaid } from "@/server/escrow/escrow.commands";
import { type Purchases, startPurchases } from "@/server/escrow/testing/purchases";
import type { MemberActor, PersonActor } from "@/server/kernel/actor";
import type { ClaimId } from "@/server/kernel/id";

let market: Purchases;
let kitchen: MemberActor;
let buyer: PersonActor;
beforeAll(async () => {
  market = await startPurchases();
});
afterAll(() => market.rescue.database.close());
beforeEach(async () => {
  kitchen = (await market.rescue.town()).provider;
  buyer = citizen();
  await signInAll(market.rescue.database.db, [kitchen, buyer]);
});

/** Two boxes for Rp 80.000, to be paid at the sandbox. */
async function buy() {
  const lot = await market.rescue.as(kitchen).surplus.post({ ...tenKilograms, priceRupiah: 40_000 });
  const wish = { surplusId: lot.id, units: 2, expectedPriceRupiah: 40_000 };
  const outcome = await market.rescue.as(buyer).market.buy(wish);
  if (outcome.outcome !== "bought") throw new Error("it was not bought");
  await market.rescue.settle();
  const claimId = outcome.purchase.claimId as ClaimId;
  const { escrowId } = await market.as(buyer).payments.byClaim({ claimId });
  return { claimId, escrowId, payBy: new Date(outcome.purchase.payBy ?? 0), surplusId: lot.id };
}
/** What someone was told about purchases, by type. */
async function toldTo(who: PersonActor) {
  const { items } = await market.rescue.as(who).notifications.list({});
  return new Map(items.map((item) => [item.type, `${item.title.id}: ${item.body.id}`.replaceAll("\u00a0", " ")]));
}

describe("a purchase paid through a provider", () => {
  it("is told as to be paid, and once it is paid to buyer and kitchen", async () => {
    const { escrowId } = await buy();
    expect((await toldTo(buyer)).get("purchase_made")).toContain("Rp 80.000, bayar sebelum pukul 21.10 WIB");
    expect((await toldTo(kitchen)).has("lot_sold")).toBe(false);
    await market.press(escrowId, "duplicate");
    await market.deliver();
    expect((await toldTo(buyer)).get("purchase_paid")).toMatch(
      /^Pembayaran diterima: 2 boks Nasi kotak ayam: Rp 80\.000/,
    );
    expect((await toldTo(kitchen)).get("lot_sold")).toContain("Rp 80.000, sudah dibayar");
    const told = await market.rescue.database.sql`
      select 1 from notification where type = 'purchase_paid' and person_id = ${buyer.personId}`;
    expect(told).toHaveLength(1);
  });

  it("whose money comes back is told to the buyer with the reason", async () => {
    const { escrowId, surplusId } = await buy();
    await market.press(escrowId, "success");
    await market.deliver();
    await market.rescue.as(kitchen).surplus.withdraw({ id: surplusId, reason: "spoiled" });
    await market.rescue.settle();
    const refunded = (await toldTo(buyer)).get("purchase_refunded");
    expect(refunded).toMatch(/^Uang Anda kembali: Rp 80\.000: Dapur menarik makanan ini\./);
  });

  it("that was never paid says nothing to the kitchen, neither of the sale nor of its end", async () => {
    const { payBy } = await buy();
    await market.rescue.sweep(cancelUnpaid, payBy);
    await market.rescue.settle(payBy);
    const told = await toldTo(kitchen);
    expect([told.has("lot_sold"), told.has("sale_cancelled")]).toEqual([false, false]);
  });

  it("that is given back is told to the kitchen that heard of the sale", async () => {
    const { escrowId, claimId } = await buy();
    await market.press(escrowId, "success");
    await market.deliver();
    await market.rescue.as(buyer, EVENING).market.cancel({ claimId });
    await market.rescue.settle();
    expect((await toldTo(kitchen)).get("sale_cancelled")).toMatch(/^Pembeli batal: 2 boks/);
  });
});
