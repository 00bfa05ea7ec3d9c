import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { jsonOf } from "@/server/escrow/json-of";
import type { PaymentGateway, PaymentMove, PaymentStanding } from "@/server/escrow/payment.contract";
import type { EscrowId } from "@/server/kernel/id";
import type { Private } from "@/server/kernel/private";
import { rupiah } from "@/server/kernel/quantity";
import { MINUTE } from "@/server/kernel/time";
import { AnsweredError, askJson } from "@/server/platform/ask-json";
import type { Clock } from "@/server/platform/clock";

type Midtrans = Readonly<{ serverKey: Private<string>; apiUrl: string; snapUrl: string; clock: Clock }>;

/** Rupiah as Midtrans writes them: `"40000.00"`. */
const money = z
  .string()
  .regex(/^\d{1,15}(\.00?)?$/)
  .transform((text) => rupiah(BigInt(text.split(".", 1)[0] ?? "")));
const snapAnswer = z.object({ token: z.string(), redirect_url: z.url({ protocol: /^https?$/ }) });
const done = z.object({ status_code: z.string().regex(/^2\d\d$/) });
const PAID = ["authorize", "capture", "settlement", "refund", "partial_refund"] as const;
const STATUSES = [...PAID, "pending", "deny", "failure", "cancel", "expire"] as const;
/** docs.midtrans.com, "Get Status API requests" and "HTTP(S) notification": the fields both share. */
const statusShape = z.object({
  order_id: z.string(),
  transaction_id: z.string(),
  transaction_status: z.enum(STATUSES),
  fraud_status: z.string().optional(),
  gross_amount: money,
  refund_amount: money.optional(),
  refunds: z.array(z.object({ refund_key: z.string().optional(), refund_amount: money })).default([]),
});
type Status = z.output<typeof statusShape>;
const noticeShape = statusShape.pick({ order_id: true, gross_amount: true }).extend({
  gross_amount: z.string(),
  status_code: z.string(),
  signature_key: z.string().regex(/^[0-9a-f]{128}$/i),
});

/** It answers one order a question, and takes it ill to be asked too many at once. */
const ASKED_AT_ONCE = 8;

/** Midtrans keeps keys of idempotency of at most 36 characters. */
const shortKey = (key: string) => createHash("sha256").update(key).digest("hex").slice(0, 32);

/** A card that Midtrans still doubts has not paid. */
const isPaid = ({ transaction_status: state, fraud_status: fraud = "accept" }: Status): boolean =>
  PAID.some((paid) => paid === state) && fraud === "accept";

function standingOf(status: Status | null): PaymentStanding {
  const isOver = status !== null && ["cancel", "expire"].includes(status.transaction_status);
  if (!status || !isPaid(status))
    return { state: isOver ? "failed" : "unpaid", paid: rupiah(0n), captured: null, refunded: rupiah(0n) };
  const refunds = status.refunds.reduce((sum, { refund_amount: amount }) => sum + amount, 0n);
  return {
    state: "paid",
    paid: status.gross_amount,
    captured: null,
    refunded: status.refund_amount ?? rupiah(refunds),
  };
}

/** Asks the two APIs of Midtrans. Money that a card only authorised is captured before a part of it can go back. */
function callsTo({ serverKey, apiUrl, snapUrl }: Midtrans, signal: AbortSignal) {
  const headers = {
    authorization: `Basic ${Buffer.from(`${serverKey.reveal()}:`).toString("base64")}`,
    accept: "application/json",
    "content-type": "application/json",
  };
  const ask = (base: string, path: string, key?: string, body?: object) =>
    askJson({
      url: new URL(path, base),
      headers: key ? { ...headers, "idempotency-key": shortKey(key) } : headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal,
    });
  const post = async (path: string, key: string, body: object) => done.parse(await ask(apiUrl, path, key, body));
  return {
    openPage: async (key: string, body: object) =>
      snapAnswer.parse(await ask(snapUrl, "/snap/v1/transactions", key, body)).redirect_url,
    /** Null where nobody has begun to pay. */
    status: async (order: string): Promise<Status | null> => {
      const answer = await ask(apiUrl, `/v2/${order}/status`).catch((fault: unknown) => {
        if (fault instanceof AnsweredError && fault.status === 404) return { status_code: "404" };
        throw fault;
      });
      return z.object({ status_code: z.literal("404") }).safeParse(answer).success ? null : statusShape.parse(answer);
    },
    capture: ({ transaction_id, gross_amount }: Status, key: string) =>
      post("/v2/capture", key, { transaction_id, gross_amount: Number(gross_amount) }),
    cancel: (order: string, key: string) => post(`/v2/${order}/cancel`, key, {}),
    refund: ({ order, key, amount, reason }: PaymentMove) =>
      post(`/v2/${order}/refund`, key, { refund_key: shortKey(key), amount: Number(amount), reason }),
  };
}

const digest = (parts: readonly string[]) => createHash("sha512").update(parts.join("")).digest();

/**
 * Payments by Midtrans (docs.midtrans.com, Snap and Core API v2). A notice is only believed to be one: its signature does not
 * cover the state, so what happened is asked.
 */
export function midtransGateway(midtrans: Midtrans): PaymentGateway {
  const paidStatus = async (order: string, signal: AbortSignal) => {
    const status = await callsTo(midtrans, signal).status(order);
    if (!status || !isPaid(status)) throw new Error("midtrans holds nothing for the order");
    return status;
  };
  return {
    name: "midtrans",
    open: async ({ order, amount, title, payBy, returnUrl }, signal) => {
      const minutes = Math.max(1, Math.ceil((payBy.getTime() - midtrans.clock().getTime()) / MINUTE));
      const payUrl = await callsTo(midtrans, signal).openPage(`${order}:open`, {
        transaction_details: { order_id: order, gross_amount: Number(amount) },
        item_details: [{ id: order, name: title.slice(0, 50), price: Number(amount), quantity: 1 }],
        expiry: { unit: "minutes", duration: minutes },
        callbacks: { finish: returnUrl },
      });
      return { payUrl };
    },
    ask: async (order, signal) => standingOf(await callsTo(midtrans, signal).status(order)),
    askMany: async (orders, signal) => {
      const { status } = callsTo(midtrans, signal);
      const found = new Map<EscrowId, PaymentStanding>();
      const waiting = [...orders];
      const askOn = async () => {
        for (let order = waiting.pop(); order; order = waiting.pop()) found.set(order, standingOf(await status(order)));
      };
      await Promise.all(Array.from({ length: ASKED_AT_ONCE }, askOn));
      return found;
    },
    cancel: async (order, key, signal) => {
      const calls = callsTo(midtrans, signal);
      const status = await calls.status(order);
      if (status?.transaction_status === "pending") await calls.cancel(order, key);
    },
    capture: async ({ order, key }, signal) => {
      const status = await paidStatus(order, signal);
      if (status.transaction_status === "authorize") await callsTo(midtrans, signal).capture(status, key);
    },
    refund: async (wish, signal) => {
      const calls = callsTo(midtrans, signal);
      const before = await calls.status(wish.order);
      if (before?.transaction_status === "cancel") return;
      if (before?.refunds.some(({ refund_key: key }) => key === shortKey(wish.key))) return;
      const status = await paidStatus(wish.order, signal);
      const isAuthorised = status.transaction_status === "authorize";
      if (isAuthorised && wish.amount >= status.gross_amount) return void (await calls.cancel(wish.order, wish.key));
      if (isAuthorised) await calls.capture(status, `${wish.order}:release`);
      await calls.refund(wish);
    },
    readNotice: ({ body }) => {
      const read = noticeShape.safeParse(jsonOf(body));
      if (!read.success) return null;
      const { order_id: order, status_code: code, gross_amount: gross, signature_key: signature } = read.data;
      const expected = digest([order, code, gross, midtrans.serverKey.reveal()]);
      const amount = money.safeParse(gross);
      if (!timingSafeEqual(expected, Buffer.from(signature, "hex")) || !amount.success) return null;
      return midtrans.serverKey.reveal() === "" ? null : { order, amount: amount.data };
    },
  };
}
