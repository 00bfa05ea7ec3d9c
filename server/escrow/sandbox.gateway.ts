import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { jsonOf } from "@/server/escrow/json-of";
import type { NoticeLetter, PaymentGateway, PaymentStanding } from "@/server/escrow/payment.contract";
import type { EscrowId } from "@/server/kernel/id";
import type { Private } from "@/server/kernel/private";
import { rupiah } from "@/server/kernel/quantity";
import { MINUTE, SECOND } from "@/server/kernel/time";

/** The header a notice of the sandbox is signed in: `t=<Unix seconds>,v1=<HMAC-SHA-256 of "t.body" in hex>`. */
export const SANDBOX_SIGNATURE = "sandbox-signature";
/** An older notice was recorded by someone. */
const FRESH_MS = 5 * MINUTE;

type Kept = Readonly<{
  amount: bigint;
  state: "waiting" | "held" | "failed" | "cancelled";
  isHeld: boolean;
  captured: bigint;
  refunded: bigint;
}>;
/** The sandbox's memory. `moveOnce` answers false where there is not so much left to move. */
export type SandboxBooks = Readonly<{
  save: (row: { id: string; amount: bigint; title: string; payBy: Date; returnUrl: string }) => Promise<void>;
  find: (id: string) => Promise<Kept | null>;
  findMany: (ids: readonly EscrowId[]) => Promise<ReadonlyMap<EscrowId, Kept>>;
  cancel: (id: string) => Promise<void>;
  moveOnce: (key: string, id: string, side: "captured" | "refunded", amount: bigint) => Promise<boolean>;
}>;

const hmac = (secret: Private<string>, seconds: string, body: string) =>
  createHmac("sha256", `sandbox-payment:${secret.reveal()}`).update(`${seconds}.${body}`).digest("hex");

/** Signs a notice as the sandbox does. */
export function signNotice(secret: Private<string>, body: string, now: Date): string {
  const seconds = String(Math.floor(now.getTime() / SECOND));
  return `t=${seconds},v1=${hmac(secret, seconds, body)}`;
}

function isSigned(secret: Private<string>, { headers, body, now }: NoticeLetter): boolean {
  const given = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(String(headers[SANDBOX_SIGNATURE] ?? ""));
  if (!given) return false;
  const [, seconds = "", signature = ""] = given;
  if (Math.abs(now.getTime() - Number(seconds) * SECOND) > FRESH_MS) return false;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(hmac(secret, seconds, body)));
}

/** What a notice of the sandbox says. */
export const sandboxNoticeShape = z.object({
  id: z.uuid(),
  order: z.uuid(),
  amount: z.int().min(1).max(1e12),
  state: z.enum(["waiting", "held", "failed", "cancelled"]),
});

function standingOf(kept: Kept | null): PaymentStanding {
  const { amount = 0n, captured = 0n, refunded = 0n, state = "waiting", isHeld = false } = kept ?? {};
  const isOver = state === "failed" || state === "cancelled";
  return {
    state: isHeld ? "paid" : isOver ? "failed" : "unpaid",
    paid: rupiah(isHeld ? amount : 0n),
    captured: rupiah(captured),
    refunded: rupiah(refunded),
  };
}

/** A payment provider of our own for development: real states and signatures, no money. @param publicUrl where its pay page is */
export function sandboxGateway(books: SandboxBooks, secret: Private<string>, publicUrl: string): PaymentGateway {
  const move = (side: "captured" | "refunded"): PaymentGateway["capture"] => {
    return async ({ key, order, amount }) => {
      if (!(await books.moveOnce(key, order, side, amount)))
        throw new Error(`the sandbox has not so much to be ${side}`);
    };
  };
  return {
    name: "sandbox",
    open: async ({ order, ...rest }) => {
      await books.save({ id: order, ...rest });
      return { payUrl: new URL(`/sandbox-pay/${order}`, publicUrl).href };
    },
    ask: async (order) => standingOf(await books.find(order)),
    askMany: async (orders) => {
      const found = await books.findMany(orders);
      return new Map(orders.map((order) => [order, standingOf(found.get(order) ?? null)]));
    },
    cancel: (order) => books.cancel(order),
    capture: move("captured"),
    refund: move("refunded"),
    readNotice: (letter) => {
      if (!isSigned(secret, letter)) return null;
      const read = sandboxNoticeShape.safeParse(jsonOf(letter.body));
      return read.success ? { order: read.data.order, amount: rupiah(read.data.amount) } : null;
    },
  };
}
