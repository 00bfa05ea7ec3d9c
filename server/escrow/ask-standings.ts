import { GATEWAYS, type GatewayName, type PaymentStanding } from "@/server/escrow/payment.contract";
import { gatewayNamed } from "@/server/escrow/payment.gateway";
import type { EscrowId } from "@/server/kernel/id";
import { SECOND } from "@/server/kernel/time";
import type { Outing } from "@/server/outbox/errand";

/** Many questions take as long as they take, within reason. */
const MANY_WITHIN_MS = 60 * SECOND;

/** Where many payments stand, each at the provider that took it. @throws what a provider says */
export async function askStandings(
  outing: Outing,
  payments: readonly Readonly<{ id: EscrowId; gateway: GatewayName }>[],
): Promise<ReadonlyMap<EscrowId, PaymentStanding>> {
  const found = new Map<EscrowId, PaymentStanding>();
  for (const name of GATEWAYS) {
    const orders = payments.filter(({ gateway }) => gateway === name).map(({ id }) => id);
    if (orders.length === 0) continue;
    const answer = await gatewayNamed(name, outing).askMany(orders, AbortSignal.timeout(MANY_WITHIN_MS));
    for (const [id, standing] of answer) found.set(id, standing);
  }
  return found;
}
