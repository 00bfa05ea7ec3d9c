import { createHash } from "node:crypto";
import { paymentsHeard } from "@/server/escrow/escrow.metrics";
import { escrowReasons } from "@/server/escrow/escrow.reasons";
import { hearNotice } from "@/server/escrow/payment.commands";
import { GATEWAYS } from "@/server/escrow/payment.contract";
import { gatewayNamed } from "@/server/escrow/payment.gateway";
import { NOTICES_PATH } from "@/server/escrow/sandbox-notices";
import { systemActor } from "@/server/kernel/actor";
import type { DoorOptions } from "@/server/web/door-options";
import { type Exchange, readBody, sendJson } from "@/server/web/exchange";
import { spend } from "@/server/web/limits";
import { unknownProcedure, wrongMethod } from "@/server/web/procedures";

/**
 * Takes the notices of payment providers. The signature alone is the right; what it does not prove is refused in one way, and
 * what it proves is answered in one way, so that nobody learns which orders there are.
 */
export function paymentLane(options: DoorOptions) {
  return async (exchange: Exchange): Promise<void> => {
    const { req, method, path, address, now, route } = exchange;
    route.name = `${NOTICES_PATH}*`;
    await spend(options.limiter, { actor: { kind: "anonymous" }, address, cost: 1, now });
    const name = GATEWAYS.find((gateway) => path === NOTICES_PATH + gateway);
    if (!name) throw unknownProcedure();
    if (method !== "POST") throw wrongMethod();
    const body = await readBody(req);
    const notice = gatewayNamed(name, options).readNotice({ headers: req.headers, body, now });
    if (!notice) {
      paymentsHeard.inc({ gateway: name, outcome: "forged" });
      throw escrowReasons.badNotice();
    }
    const mark = createHash("sha256").update(body).digest("base64url");
    const actor = systemActor(`payment-notice-${name}`);
    await options.db.transaction((tx) => hearNotice({ tx, actor, now }, name, notice, mark));
    sendJson(exchange, 200, { ok: true });
  };
}
