import { setTimeout as sleep } from "node:timers/promises";
import { SECOND } from "@/server/kernel/time";
import type { ConsumerOptions, Handler } from "@/server/platform/bus/bus";
import { Bell } from "@/server/platform/bus/postgres/bell";
import { mostAtOnce, takeTurn } from "@/server/platform/bus/postgres/take-turn";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { log } from "@/server/platform/log";

const PAUSE_AFTER_FAULT_MS = SECOND;

export type Running = Readonly<{ consumer: string; ring: () => void; stop: () => Promise<void> }>;

/** Takes turn after turn while there is something to do, then waits for the bell; a lost database only pauses it. */
export function runConsumer(
  db: Database,
  consumer: string,
  handler: Handler,
  options: ConsumerOptions,
  clock: Clock,
): Running {
  const bell = new Bell();
  let stopping = false;
  const turn = async () => {
    try {
      const outcome = await takeTurn(db, consumer, handler, options, clock);
      options.onTurn(outcome);
      if (outcome.taken < mostAtOnce(options) && !stopping) await bell.wait();
    } catch (err) {
      log().error({ err, consumer }, "consumer lost the bus, trying again");
      if (!stopping) await sleep(PAUSE_AFTER_FAULT_MS);
    }
  };
  const ended = (async () => {
    while (!stopping) await turn();
  })();
  const stop = () => {
    stopping = true;
    bell.ring();
    return ended;
  };
  return { consumer, ring: () => bell.ring(), stop };
}
