import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { EVENING, refusalOf } from "@/db/testing/rescue";
import { releaseDue } from "@/server/escrow/escrow.commands";
import { type Bought, type Purchases, startPurchases } from "@/server/escrow/testing/purchases";
import type { Actor } from "@/server/kernel/actor";
import { plainId } from "@/server/kernel/id";
import { HOUR, later } from "@/server/kernel/time";
import { reconcileNightly } from "@/server/reconciliation/reconciliation.commands";
import { moneyRouter } from "@/server/reconciliation/reconciliation.router";
import { createCallerFactory } from "@/server/trpc/procedures";

const createCaller = createCallerFactory(moneyRouter);
const ADMIN: Actor = {
  ...{ kind: "person", personId: plainId(), sessionId: plainId(), roles: ["admin"], organisationId: null },
};
let market: Purchases;
let bought: Bought;
beforeAll(async () => {
  market = await startPurchases();
});
afterAll(() => market.rescue.database.close());
beforeEach(async () => {
  bought = await market.buy();
  await market.pay(bought);
});

const as = (actor: Actor, now = EVENING) =>
  createCaller({
    db: market.rescue.database.db,
    actor,
    now,
    language: "id",
    remoteAddress: "test",
    idempotencyKey: null,
  });

/** Compares now. @returns the newest comparison and what it found about the purchase at hand */
async function compare(now = EVENING) {
  const { id } = await as(ADMIN, now).reconcile();
  await market.rescue.settle(now);
  const { items } = await as(ADMIN, now).differences({ id });
  const { reconciliations } = await as(ADMIN, now).overview();
  return {
    last: reconciliations.find((one) => one.id === id),
    found: items.filter(({ subject }) => subject === bought.order),
  };
}

it("agrees after purchases that were paid, refunded, split and released", async () => {
  await market.rescue
    .as(bought.kitchen)
    .pickups.verify({ code: bought.code, acceptedUnits: 6, rejectedUnits: 4, method: "unknown" });
  await market.rescue.settle();
  await market.rescue.sweep(releaseDue, later(EVENING, 4 * HOUR));
  await market.rescue.settle(later(EVENING, 4 * HOUR));
  const { last, found } = await compare(later(EVENING, 4 * HOUR));
  expect(found).toEqual([]);
  expect(last).toMatchObject({
    differences: 0,
    rupiah: 0,
    byHand: true,
    endedAt: later(EVENING, 4 * HOUR).toISOString(),
  });
  expect(last?.escrows).toBeGreaterThan(0);
});

it("names the purchase and its transfers where the provider holds less than the books say, and tells admins", async () => {
  const { sql } = market.rescue.database;
  await sql`update sandbox_payment set amount = amount - 25000 where id = ${bought.order}`;
  const { last, found } = await compare();
  expect(found).toEqual([
    {
      ...{ kind: "gateway_paid", subject: bought.order, expectedRupiah: 40_000, foundRupiah: 15_000 },
      transfers: [`${bought.order}:hold`],
    },
  ]);
  expect(last).toMatchObject({ differences: 1, rupiah: 25_000 });
  expect(await sql`select payload from outbox where type = 'reconciliation.differed'`).toHaveLength(1);
  await sql`update sandbox_payment set amount = amount + 25000 where id = ${bought.order}`;
  expect((await compare()).last).toMatchObject({ differences: 0 });
});

it("finds a state somebody wrote by hand", async () => {
  await market.rescue.database.sql`update escrow set state = 'CLOSED', ended_at = now() where id = ${bought.order}`;
  expect((await compare()).found.map(({ kind }) => kind)).toEqual(["books_released"]);
  await market.rescue.database.sql`update escrow set state = 'LOCKED', ended_at = null where id = ${bought.order}`;
});

it("finds books that were bent past their triggers", async () => {
  const { sql } = market.rescue.database;
  const id = await sql`select id from account where owner_id = ${bought.order}`.then(([row]) => String(row?.id));
  const bend = (amount: number) =>
    sql.begin(async (tx) => {
      await tx`alter table account disable trigger account_kept`;
      await tx`update account set balance = balance + ${amount} where id = ${id}`;
      await tx`alter table account enable trigger account_kept`;
    });
  await bend(5_000);
  const { id: asked } = await as(ADMIN).reconcile();
  await market.rescue.settle();
  const { items } = await as(ADMIN).differences({ id: asked });
  expect(items).toMatchObject([{ kind: "balance", subject: id, expectedRupiah: 40_000, foundRupiah: 45_000 }]);
  await bend(-5_000);
});

it("comes by itself once a night, from 03.00 in Jakarta", async () => {
  const before = new Date("2026-12-01T19:59:00Z");
  const night = new Date("2026-12-01T20:00:00Z");
  expect(await market.rescue.sweep(reconcileNightly, before)).toBe(0);
  expect(await market.rescue.sweep(reconcileNightly, night)).toBe(1);
  expect(await market.rescue.sweep(reconcileNightly, later(night, HOUR))).toBe(0);
});

it("is for admins alone", async () => {
  expect(await refusalOf(as(bought.kitchen).overview())).toBe("access.notYourRole");
  expect(await refusalOf(as(bought.buyer).reconcile())).toBe("access.notYourRole");
});
