import { setTimeout as sleep } from "node:timers/promises";
import type { Authenticator } from "@/server/identity/identity.session";
import { SECOND } from "@/server/kernel/time";
import { LIVE_CHANNEL } from "@/server/live/live.contract";
import { askForNotifications } from "@/server/live/live-asking.store";
import type { LiveHub } from "@/server/live/live-hub";
import { keepLive } from "@/server/live/live-keeper";
import { openSight } from "@/server/nearby/sight";
import { systemClock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { redis } from "@/server/platform/redis";
import { hearRedis } from "@/server/platform/redis-channel";
import { ClaimGate, putClaimGate } from "@/server/surplus/claim-gate";
import { sharedClosedLots } from "@/server/surplus/claim-gate.store";
import { closedLotsHere } from "@/server/surplus/closed-lots";
import { OpenLotsKeeper } from "@/server/surplus/open-lots-keeper";
import { recentLots } from "@/server/surplus/recent-lots";

type Ends = Readonly<{
  db: Database;
  databaseUrl: string;
  hub: LiveHub;
  identity: Pick<Authenticator, "isLive" | "onForgotten">;
}>;

/** Between two turns of the keeper in office, and of those who wait for the office. */
const [IN_OFFICE_MS, WAITING_MS] = [100, SECOND];

/** Lets the keeper take turn after turn. @returns what ends it, once the turn under way is over */
function keepTurning(keeper: OpenLotsKeeper): () => Promise<void> {
  const over = new AbortController();
  const turns = async () => {
    while (!over.signal.aborted) {
      const isInOffice = await keeper.turn(systemClock());
      await sleep(isInOffice ? IN_OFFICE_MS : WAITING_MS, undefined, { ref: false, signal: over.signal }).catch(
        () => {},
      );
    }
  };
  const ended = turns();
  return () => {
    over.abort();
    return ended;
  };
}

/** Hears the live channel for the streams of this process, the gate before its claims and the index of open lots. @returns what ends it */
export function openLiveChannel({ db, databaseUrl, hub, identity }: Ends): () => Promise<void> {
  const [handle, here] = [redis(), closedLotsHere()];
  const gate = new ClaimGate(handle ? sharedClosedLots(handle, here) : here, () => live.isHearing());
  const keeper = handle && new OpenLotsKeeper(db, handle, () => live.isHearing());
  const sight = openSight(db, () => live.isHearing());
  const live = keepLive(hub, {
    databaseUrl,
    openEars: handle && ((hearer) => hearRedis(handle.target, LIVE_CHANNEL, hearer)),
    ask: () => askForNotifications(db),
    clock: systemClock,
    isSessionLive: (sessionId, now) => identity.isLive(sessionId, now),
    onForgotten: (tell) => identity.onForgotten(tell),
    hear: (event) => {
      gate.hear(event, systemClock());
      recentLots().hear(event, systemClock());
      keeper?.hear(event);
      sight.hear(event);
    },
    gap: () => {
      gate.forgetAll();
      keeper?.gap();
      sight.gap();
    },
  });
  putClaimGate(db, gate);
  const rest = keeper ? keepTurning(keeper) : () => Promise.resolve();
  return async () => {
    await rest();
    await live.close();
  };
}
