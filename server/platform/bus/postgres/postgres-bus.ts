import { SECOND } from "@/server/kernel/time";
import type { Bus, Subscription } from "@/server/platform/bus/bus";
import { CONSUMER_DEFAULTS } from "@/server/platform/bus/consumer-options";
import { listDue, register } from "@/server/platform/bus/postgres/bus-queries";
import { postgresDesk } from "@/server/platform/bus/postgres/postgres-desk";
import { type Running, runConsumer } from "@/server/platform/bus/postgres/run-consumer";
import { type Clock, systemClock } from "@/server/platform/clock";
import type { DatabaseHandle } from "@/server/platform/database";

/** An idle consumer shows that it lives this often. */
const IDLE_TURN_MS = 10 * SECOND;

/**
 * The bus on tables of the product's own database: the embedded default, and the path that serves when no broker does.
 * @param settings pollMs: how long a missed notification or a due retry can go unnoticed; listening: where to listen instead, closed
 * with the bus
 */
export function postgresBus(
  { db, sql }: Pick<DatabaseHandle, "db" | "sql">,
  settings: { clock?: Clock; pollMs?: number; listening?: DatabaseHandle } = {},
): Bus {
  const clock = settings.clock ?? systemClock;
  const running = new Set<Running>();
  let sleep: (() => Promise<void>) | null = null;

  const ring = (consumers: readonly string[]) => {
    for (const one of running) if (consumers.includes(one.consumer)) one.ring();
  };
  const ringAll = () => ring([...running].map(({ consumer }) => consumer));
  const ringDue = () =>
    listDue(
      db,
      [...running].map(({ consumer }) => consumer),
      clock(),
    ).then(ring, ringAll);
  const wake = () => {
    const timers = [setInterval(ringDue, settings.pollMs ?? 500), setInterval(ringAll, IDLE_TURN_MS)];
    // The driver listens again by itself after a lost connection; the poll covers the gap.
    const listening = (settings.listening?.sql ?? sql)
      .listen("bus", (payload) => ring(payload.split(",")), ringDue)
      .catch(() => null);
    return async () => {
      for (const timer of timers) clearInterval(timer);
      await (await listening)?.unlisten().catch(() => {});
      await settings.listening?.close();
    };
  };

  return {
    ...postgresDesk(db, clock),
    subscribe: async (consumer, types, handler, options) => {
      const all = { ...CONSUMER_DEFAULTS, ...options };
      await register(db, consumer, types, all.partition);
      sleep ??= wake();
      const one = runConsumer(db, consumer, handler, all, clock);
      running.add(one);
      return { stop: () => one.stop().finally(() => running.delete(one)) } satisfies Subscription;
    },
    close: async () => {
      await Promise.all([...running].map((one) => one.stop()));
      running.clear();
      await sleep?.();
      sleep = null;
    },
  };
}
