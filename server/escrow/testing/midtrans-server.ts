import { createHash } from "node:crypto";
import type { NoticeLetter } from "@/server/escrow/payment.contract";
import { type Said, startMoodyServer } from "@/server/testing/moody-server";

export const SERVER_KEY = "SB-Mid-server-recorded";

type Way = "qris" | "card";
type Order = {
  gross: number;
  /** Null until somebody has chosen how to pay. */
  status: string | null;
  refunds: { refund_key: string; refund_amount: string; reason: string }[];
};
const written = (amount: number) => `${amount}.00`;
const said = (status: number, body: object): Said => ({ status, body: { status_code: String(status), ...body } });
const NOT_THERE = said(404, { status_message: "Transaction doesn't exist.", id: "a1f0" });

/** Signs as Midtrans does: SHA-512 of order, status code, gross amount and server key. */
const signatureOf = (order: string, code: string, gross: string) =>
  createHash("sha512")
    .update(order + code + gross + SERVER_KEY)
    .digest("hex");

/** Answers in the shapes recorded from Midtrans' sandbox: Snap, status, capture, cancel and refund. */
export async function startMidtransServer() {
  const orders = new Map<string, Order>();
  const refundedOf = ({ refunds }: Order) => refunds.reduce((sum, one) => sum + Number(one.refund_amount), 0);
  const shown = (id: string, order: Order) => ({
    ...{ transaction_time: "2026-11-21 21:00:05", currency: "IDR", fraud_status: "accept", payment_type: "qris" },
    ...{ transaction_id: `t-${id}`, order_id: id, merchant_id: "G141532850", gross_amount: written(order.gross) },
    transaction_status: order.status,
    signature_key: signatureOf(id, "200", written(order.gross)),
    ...(order.refunds.length > 0
      ? {
          refund_amount: written(refundedOf(order)),
          refunds: order.refunds.map((one, at) => ({ refund_chargeback_id: at + 1, ...one })),
        }
      : {}),
  });
  const open = (body: { transaction_details: { order_id: string; gross_amount: number } }): Said => {
    const { order_id: id, gross_amount: gross } = body.transaction_details;
    if (orders.get(id)?.status) return said(400, { error_messages: ["transaction_details.order_id sudah digunakan"] });
    orders.set(id, orders.get(id) ?? { gross, status: null, refunds: [] });
    const token = "66e4fa55-fdac-4ef9-91b5-733b97d1b862";
    return {
      status: 201,
      body: { token, redirect_url: `https://app.sandbox.midtrans.com/snap/v4/redirection/${token}` },
    };
  };
  const refund = (id: string, order: Order, wish: { refund_key: string; amount: number; reason: string }): Said => {
    if (order.refunds.some((one) => one.refund_key === wish.refund_key))
      return said(406, { status_message: "Duplicate refund key" });
    const isHeld = ["settlement", "capture", "partial_refund"].includes(order.status ?? "");
    if (!isHeld || refundedOf(order) + wish.amount > order.gross)
      return said(412, { status_message: "Merchant cannot modify the status of the transaction" });
    order.refunds.push({ refund_key: wish.refund_key, refund_amount: written(wish.amount), reason: wish.reason });
    order.status = refundedOf(order) === order.gross ? "refund" : "partial_refund";
    return said(200, { ...shown(id, order), status_message: "Success, refund request is approved" });
  };
  const turn = (id: string, order: Order, from: readonly string[], to: string): Said => {
    if (!from.includes(order.status ?? ""))
      return said(412, { status_message: "Transaction status cannot be updated." });
    order.status = to;
    return said(200, { ...shown(id, order), status_message: "Success" });
  };
  const server = await startMoodyServer(({ path, headers, body }) => {
    const basic = `Basic ${Buffer.from(`${SERVER_KEY}:`).toString("base64")}`;
    if (headers.authorization !== basic) return said(401, { status_message: "Unknown Merchant server_key/id" });
    const wish = body ? JSON.parse(body) : {};
    if (path === "/snap/v1/transactions") return open(wish);
    const [, , name = "", act = ""] = path.split("/");
    const id = name === "capture" ? String(wish.transaction_id).slice(2) : name;
    const order = orders.get(id);
    if (!order?.status) return NOT_THERE;
    if (name === "capture") return turn(id, order, ["authorize"], "capture");
    if (act === "cancel") return turn(id, order, ["pending", "authorize"], "cancel");
    if (act === "refund") return refund(id, order, wish);
    return said(200, { ...shown(id, order), status_message: "Success, transaction is found" });
  });
  return {
    ...{ url: server.url, close: server.close },
    turnMood: (mood: Partial<{ status: number; nonsense: boolean }>) => {
      server.mood = mood;
    },
    /** Somebody pays: by QRIS it is settled at once, a card is only authorised. */
    pay: (id: string, way: Way = "qris") => {
      const order = orders.get(id);
      if (order) order.status = way === "card" ? "authorize" : "settlement";
    },
    turnTo: (id: string, status: string) => {
      const order = orders.get(id);
      if (order) order.status = status;
    },
    statusOf: (id: string) => orders.get(id)?.status ?? null,
    letter: (id: string, amount: number, change: object = {}): NoticeLetter => {
      const gross = written(amount);
      const body = { ...shown(id, { gross: amount, status: "settlement", refunds: [] }), status_code: "200" };
      const signed = { ...body, signature_key: signatureOf(id, "200", gross), ...change };
      return { headers: { "content-type": "application/json" }, body: JSON.stringify(signed), now: new Date() };
    },
  };
}
export type MidtransServer = Awaited<ReturnType<typeof startMidtransServer>>;
