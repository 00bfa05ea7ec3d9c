import { afterAll, beforeAll, expect, it } from "vitest";
import { gatewayConformance } from "@/server/escrow/gateway-conformance";
import { midtransGateway } from "@/server/escrow/midtrans.gateway";
import { type MidtransServer, SERVER_KEY, startMidtransServer } from "@/server/escrow/testing/midtrans-server";
import { mintId, type RegionId } from "@/server/kernel/id";
import { Private } from "@/server/kernel/private";
import { rupiah } from "@/server/kernel/quantity";
import { HOUR, later } from "@/server/kernel/time";
import { systemClock } from "@/server/platform/clock";

const gatewayAt = (url: string, key = SERVER_KEY) =>
  midtransGateway({ serverKey: new Private(key), apiUrl: url, snapUrl: url, clock: systemClock });

gatewayConformance("Midtrans", async () => {
  const server = await startMidtransServer();
  return {
    gateway: gatewayAt(server.url),
    pay: (order) => server.pay(order),
    letter: (order, amount) => server.letter(order, amount),
    close: () => server.close(),
  };
});

let server: MidtransServer;
beforeAll(async () => {
  server = await startMidtransServer();
});
afterAll(() => server.close());

const soon = () => AbortSignal.timeout(5_000);
async function byCard() {
  const order = mintId<"escrow">(3171 as RegionId, new Date());
  const payBy = later(new Date(), HOUR);
  await gatewayAt(server.url).open(
    { order, amount: rupiah(40_000), title: "Roti", payBy, returnUrl: "http://localhost/bayar" },
    soon(),
  );
  server.pay(order, "card");
  return order;
}

it("captures what a card only authorised, when the kitchen is to have it", async () => {
  const order = await byCard();
  const gateway = gatewayAt(server.url);
  expect(await gateway.ask(order, soon())).toMatchObject({ state: "paid", paid: 40_000n });
  await gateway.capture({ order, amount: rupiah(40_000), key: `${order}:release`, reason: "release" }, soon());
  expect(server.statusOf(order)).toBe("capture");
});

it("lets go what a card only authorised, when all of it goes back; captures first where a part does", async () => {
  const gateway = gatewayAt(server.url);
  const whole = await byCard();
  const refund = (order: typeof whole, amount: number) =>
    gateway.refund({ order, amount: rupiah(amount), key: `${order}:refund:0`, reason: "food_gone" }, soon());
  await refund(whole, 40_000);
  await refund(whole, 40_000);
  expect(server.statusOf(whole)).toBe("cancel");
  const part = await byCard();
  await refund(part, 10_000);
  expect(server.statusOf(part)).toBe("partial_refund");
});

it.each([
  ["pending", "unpaid"],
  ["deny", "unpaid"],
  ["failure", "unpaid"],
  ["expire", "failed"],
  ["cancel", "failed"],
  ["capture", "paid"],
])("%s at Midtrans is %s here", async (status, state) => {
  const order = await byCard();
  server.turnTo(order, status);
  expect((await gatewayAt(server.url).ask(order, soon())).state).toBe(state);
});

it("fails loudly with another key, a broken server or a state it does not know, and believes no notice without a key", async () => {
  const order = await byCard();
  await expect(gatewayAt(server.url, "SB-Mid-server-other").ask(order, soon())).rejects.toThrow("answered 401");
  server.turnMood({ status: 500 });
  await expect(gatewayAt(server.url).ask(order, soon())).rejects.toThrow("answered 500");
  server.turnMood({ nonsense: true });
  await expect(gatewayAt(server.url).ask(order, soon())).rejects.toThrow();
  server.turnMood({});
  server.turnTo(order, "who_knows");
  await expect(gatewayAt(server.url).ask(order, soon())).rejects.toThrow();
  expect(gatewayAt(server.url).readNotice(server.letter(order, 40_000))).not.toBeNull();
  expect(gatewayAt(server.url, "").readNotice(server.letter(order, 40_000))).toBeNull();
});
