import { timeOf } from "@/server/kernel/id";
import { once } from "@/server/outbox/once";
import type { ReactionRow } from "@/server/outbox/reaction";
import type { Handler } from "@/server/platform/bus/bus";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";

/** What a reaction's consumer does with a message: the effect, once. */
export const handlerOf =
  (db: Database, row: ReactionRow, clock: Clock): Handler =>
  ({ id, payload }) =>
    once(db, { reaction: row.name, eventId: id, now: clock() }, (work) =>
      row.react(work, payload, { id, occurredAt: timeOf(id) }),
    );
