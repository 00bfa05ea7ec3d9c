import { timeOf } from "@/server/kernel/id";
import { once } from "@/server/outbox/once";
import type { ReactionRow } from "@/server/outbox/reaction";
import type { Handler } from "@/server/platform/bus/bus";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { traceFrom, withTrace } from "@/server/platform/trace";

/** What a reaction's consumer does with a message: the effect once, inside the trace of the request that caused it. */
export const handlerOf =
  (db: Database, row: ReactionRow, clock: Clock): Handler =>
  (message) =>
    withTrace(traceFrom(message.traceParent), () =>
      once(db, { reaction: row.name, eventId: message.id, now: clock() }, (work) =>
        row.react(work, message.payload, { id: message.id, occurredAt: timeOf(message.id) }),
      ),
    );
