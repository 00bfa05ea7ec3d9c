import { midtransGateway } from "@/server/escrow/midtrans.gateway";
import type { GatewayName, PaymentGateway } from "@/server/escrow/payment.contract";
import { sandboxGateway } from "@/server/escrow/sandbox.gateway";
import { sandboxBooks } from "@/server/escrow/sandbox.store";
import { Private } from "@/server/kernel/private";
import { SECOND } from "@/server/kernel/time";
import type { Outing } from "@/server/outbox/errand";
import { Breaker } from "@/server/platform/breaker";
import { systemClock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";
import { singleton } from "@/server/platform/singleton";

/** A provider may think for a while about money; longer, and it is asked again under the same key. */
const WITHIN_MS = 8 * SECOND;

/** The provider of a name. Payments stay with the provider that took them, whichever is chosen now. */
export function gatewayNamed(name: GatewayName, { db, clock }: Outing): PaymentGateway {
  const { WEBHOOK_KEY, PUBLIC_URL, MIDTRANS_SERVER_KEY, MIDTRANS_API_URL, MIDTRANS_SNAP_URL } = config();
  if (name === "sandbox") return sandboxGateway(sandboxBooks(db, clock), new Private(WEBHOOK_KEY), PUBLIC_URL);
  const serverKey = new Private(MIDTRANS_SERVER_KEY ?? "");
  return midtransGateway({ serverKey, apiUrl: MIDTRANS_API_URL, snapUrl: MIDTRANS_SNAP_URL, clock });
}

const breakerOf = (name: GatewayName) =>
  singleton(`payment-breaker:${name}`, () => new Breaker(systemClock, { name: `payment-${name}` }));

/** Asks a provider within a budget, unless it has failed too often lately. @throws what it says, or Failure `breaker.open` */
export const askWithin = <Answer>(name: GatewayName, ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> =>
  breakerOf(name).run(() => ask(AbortSignal.timeout(WITHIN_MS)));
