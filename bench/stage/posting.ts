import type { Shot } from "@/bench/stage/load";
import { HOUR, later } from "@/server/kernel/time";

/** Ten boxes just cooked, as a kitchen posts them; every kitchen with an idempotency key of its own where one is given. */
export function postShot(token: string, key?: string): Shot {
  const now = new Date();
  const body = {
    title: "Nasi kotak",
    category: "cooked",
    units: 10,
    unitName: "boks",
    gramsPerUnit: 400,
    cookedAt: now.toISOString(),
    storage: "ambient",
    halal: "claimed",
    pickupUntil: later(now, 2 * HOUR).toISOString(),
  };
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return {
    method: "POST",
    path: "/api/v1/surplus",
    headers: key ? { ...headers, "idempotency-key": key } : headers,
    body: JSON.stringify(body),
  };
}
