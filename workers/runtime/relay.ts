import type { AnswerRow } from "@/server/outbox/deliver";
import type { LiveRow } from "@/server/outbox/live";
import { RELAY_BATCH, relayOnce } from "@/server/outbox/relay";
import { Pulse } from "@/server/platform/pulse";
import { loop } from "@/workers/runtime/loop";
import { relayed } from "@/workers/runtime/measure";
import type { Starter } from "@/workers/runtime/runtime";

const BUSY_PAUSE_MS = 20;
const IDLE_PAUSE_MS = 100;
/** The pause grows by this from busy to idle. */
const CALMING = 1.5;

/** Moves the outbox to the bus; every consumer of the table is made durable first, so that no event misses one. */
export const relay =
  (live: readonly LiveRow[], reactions: readonly AnswerRow[]): Starter =>
  async ({ db, bus, clock }) => {
    for (const row of reactions) await bus.register(row.name, [row.type]);
    const pulse = new Pulse(db, { job: "outbox-relay", kind: "relay" }, clock);
    let pauseMs = BUSY_PAUSE_MS;
    const job = loop("outbox-relay", async () => {
      const handled = await relayOnce(db, { bus, live, clock });
      pulse.turn({ handled });
      relayed.inc(handled);
      pauseMs = handled > 0 ? BUSY_PAUSE_MS : Math.min(IDLE_PAUSE_MS, pauseMs * CALMING);
      return handled === RELAY_BATCH ? 0 : pauseMs;
    });
    return [{ stop: () => job.stop().then(() => pulse.write()) }];
  };
