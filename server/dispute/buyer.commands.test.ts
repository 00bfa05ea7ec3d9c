import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { citizen } from "@/db/testing/cast";
import { EVENING, refusalOf, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { closeUnappealed } from "@/server/dispute/settle.commands";
import { type Purchases, startPurchases } from "@/server/escrow/testing/purchases";
import type { Actor, MemberActor, PersonActor } from "@/server/kernel/actor";
import { type ClaimId, plainId, type SurplusId } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import { recallSurplus } from "@/server/surplus/recall.commands";

let market: Purchases;
let kitchen: MemberActor;
let warga: PersonActor;
let surplusId: string;
const judge = (personId = plainId<"person">()): Actor => ({
  ...{ kind: "person", personId, sessionId: plainId(), roles: ["admin"], organisationId: null },
});
beforeAll(async () => {
  market = await startPurchases();
});
afterAll(() => market.rescue.database.close());
beforeEach(async () => {
  kitchen = (await market.rescue.town()).provider;
  warga = citizen();
  await signInAll(market.rescue.database.db, [kitchen, warga]);
  surplusId = (await market.rescue.as(kitchen).surplus.post({ ...tenKilograms, priceRupiah: 40_000 })).id;
});

/** Two boxes for Rp 80.000, paid at the sandbox and not fetched yet. */
async function buy(buyer = warga) {
  const outcome = await market.rescue.as(buyer).market.buy({ surplusId, units: 2, expectedPriceRupiah: 40_000 });
  if (outcome.outcome !== "bought") throw new Error("it was not bought");
  await market.rescue.settle();
  const claimId = outcome.purchase.claimId as ClaimId;
  const { escrowId } = await market.as(buyer).payments.byClaim({ claimId });
  await market.press(escrowId, "success");
  await market.deliver();
  return { claimId, escrowId };
}
async function fetched() {
  const bought = await buy();
  const { pickupCode } = await market.rescue.as(warga).market.purchase({ claimId: bought.claimId });
  const counted = { acceptedUnits: 2, method: "unknown" } as const;
  await market.rescue.as(kitchen).pickups.verify({ code: pickupCode ?? "", ...counted });
  await market.rescue.settle();
  return bought;
}
const complain = (claimId: string) =>
  market.rescue.as(warga).disputes.open({ claimId, reason: "not_as_described", text: "Isinya lain dari fotonya." });
const told = async (who: PersonActor, type: string) =>
  (await market.rescue.as(who).notifications.list({})).items.find((one) => one.type === type);

describe("whoever bought for themselves", () => {
  it("is heard like a recipient, on what they paid, without a name, and gets the share that was ruled", async () => {
    const { claimId, escrowId } = await fetched();
    expect(
      await refusalOf(market.rescue.as(citizen()).disputes.open({ claimId, reason: "other", text: "Bukan." })),
    ).toBe("dispute.unknown");
    const { id } = await complain(claimId);
    await market.rescue.settle();
    const theirs = await market.rescue.as(kitchen).disputes.file({ id });
    expect(theirs).toMatchObject({ side: "provider", dispute: { recipientName: "Pembeli", stakesRupiah: 80_000 } });
    expect(theirs.evidence.purchase).toMatchObject({ amountRupiah: 80_000, unitPriceRupiah: 40_000, state: "paid" });
    expect((await told(kitchen, "dispute_opened"))?.body).toMatchObject({ id: expect.stringContaining("Pembeli") });
    await market.rescue.as(kitchen).disputes.answer({ id, text: "Sebagian memang tertukar." });
    await market.rescue.settle();
    expect((await told(warga, "dispute_answered"))?.href).toBe(`/pasar/sengketa/${id}`);
    expect(await refusalOf(market.rescue.as(citizen()).disputes.file({ id }))).toBe("dispute.unknown");

    const { dispute, recipient } = await market.rescue.admin().desk.file({ id });
    expect(recipient).toMatchObject({ name: "Pembeli", trust: null, opened: 1 });
    const split = { id, version: dispute.version, verdict: "split", note: "Separuh tertukar." } as const;
    const own = judge(warga.personId);
    expect(await refusalOf(market.rescue.as(own).desk.rule({ ...split, splitRupiah: 30_000 }))).toBe(
      "dispute.ownOrganisation",
    );
    await market.rescue.admin().desk.rule({ ...split, splitRupiah: 30_000, warned: ["recipient"] });
    await market.rescue.settle();
    const mine = await market.rescue.as(warga).disputes.mine();
    expect(mine).toMatchObject({ trust: null, warnings: 1, items: [{ id, side: "recipient", refundRupiah: 30_000 }] });
    expect((await told(warga, "dispute_decided"))?.href).toBe(`/pasar/sengketa/${id}`);
    const over = later(EVENING, DAY);
    await market.rescue.sweep(closeUnappealed, over);
    await market.rescue.settle(over);
    expect(await market.books({ order: escrowId, kitchen })).toEqual({ held: 0, free: 0, kitchen: 50_000 });
  });

  it("reads of their own purchase and of no other buyer's", async () => {
    const other = citizen();
    await signInAll(market.rescue.database.db, [other]);
    await buy(other);
    const { id } = await complain((await fetched()).claimId);
    const { dispute, evidence } = await market.rescue.as(warga).disputes.file({ id });
    expect(dispute.isPurchase).toBe(true);
    expect(evidence.story.filter(({ words }) => words.id === "Pembeli memesan 2.")).toHaveLength(1);
    expect(evidence.story.filter(({ words }) => words.id === "Ada yang membeli.")).toHaveLength(1);
  });

  it("may appeal, and is shut out by two persons only", async () => {
    const { id } = await complain((await fetched()).claimId);
    await market.rescue.as(kitchen).disputes.answer({ id, text: "Fotonya sama." });
    const version = async () => (await market.rescue.admin().desk.file({ id })).dispute.version;
    const first = judge();
    await market.rescue
      .as(first)
      .desk.rule({ id, version: await version(), verdict: "dismiss", note: "Fotonya memang sama." });
    await market.rescue.as(warga).disputes.appeal({ id, text: "Fotonya diganti sesudahnya." });
    const ruled = await market.rescue.as(judge()).desk.rule({
      ...{ id, version: await version(), verdict: "dismiss", suspended: ["recipient"] },
      note: "Foto lama dipakai lagi.",
    });
    expect(ruled.state).toBe("reproposed");
    await market.rescue.as(judge()).desk.review({ id, version: await version(), approved: true, note: "Setuju." });
    const [row] = await market.rescue.database.sql`select suspended_at from person where id = ${warga.personId}`;
    expect(row?.suspended_at).not.toBeNull();
  });

  it("has the money back when the food is recalled before it was fetched, and is told not to fetch it", async () => {
    const { claimId } = await buy();
    await market.rescue.sweep((work) => recallSurplus(work, surplusId as SurplusId).then(() => 1), EVENING);
    await market.rescue.settle();
    expect(await market.as(warga).payments.byClaim({ claimId })).toMatchObject({
      state: "REFUNDED",
      reason: "recalled",
    });
    expect((await told(warga, "food_recalled"))?.href).toBe("/pasar/pesanan");
    const wish = { surplusId, units: 1, expectedPriceRupiah: 40_000 };
    expect(await refusalOf(market.rescue.as(citizen()).market.buy(wish))).toMatch(/soldOut|recalled/);
  });
});
