import { setTimeout as sleep } from "node:timers/promises";
import { SECOND } from "@/server/kernel/time";
import { Bell } from "@/server/platform/bus/bell";
import type { Bus, ConsumerOptions, Handler, Subscription } from "@/server/platform/bus/bus";
import * as queries from "@/server/platform/bus/bus-queries";
import { CONSUMER_DEFAULTS } from "@/server/platform/bus/consumer-options";
import { takeTurn } from "@/server/platform/bus/take-turn";
import { type Clock, systemClock } from "@/server/platform/clock";
import type { Database, DatabaseHandle } from "@/server/platform/database";
import { log } from "@/server/platform/log";

const PAUSE_AFTER_FAULT_MS = SECOND;
const PRUNED_AT_ONCE = 1_000;

type Running = { consumer: string; bell: Bell; stop: () => Promise<void> };

/**
 * The bus on tables of the product's own database: the embedded default, and the path that serves when no broker does.
 * @param settings pollMs: how long a missed notification can go unnoticed
 */
export function postgresBus(
  handle: Pick<DatabaseHandle, "db" | "sql">,
  settings: { clock?: Clock; pollMs?: number } = {},
): Bus {
  const { db } = handle;
  const clock = settings.clock ?? systemClock;
  const running = new Set<Running>();
  let closeWake: (() => Promise<void>) | null = null;

  const ring = (consumers: readonly string[]) => {
    for (const { consumer, bell } of running) if (consumers.includes(consumer)) bell.ring();
  };
  const ringDue = () => {
    const names = [...new Set([...running].map(({ consumer }) => consumer))];
    void queries.listDue(db, names, clock()).then(ring, () => ring(names));
  };
  const wakeUp = () => {
    const timer = setInterval(ringDue, settings.pollMs ?? 500);
    // The driver listens again by itself after a lost connection; the poll covers the gap.
    const listening = handle.sql.listen("bus", (payload) => ring(payload.split(",")), ringDue).catch(() => null);
    return async () => {
      clearInterval(timer);
      await (await listening)?.unlisten().catch(() => {});
    };
  };

  return {
    register: async (consumer, types) => void (await queries.register(db, consumer, types)),
    publish: async (messages, within) => {
      if (messages.length > 0) await queries.publish(within ?? db, messages, clock());
    },
    subscribe: async (consumer, types, handler, options) => {
      await queries.register(db, consumer, types);
      closeWake ??= wakeUp();
      const one = run(db, consumer, handler, { ...CONSUMER_DEFAULTS, ...options }, clock);
      running.add(one);
      return { stop: () => one.stop().finally(() => running.delete(one)) } satisfies Subscription;
    },
    listDeadLetters: (limit) => queries.listDeadLetters(db, limit),
    replay: (consumer, messageId) => queries.replay(db, consumer, messageId, clock()),
    prune: (before) => queries.prune(db, before, PRUNED_AT_ONCE),
    close: async () => {
      await Promise.all([...running].map((one) => one.stop()));
      running.clear();
      await closeWake?.();
      closeWake = null;
    },
  };
}

function run(db: Database, consumer: string, handler: Handler, options: ConsumerOptions, clock: Clock): Running {
  const bell = new Bell();
  let stopping = false;
  const turn = async () => {
    try {
      const outcome = await takeTurn(db, consumer, handler, options, clock);
      options.onTurn(outcome);
      if (outcome.taken < options.inFlight && !stopping) await bell.wait();
    } catch (err) {
      log().error({ err, consumer }, "consumer lost the bus, trying again");
      await sleep(PAUSE_AFTER_FAULT_MS);
    }
  };
  const ended = (async () => {
    while (!stopping) await turn();
  })();
  const stop = async () => {
    stopping = true;
    bell.ring();
    await ended;
  };
  return { consumer, bell, stop };
}
