import { setTimeout as sleep } from "node:timers/promises";
import { mintId, type RegionId } from "@/server/kernel/id";
import type { Bus, BusMessage, ConsumerOptions } from "@/server/platform/bus/bus";

/** What the tests of an adapter play on: two processes, and a type of message nobody else uses. */
export type Stage = { bus: () => Bus; another: () => Promise<Bus>; type: () => string };

export const JAKARTA = 3173 as RegionId;
export const IMPATIENT: Partial<ConsumerOptions> = { leaseMs: 400, backoffMs: () => 30, maxDeliveries: 3 };

export const messageOf = (type: string, n = 0, extra: Partial<BusMessage> = {}): BusMessage => ({
  id: mintId<"event">(JAKARTA, new Date()),
  type,
  payload: { n },
  traceParent: null,
  expiresAt: null,
  ...extra,
});

export async function until(holds: () => boolean | Promise<boolean>, withinMs = 8_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error("did not come true in time");
    await sleep(10);
  }
}
