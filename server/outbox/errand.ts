import type { EventType } from "@/server/kernel/event";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";

/** What an errand gets: the pool, for short transactions before and after, and the clock, for it takes time. */
export type Outing = Readonly<{ db: Database; clock: Clock }>;

/** Answers an event at someone else's machine, outside any transaction: at least once, so saying it twice must do no harm. */
export type Errand<Payload> = (outing: Outing, payload: Payload) => Promise<unknown>;

/** One row of the choreography that leaves the house; tries, pauses and dead letters are those of its consumer. */
export type ErrandRow = Readonly<{
  name: string;
  type: string;
  run: (outing: Outing, rawPayload: unknown) => Promise<void>;
}>;

/**
 * `errand(notificationDue.push, "deliver-by-push", deliverBy("push"))`.
 * @param name imperative kebab-case, unique in the table and never changed: the bus remembers it
 */
export const errand = <Payload>(eventType: EventType<Payload>, name: string, run: Errand<Payload>): ErrandRow => ({
  name,
  type: eventType.type,
  run: async (outing, rawPayload) => {
    await run(outing, eventType.parse(rawPayload));
  },
});
