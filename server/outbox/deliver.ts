import { timeOf } from "@/server/kernel/id";
import type { ErrandRow } from "@/server/outbox/errand";
import type { InquiryRow } from "@/server/outbox/inquiry";
import { type Guard, markAnswered, once, onceEach } from "@/server/outbox/once";
import type { Happened, ReactionRow } from "@/server/outbox/reaction";
import type { BusMessage, Handler } from "@/server/platform/bus/bus";
import type { Clock } from "@/server/platform/clock";
import type { Database } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";
import { type Trace, withTrace } from "@/server/platform/trace";
import { Turns } from "@/server/platform/turns";

/** A row of the choreography: answered here in one transaction, at someone else's machine, or here after asking there. */
export type AnswerRow = ReactionRow | ErrandRow | InquiryRow;

/** Answers several messages in one transaction; each has a trace. */
export type AnswerToMany = (messages: readonly BusMessage[], traces: readonly Trace[]) => Promise<void>;

const happenedOf = ({ id, payload }: BusMessage, trace?: Trace): Happened<unknown> => ({
  payload,
  event: { id, occurredAt: timeOf(id) },
  within: (run) => (trace ? withTrace(trace, run) : run()),
});

async function react(
  db: Database,
  row: ReactionRow,
  happened: readonly Happened<unknown>[],
  { now, guard }: Readonly<{ now: Date; guard: Guard | undefined }>,
): Promise<void> {
  const payloads = happened.map(({ payload }) => payload);
  if (await row.isMoot?.(db, payloads)) return;
  const byId = new Map(happened.map((one) => [one.event.id, one]));
  const marks = { reaction: row.name, eventIds: [...byId.keys()], now };
  await onceEach(
    db,
    marks,
    (work, fresh) =>
      row.react(
        work,
        [...byId.values()].filter(({ event }) => fresh.has(event.id)),
      ),
    guard,
  );
}

/**
 * What a consumer does with a message: the effect of a reaction, once, or an errand; an inquiry comes before the effect.
 * @param guard stands before each effect
 */
export const handlerOf = (db: Database, row: AnswerRow, clock: Clock, guard?: Guard): Handler => {
  const answer: Handler = async (message) => {
    const { id, payload } = message;
    if ("run" in row) return row.run({ db, clock }, payload);
    if ("react" in row) return react(db, row, [happenedOf(message)], { now: clock(), guard });
    const effect = await row.inquire({ db, clock }, payload);
    const mark = { reaction: row.name, eventId: id, now: clock() };
    return effect ? once(db, mark, effect, guard) : markAnswered(db, mark);
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

/** What a consumer of a reaction does with several messages at once: the effect of each, once, all of them or none. */
export const answerToMany =
  (db: Database, row: ReactionRow, clock: Clock): AnswerToMany =>
  (messages, traces) =>
    react(
      db,
      row,
      messages.map((message, index) => happenedOf(message, traces[index])),
      { now: clock(), guard: undefined },
    );
