import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { EVENING } from "@/db/testing/rescue";
import { SANDBOX_SIGNATURE, signNotice } from "@/server/escrow/sandbox.gateway";
import { type Bought, type Purchases, startPurchases } from "@/server/escrow/testing/purchases";
import { plainId } from "@/server/kernel/id";
import { Private } from "@/server/kernel/private";
import { later, MINUTE } from "@/server/kernel/time";
import { config } from "@/server/platform/config";
import { openTestDoor } from "@/server/web/testing/test-door";

let market: Purchases;
let door: Awaited<ReturnType<typeof openTestDoor>>;
let bought: Bought;
beforeAll(async () => {
  market = await startPurchases();
  door = await openTestDoor({ db: market.rescue.database.db, clock: () => EVENING });
});
afterAll(async () => {
  door.close();
  await market.rescue.database.close();
});
beforeEach(async () => {
  bought = await market.buy();
});

const bodyOf = (change: object = {}) =>
  JSON.stringify({ id: plainId(), order: bought.order, amount: 40_000, state: "held", ...change });
const signed = (body: string, at = EVENING) => ({
  [SANDBOX_SIGNATURE]: signNotice(new Private(config().WEBHOOK_KEY), body, at),
});
const post = async (body: string, headers: Record<string, string> = signed(body), gateway = "sandbox") => {
  const answer = await fetch(`${door.url}/api/v1/payments/notices/${gateway}`, { method: "POST", body, headers });
  return [answer.status, await answer.json()] as const;
};
const state = async () => {
  await market.rescue.settle();
  return (await market.payment(bought)).state;
};
const OK = [200, { ok: true }];

it("hears a signed notice, asks the provider, and the purchase is paid; a copy changes nothing", async () => {
  await market.press(bought.order, "success");
  const body = bodyOf();
  expect([await post(body), await post(body)]).toEqual([OK, OK]);
  expect(await state()).toBe("LOCKED");
  expect([await post(body), await post(bodyOf({ state: "waiting" }))]).toEqual([OK, OK]);
  expect(await state()).toBe("LOCKED");
  expect(await market.books(bought)).toMatchObject({ held: 40_000 });
});

it("believes no word of a payment: what the provider does not hold is not paid, whoever signs", async () => {
  expect(await post(bodyOf())).toEqual(OK);
  expect(await state()).toBe("PENDING");
});

it("answers a stranger's order and another amount as it answers its own, and nothing moves", async () => {
  await market.press(bought.order, "success");
  for (const change of [{ order: plainId() }, { amount: 1 }, { amount: 40_001 }])
    expect(await post(bodyOf(change))).toEqual(OK);
  expect(await state()).toBe("PENDING");
});

it("refuses what is forged, altered, recorded or unreadable in one way, and never breaks", async () => {
  await market.press(bought.order, "success");
  const body = bodyOf();
  const huge = `{"a":"${"x".repeat(80_000)}"}`;
  const tries: [string, Record<string, string>][] = [
    [body, {}],
    [body, { [SANDBOX_SIGNATURE]: "t=1,v1=0" }],
    [body, { [SANDBOX_SIGNATURE]: `t=${"9".repeat(12)},v1=${"0".repeat(64)}` }],
    [body.replace("40000", "1"), signed(body)],
    [body, signed(body, later(EVENING, -6 * MINUTE))],
    ["", signed("")],
    ["{", signed("{")],
    ["null", signed("null")],
    [bodyOf({ amount: -1 }), signed(bodyOf({ amount: -1 }))],
  ];
  for (const [text, headers] of tries) expect((await post(text, headers))[0]).toBe(401);
  for (const amount of [-40_000, 0, 0.5, 1e300, "NaN", null]) {
    const text = bodyOf({ amount });
    expect((await post(text, signed(text)))[0]).toBe(401);
  }
  expect((await post(huge, signed(huge)))[0]).toBe(413);
  expect((await post(body, signed(body), "nobody"))[0]).toBe(404);
  expect((await post(body, signed(body), "midtrans"))[0]).toBe(401);
  expect((await fetch(`${door.url}/api/v1/payments/notices/sandbox`)).status).toBe(405);
  expect(await state()).toBe("PENDING");
});
