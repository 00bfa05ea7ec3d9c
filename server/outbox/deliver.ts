import { timeOf } from "@/server/kernel/id";
import type { ErrandRow } from "@/server/outbox/errand";
import { once } from "@/server/outbox/once";
import type { ReactionRow } from "@/server/outbox/reaction";
import type { Handler } from "@/server/platform/bus/bus";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";

/** A row of the choreography: answered here in one transaction, or at someone else's machine. */
export type AnswerRow = ReactionRow | ErrandRow;

/** What a consumer does with a message: the effect of a reaction, once, or an errand. */
export const handlerOf =
  (db: Database, row: AnswerRow, clock: Clock): Handler =>
  ({ id, payload }) => {
    if ("run" in row) return row.run({ db, clock }, payload);
    return once(db, { reaction: row.name, eventId: id, now: clock() }, (work) =>
      row.react(work, payload, { id, occurredAt: timeOf(id) }),
    );
  };
