import { timeOf } from "@/server/kernel/id";
import type { ErrandRow } from "@/server/outbox/errand";
import type { InquiryRow } from "@/server/outbox/inquiry";
import { type Effect, type Guard, once } from "@/server/outbox/once";
import type { ReactionRow } from "@/server/outbox/reaction";
import type { Handler } from "@/server/platform/bus/bus";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";
import { Turns } from "@/server/platform/turns";

/** A row of the choreography: answered here in one transaction, at someone else's machine, or here after asking there. */
export type AnswerRow = ReactionRow | ErrandRow | InquiryRow;

/**
 * What a consumer does with a message: the effect of a reaction, once, or an errand; an inquiry comes before the effect.
 * @param guard stands before each effect
 */
export const handlerOf = (db: Database, row: AnswerRow, clock: Clock, guard?: Guard): Handler => {
  const answer: Handler = async ({ id, payload }) => {
    if ("run" in row) return row.run({ db, clock }, payload);
    const effect: Effect =
      "inquire" in row
        ? await row.inquire({ db, clock }, payload)
        : (work) => row.react(work, payload, { id, occurredAt: timeOf(id) });
    return once(db, { reaction: row.name, eventId: id, now: clock() }, effect, guard);
  };
  const turnOf = "inquire" in row ? row.turnOf : undefined;
  if (!turnOf) return answer;
  return (message, attempt) =>
    turns().take(turnOf(message.payload), async () => {
      await answer(message, attempt);
    });
};

/** Shared by every handler of the process: partitions of one region wait for each other too. */
const turns = () => singleton("turns", () => new Turns<string | number>());
