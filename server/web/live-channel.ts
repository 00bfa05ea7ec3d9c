import type { Authenticator } from "@/server/identity/identity.session";
import type { LiveHub } from "@/server/live/live-hub";
import { keepLive } from "@/server/live/live-keeper";
import { systemClock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { redis } from "@/server/platform/redis";
import { ClaimGate, putClaimGate } from "@/server/surplus/claim-gate";
import { sharedClosedLots } from "@/server/surplus/claim-gate.store";
import { closedLotsHere } from "@/server/surplus/closed-lots";

type Ends = Readonly<{ db: Database; databaseUrl: string; hub: LiveHub; identity: Pick<Authenticator, "isLive"> }>;

/** Hears the live channel for the streams of this process, and for the gate before its claims. @returns what ends it */
export function openLiveChannel({ db, databaseUrl, hub, identity }: Ends): () => Promise<void> {
  const [handle, here] = [redis(), closedLotsHere()];
  const gate = new ClaimGate(handle ? sharedClosedLots(handle, here) : here, () => live.isHearing());
  const live = keepLive(hub, {
    databaseUrl,
    clock: systemClock,
    isSessionLive: (sessionId, now) => identity.isLive(sessionId, now),
    hear: (event) => gate.hear(event, systemClock()),
    gap: () => gate.forgetAll(),
  });
  putClaimGate(db, gate);
  return live.close;
}
