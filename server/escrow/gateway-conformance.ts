import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NoticeLetter, PaymentGateway } from "@/server/escrow/payment.contract";
import { type EscrowId, mintId, type RegionId } from "@/server/kernel/id";
import { rupiah } from "@/server/kernel/quantity";
import { HOUR, later } from "@/server/kernel/time";

/** A provider, someone who pays there, and the notices it sends. */
export type GatewayStage = Readonly<{
  gateway: PaymentGateway;
  pay: (order: EscrowId) => Promise<void> | void;
  letter: (order: EscrowId, amount: number) => NoticeLetter;
  close: () => Promise<unknown> | unknown;
}>;

const GROSS = rupiah(40_000);

/** What every payment provider must do. */
export function gatewayConformance(name: string, open: () => Promise<GatewayStage>): void {
  describe(`payments by ${name}`, () => {
    let stage: GatewayStage;
    beforeAll(async () => {
      stage = await open();
    });
    afterAll(() => stage.close());
    const soon = () => AbortSignal.timeout(5_000);
    const order = () => mintId<"escrow">(3171 as RegionId, new Date());
    const opened = async () => {
      const id = order();
      const payment = {
        order: id,
        amount: GROSS,
        title: "Nasi kotak ayam",
        payBy: later(new Date(), HOUR),
        returnUrl: "http://localhost/bayar",
      };
      return { id, payment, ...(await stage.gateway.open(payment, soon())) };
    };
    const paid = async () => {
      const { id } = await opened();
      await stage.pay(id);
      return id;
    };
    const refund = (id: EscrowId, amount: number, key: string) =>
      stage.gateway.refund({ order: id, amount: rupiah(amount), key, reason: "food_gone" }, soon());
    const ask = (id: EscrowId) => stage.gateway.ask(id, soon());

    it("opens a payment at an address, and again at an address", async () => {
      const { id, payment, payUrl } = await opened();
      expect(payUrl).toMatch(/^https?:\/\//);
      expect((await stage.gateway.open(payment, soon())).payUrl).toMatch(/^https?:\/\//);
      expect(await ask(id)).toMatchObject({ state: "unpaid", paid: 0n, refunded: 0n });
    });

    it("knows nothing of an order nobody opened", async () => {
      expect(await ask(order())).toMatchObject({ state: "unpaid", paid: 0n });
    });

    it("says that it was paid, and how much", async () => {
      const [one, other] = [await paid(), order()];
      expect(await ask(one)).toMatchObject({ state: "paid", paid: GROSS, refunded: 0n });
      const both = await stage.gateway.askMany([one, other], soon());
      expect([both.get(one)?.paid, both.get(other)?.paid]).toEqual([GROSS, 0n]);
    });

    it("calls off what is unpaid, and leaves what was paid", async () => {
      const { id } = await opened();
      await stage.gateway.cancel(id, `${id}:cancel`, soon());
      expect((await ask(id)).state).not.toBe("paid");
      const other = await paid();
      await stage.gateway.cancel(other, `${other}:cancel`, soon());
      expect((await ask(other)).state).toBe("paid");
    });

    it("refunds a part once for its key, another part for another, and never more than was paid", async () => {
      const id = await paid();
      await refund(id, 15_000, `${id}:refund:0`);
      await refund(id, 15_000, `${id}:refund:0`);
      expect(await ask(id)).toMatchObject({ state: "paid", refunded: 15_000n });
      await expect(refund(id, 25_001, `${id}:refund:15000`)).rejects.toThrow();
      await refund(id, 25_000, `${id}:refund:15000`);
      expect(await ask(id)).toMatchObject({ refunded: GROSS });
    });

    it("lets a kitchen have the rest, once for its key", async () => {
      const id = await paid();
      await refund(id, 10_000, `${id}:refund:0`);
      const rest = { order: id, amount: rupiah(30_000), key: `${id}:release`, reason: "release" };
      await stage.gateway.capture(rest, soon());
      await stage.gateway.capture(rest, soon());
      const { captured, refunded } = await ask(id);
      expect([captured ?? 30_000n, refunded]).toEqual([30_000n, 10_000n]);
    });

    it("moves nothing of what was never paid", async () => {
      const { id } = await opened();
      await expect(refund(id, 1, `${id}:refund:0`)).rejects.toThrow();
      const move = { order: id, amount: rupiah(1), key: `${id}:release`, reason: "release" };
      await expect(stage.gateway.capture(move, soon())).rejects.toThrow();
    });

    it("is believed by its signature, and by nothing less", () => {
      const id = order();
      const letter = stage.letter(id, 40_000);
      const read = (change: Partial<NoticeLetter>) => stage.gateway.readNotice({ ...letter, ...change });
      expect(read({})).toEqual({ order: id, amount: GROSS });
      expect(read({ body: letter.body.replaceAll("40000", "1") })).toBeNull();
      expect(read({ body: letter.body.replaceAll(id, order()) })).toBeNull();
      for (const body of ["", "null", "[]", "{", '{"order_id":1}', `${"[".repeat(9_999)}`])
        expect(read({ body })).toBeNull();
    });
  });
}
