import type { Consumer } from "@/server/outbox/consumers";
import type { LiveRow } from "@/server/outbox/live";
import { LivePost } from "@/server/outbox/live-post";
import { hasUnpublished, RELAY_BATCH, type RelaySettings, relayOnce } from "@/server/outbox/relay";
import { tellScreens } from "@/server/outbox/tell-screens";
import { BusAway } from "@/server/platform/bus/bus-away";
import type { Database } from "@/server/platform/database";
import { Pulse } from "@/server/platform/pulse";
import { loop } from "@/workers/runtime/loop";
import { relayed } from "@/workers/runtime/measure";
import type { Starter } from "@/workers/runtime/runtime";

const BUSY_PAUSE_MS = 20;
const IDLE_PAUSE_MS = 100;
const AWAY_PAUSE_MS = 250;
/** The pause grows by this from busy to idle. */
const CALMING = 1.5;

/** One batch to the bus, after a look where there was nothing the last time; while that is away, to the screens alone. */
async function moveOrTell(
  db: Database,
  settings: RelaySettings,
  wasIdle: boolean,
): Promise<{ handled: number; fault?: Error }> {
  if (wasIdle && !(await hasUnpublished(db))) return { handled: 0 };
  try {
    return { handled: await relayOnce(db, settings) };
  } catch (fault) {
    if (!(fault instanceof BusAway)) throw fault;
    await tellScreens(db, settings);
    return { handled: 0, fault };
  }
}

/** Moves the outbox to the bus; every consumer of the table is made durable first, so that no event misses one. */
export const relay =
  (live: readonly LiveRow[], consumers: readonly Consumer[]): Starter =>
  async ({ db, bus, clock, fanOut = null }) => {
    for (const { name, types, partition } of consumers) await bus.register(name, types, partition);
    const pulse = new Pulse(db, { job: "outbox-relay", kind: "relay" }, clock);
    const post = new LivePost(fanOut);
    let pauseMs = BUSY_PAUSE_MS;
    let wasIdle = false;
    const job = loop("outbox-relay", async () => {
      const turn = await moveOrTell(db, { bus, live, clock, post }, wasIdle);
      await post.beat(db);
      wasIdle = turn.handled === 0 && !turn.fault;
      pulse.turn(turn);
      relayed.inc(turn.handled);
      if (turn.fault) return AWAY_PAUSE_MS;
      pauseMs = turn.handled > 0 ? BUSY_PAUSE_MS : Math.min(IDLE_PAUSE_MS, pauseMs * CALMING);
      return turn.handled === RELAY_BATCH ? 0 : pauseMs;
    });
    return [{ stop: () => job.stop().then(() => pulse.write()) }];
  };
