import type { GatewayName } from "@/server/escrow/payment.contract";
import { config } from "@/server/platform/config";

/** Which provider takes new payments; null where nothing is paid for through one. */
export function chosenGateway(): GatewayName | null {
  const { PAYMENT_GATEWAY: chosen } = config();
  return chosen === "off" ? null : chosen;
}
