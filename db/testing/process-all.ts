import { liveEvents } from "@/server/live-events";
import { type AnswerRow, answerToMany, handlerOf } from "@/server/outbox/deliver";
import { relayOnce } from "@/server/outbox/relay";
import type { Together } from "@/server/platform/bus/bus";
import { CONSUMER_DEFAULTS } from "@/server/platform/bus/consumer-options";
import { postgresDesk } from "@/server/platform/bus/postgres/postgres-desk";
import { takeTurn } from "@/server/platform/bus/postgres/take-turn";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { traceFrom } from "@/server/platform/trace";
import { matchingReactions, reactions } from "@/server/reactions";

/** What partitions answer goes one after the other; the rest as the reactor does it. */
function togetherOf(db: Database, row: AnswerRow, clock: Clock): Together | null {
  if (!("react" in row) || matchingReactions.includes(row)) return null;
  const answer = answerToMany(db, row, clock);
  const handle: Together["handle"] = (messages) =>
    answer(
      messages,
      messages.map(({ traceParent }) => traceFrom(traceParent)),
    );
  return { most: row.most, handle };
}

/**
 * Relays the outbox and lets every reaction answer until nothing is left, without sleeping.
 * @param options only: the rows under test; the whole choreography unless told
 * @returns how many events were relayed and how many deliveries made
 * @throws AggregateError with the faults of reactions
 */
export async function processAll(
  db: Database,
  { now, only = reactions }: { now: Date; only?: readonly AnswerRow[] },
): Promise<{ events: number; deliveries: number }> {
  const clock = () => now;
  const bus = postgresDesk(db, clock);
  for (const row of only) await bus.register(row.name, [row.type]);
  const faults: Error[] = [];
  const total = { events: 0, deliveries: 0 };
  for (let moved = 1; moved > 0; ) {
    moved = await relayOnce(db, { bus, live: liveEvents, clock });
    total.events += moved;
    for (const row of only) {
      const options = { ...CONSUMER_DEFAULTS, together: togetherOf(db, row, clock) };
      const turn = await takeTurn(db, row.name, handlerOf(db, row, clock), options, clock);
      faults.push(...turn.faults);
      total.deliveries += turn.taken;
      moved += turn.taken;
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, faults.map(String).join("; "));
  return total;
}
