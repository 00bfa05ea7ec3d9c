import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalOf } from "@/db/testing/rescue";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { makeTransfer, settleTransfer } from "@/server/account/account.commands";
import type { TransferWish } from "@/server/account/account.contract";
import { findBalance } from "@/server/account/account.store";
import { systemActor } from "@/server/kernel/actor";
import { plainId, type RegionId } from "@/server/kernel/id";
import type { Work } from "@/server/platform/work";

const REGION = 3171 as RegionId;
const NOW = new Date("2026-11-21T14:00:00Z");
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const work = <Result>(run: (work: Work) => Promise<Result>) =>
  database.db.transaction((tx) => run({ tx, actor: systemActor("test"), now: NOW }));

/** A purchase's way: the buyer's money, what is held, and the kitchen. */
function purchase() {
  const [buyer, escrow, kitchen] = [plainId(), plainId(), plainId()];
  const buyers = { kind: "buyer_at_gateway", ownerId: buyer } as const;
  const held = { kind: "held_at_gateway", ownerId: escrow } as const;
  const kitchens = { kind: "kitchen_at_gateway", ownerId: kitchen } as const;
  const move = (wish: Pick<TransferWish, "from" | "to" | "amount"> & Partial<TransferWish>) =>
    work((at) => makeTransfer(at, { key: `test:${plainId()}`, regionId: REGION, state: "posted", ...wish }));
  return {
    ...{ held, kitchens, buyers, move },
    pay: (amount: bigint, more: Partial<TransferWish> = {}) => move({ from: buyers, to: held, amount, ...more }),
    release: (amount: bigint, more: Partial<TransferWish> = {}) => move({ from: held, to: kitchens, amount, ...more }),
    balances: () => Promise.all([findBalance(database.db, held), findBalance(database.db, kitchens)]),
  };
}

/** The code of the fault of raw SQL, or "allowed". */
const codeOf = (statement: string): Promise<string> =>
  database.sql.unsafe(statement).then(
    () => "allowed",
    (fault: { code: string }) => fault.code,
  );
const [CHECK, RESTRICT] = ["23514", "23001"];

/** By unit, and by transfer: what the books add up to. */
async function sums(): Promise<unknown[]> {
  const rows =
    await database.sql`select t.unit, sum(e.amount)::text as sum from account_entry e join transfer t on t.id = e.transfer_id
    group by t.unit having sum(e.amount) <> 0
    union all select transfer_id::text, sum(amount)::text from account_entry group by transfer_id having sum(amount) <> 0 or count(*) <> 2`;
  return [...rows];
}

describe("a transfer", () => {
  it("is held back while it is pending, and moves once it is posted", async () => {
    const { pay, release, balances } = purchase();
    await pay(40_000n, { state: "pending" });
    expect(await balances()).toEqual([{ balance: 0n, free: 0n }, null]);
    const { key } = await pay(25_000n, { state: "pending" });
    expect(await work((at) => settleTransfer(at, key, "posted"))).toBe(true);
    expect(await work((at) => settleTransfer(at, key, "posted"))).toBe(false);
    const { key: out } = await release(20_000n, { state: "pending" });
    expect(await balances()).toEqual([
      { balance: 25_000n, free: 5_000n },
      { balance: 0n, free: 0n },
    ]);
    expect(await refusalOf(release(5_001n, { state: "pending" }))).toBe("account.overdrawn");
    expect(await work((at) => settleTransfer(at, out, "voided"))).toBe(true);
    expect(await work((at) => settleTransfer(at, out, "posted"))).toBe(false);
    await release(25_000n);
    expect(await balances()).toEqual([
      { balance: 0n, free: 0n },
      { balance: 25_000n, free: 25_000n },
    ]);
    expect(await sums()).toEqual([]);
  });

  it("asked again under its key is the same one, and never another", async () => {
    const { pay, balances } = purchase();
    const key = `test:${plainId()}`;
    const first = await pay(9_000n, { key });
    expect(await pay(9_000n, { key })).toEqual(first);
    expect(await refusalOf(pay(9_001n, { key }))).toBe("account.otherTransfer");
    expect((await balances())[0]).toEqual({ balance: 9_000n, free: 9_000n });
  });

  it("never gives out more than came in, in whatever order it is asked", async () => {
    const step = fc.record({ kind: fc.constantFrom("pay", "release"), amount: fc.bigInt({ min: 1n, max: 1_000n }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const one = purchase();
        let expected = 0n;
        for (const { kind, amount } of steps) {
          const outcome = await refusalOf(kind === "pay" ? one.pay(amount) : one.release(amount));
          if (kind === "pay") expected += amount;
          else if (amount <= expected) expected -= amount;
          else expect(outcome).toBe("account.overdrawn");
        }
        expect((await one.balances())[0]?.balance ?? 0n).toBe(expected);
      }),
      { numRuns: 10 },
    );
    expect(await sums()).toEqual([]);
  });
});

describe("raw SQL of the owner of the tables", () => {
  it.each([
    ["raises a balance", "update account set balance = balance + 1", RESTRICT],
    ["lets an account overdraw", "update account set may_overdraw = true", RESTRICT],
    ["removes an account", "delete from account", RESTRICT],
    ["rewrites an entry", "update account_entry set amount = amount * 2", RESTRICT],
    ["removes an entry", "delete from account_entry", RESTRICT],
    [
      "writes an entry of its own",
      "insert into account_entry select transfer_id, account_id, 1, at from account_entry",
      RESTRICT,
    ],
    ["empties the entries", "truncate account_entry", RESTRICT],
    ["empties the books", "truncate account, transfer, account_entry cascade", RESTRICT],
    ["removes a transfer", "delete from transfer", RESTRICT],
    ["moves a posted transfer again", "update transfer set state = 'voided' where state = 'posted'", RESTRICT],
    [
      "changes the amount of a pending one",
      "update transfer set amount = 1, state = 'posted', settled_at = now() where state = 'pending'",
      RESTRICT,
    ],
    ["keeps one pending under another key", "update transfer set key = key || 'x' where state = 'pending'", RESTRICT],
    ["posts without a moment", "update transfer set state = 'posted' where state = 'pending'", CHECK],
  ])("%s: refused", async (_, statement, code) => {
    const { pay } = purchase();
    await pay(5_000n);
    await pay(5_000n, { state: "pending" });
    expect(await codeOf(statement)).toBe(code);
    expect(await sums()).toEqual([]);
  });

  it.each([
    ["nothing", "0"],
    ["less than nothing", "-5"],
    ["more than there is in the world", "1000000000000001"],
    ["more than is held", "5001"],
  ])("moves %s: refused", async (_, amount) => {
    const { pay, release, held } = purchase();
    await pay(6_000n);
    await release(1_000n);
    const [row] = await database.sql`select from_id, to_id from transfer where from_id =
      (select id from account where owner_id = ${held.ownerId} and kind = 'held_at_gateway')`;
    const insert = (
      of: string,
    ) => `insert into transfer (id, region_id, key, unit, from_id, to_id, amount, state, made_at, settled_at)
      values (gen_random_uuid(), 3171, gen_random_uuid()::text, ${of}, now(), ${of.endsWith("'posted'") ? "now()" : "null"})`;
    for (const state of ["posted", "pending"])
      expect(await codeOf(insert(`'rupiah', '${row?.from_id}', '${row?.to_id}', ${amount}, '${state}'`))).toBe(CHECK);
    expect(await codeOf(insert(`'points', '${row?.from_id}', '${row?.to_id}', 1, 'posted'`))).toBe(CHECK);
    expect(await codeOf(insert(`'rupiah', '${row?.from_id}', '${row?.from_id}', 1, 'posted'`))).toBe(CHECK);
    expect(await codeOf(insert(`'rupiah', '${row?.from_id}', '${row?.to_id}', 1, 'voided'`))).toBe(CHECK);
  });

  it.each([
    ["with money in it", "'held_at_gateway', gen_random_uuid(), 'rupiah', false, 100"],
    ["that may overdraw", "'kitchen_at_gateway', gen_random_uuid(), 'rupiah', true, 0"],
    ["of tokens that counts points", "'token_held', gen_random_uuid(), 'points', false, 0"],
    ["of tokens made at will", "'token_held', gen_random_uuid(), 'token', true, 0"],
    ["of points that counts rupiah", "'points_earned', gen_random_uuid(), 'rupiah', false, 0"],
  ])("opens an account %s: refused", async (_, values) => {
    const columns = "id, kind, owner_id, unit, may_overdraw, balance, opened_at";
    expect(await codeOf(`insert into account (${columns}) values (gen_random_uuid(), ${values}, now())`)).toBe(CHECK);
  });
});
