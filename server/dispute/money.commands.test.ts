import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, refusalOf } from "@/db/testing/rescue";
import { closeUnappealed } from "@/server/dispute/settle.commands";
import { upholdUnanswered } from "@/server/dispute/unanswered.commands";
import { type Bought, type Purchases, startPurchases } from "@/server/escrow/testing/purchases";
import { DAY, later, MINUTE } from "@/server/kernel/time";

let market: Purchases;
beforeAll(async () => {
  market = await startPurchases();
});
afterAll(() => market.rescue.database.close());

async function disputed(reason: "food_gone" | "not_as_described"): Promise<Bought & { id: string }> {
  const bought = await market.buy();
  await market.pay(bought);
  const { claimId, buyer } = bought;
  const { id } = await market.rescue.as(buyer).disputes.open({ claimId, reason, text: "Boksnya tidak ada." });
  return { ...bought, id };
}

it("stops the money when it opens, and splits it once, a day after a decision nobody appealed", async () => {
  const bought = await disputed("not_as_described");
  const { id, kitchen } = bought;
  expect((await market.payment(bought)).state).toBe("DISPUTED");
  await market.rescue.as(kitchen).disputes.answer({ id, text: "Sebagian memang tertukar." });
  const judge = market.rescue.admin();
  const { dispute } = await judge.desk.file({ id });
  expect(dispute.stakesRupiah).toBe(40_000);
  const split = { id, version: dispute.version, verdict: "split" as const, note: "Separuh tertukar." };
  expect(await refusalOf(judge.desk.rule({ ...split, splitRupiah: 40_000 }))).toBe("dispute.splitShare");
  await judge.desk.rule({ ...split, splitRupiah: 15_000 });
  await market.rescue.settle();
  expect(await market.books(bought)).toEqual({ held: 40_000, free: 40_000, kitchen: 0 });
  const over = later(EVENING, DAY);
  await market.rescue.sweep(closeUnappealed, over);
  await market.rescue.sweep(closeUnappealed, over);
  await market.rescue.settle(over);
  expect(await market.books(bought)).toEqual({ held: 0, free: 0, kitchen: 25_000 });
});

it("refunds by itself what nobody answers in 15 minutes, and an appeal cannot fetch it back", async () => {
  const bought = await disputed("food_gone");
  const due = later(EVENING, 15 * MINUTE);
  await market.rescue.sweep(upholdUnanswered, due);
  await market.rescue.settle(due);
  expect(await market.payment(bought)).toMatchObject({ state: "REFUNDED", refundedRupiah: 40_000 });
  const { id, kitchen } = bought;
  await market.rescue.as(kitchen, due).disputes.appeal({ id, text: "Kami menunggu sampai tutup." });
  const judge = market.rescue.admin(due);
  const { version } = (await judge.desk.file({ id })).dispute;
  const cleared = { id, version, verdict: "dismiss" as const, note: "Kamera membenarkan dapur." };
  await judge.desk.rule(cleared);
  await market.rescue.settle(due);
  expect(await market.payment(bought)).toMatchObject({ state: "REFUNDED", refundedRupiah: 40_000 });
  expect((await market.rescue.as(kitchen, due).disputes.mine()).trust?.facts.upheldDisputes).toBe(0);
});
