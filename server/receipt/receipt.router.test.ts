import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, refusalOf } from "@/db/testing/rescue";
import { type Bought, type Purchases, startPurchases } from "@/server/escrow/testing/purchases";
import type { Actor } from "@/server/kernel/actor";
import { receiptsRouter } from "@/server/receipt/receipt.router";
import type { FileAnswer } from "@/server/trpc/file-answer";
import { createCallerFactory } from "@/server/trpc/procedures";

const createCaller = createCallerFactory(receiptsRouter);
let market: Purchases;
let bought: Bought;
beforeAll(async () => {
  market = await startPurchases();
  bought = await market.buy();
  await market.pay(bought);
  await market.rescue
    .as(bought.kitchen)
    .pickups.verify({ code: bought.code, acceptedUnits: 7, rejectedUnits: 3, method: "unknown" });
  await market.rescue.settle();
});
afterAll(() => market.rescue.database.close());

const as = (actor: Actor) =>
  createCaller({
    db: market.rescue.database.db,
    actor,
    now: EVENING,
    language: "id",
    remoteAddress: "t",
    idempotencyKey: null,
  });
const bytesOf = async ({ body }: FileAnswer) => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
};
const csvOf = async (file: FileAnswer) => (await bytesOf(file)).toString("utf8");

it("gives a buyer a receipt as a spreadsheet in both tongues, with what was refunded and what stays paid", async () => {
  const receipt = (language: "id" | "en") =>
    as(bought.buyer).document({ claimId: bought.claimId, format: "csv", language });
  const lines = (await csvOf(await receipt("id"))).trim().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^"dibayar";"zona";"nomor"/);
  const [first, second, third] = await bytesOf(await receipt("id"));
  expect([first, second, third], "the mark of UTF-8").toEqual([0xef, 0xbb, 0xbf]);
  expect(lines[1]).toContain('"Nasi kotak ayam"');
  expect(lines[1]).toContain('"10";"boks";"40000";"12000";"28000"');
  expect((await csvOf(await receipt("en"))).split("\r\n")[0]).toContain('"paid_at","zone"');
  expect((await receipt("id")).name).toBe(`kuitansi_${bought.order.slice(0, 13)}.csv`);
});

it.each(["id", "en"] as const)("draws receipt and statement of sales as PDF: %s", async (language) => {
  const receipt = await as(bought.buyer).document({ claimId: bought.claimId, format: "pdf", language });
  const sales = await as(bought.kitchen).sales({ month: "2026-11", format: "pdf", language });
  for (const file of [receipt, sales]) {
    const bytes = await bytesOf(file);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(bytes.subarray(-6).toString()).toContain("%%EOF");
  }
});

it("sums a kitchen's sales by month, and none of another's", async () => {
  expect(await as(bought.kitchen).salesMonths()).toEqual({ items: [{ month: "2026-11", sales: 1, rupiah: 28_000 }] });
  const other = await market.buy();
  expect(await as(other.kitchen).salesMonths()).toEqual({ items: [] });
  const csv = await csvOf(await as(other.kitchen).sales({ month: "2026-11", format: "csv" }));
  expect(csv.trim().split("\r\n")).toHaveLength(1);
});

it("refuses what is not paid, not one's own, or not a month", async () => {
  const unpaid = await market.buy();
  const document = (actor: Actor, { claimId }: Bought) => as(actor).document({ claimId, format: "pdf" });
  expect(await refusalOf(document(unpaid.buyer, unpaid))).toBe("receipt.notPaid");
  expect(await refusalOf(document(unpaid.buyer, bought))).toBe("receipt.unknown");
  expect(await refusalOf(as(bought.kitchen).sales({ month: "2026-13", format: "pdf" }))).toBe("receipt.unknownMonth");
  expect(await refusalOf(as(bought.kitchen).sales({ month: "2026-12", format: "pdf" }))).toBe("receipt.monthToCome");
});
