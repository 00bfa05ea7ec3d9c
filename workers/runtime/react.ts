import { type AnswerRow, answerToMany, handlerOf } from "@/server/outbox/deliver";
import type { Together } from "@/server/platform/bus/bus";
import { log } from "@/server/platform/log";
import { Pulse } from "@/server/platform/pulse";
import { measuredAnswer, measuredAnswerToMany } from "@/workers/runtime/measured-answer";
import type { RunningJob, Runtime, Starter } from "@/workers/runtime/runtime";

/** Reactions are answered together where several wait; what leaves the house goes one by one. */
const togetherOf = ({ db, clock }: Runtime, row: AnswerRow): Together | null =>
  "react" in row ? { most: row.most, handle: measuredAnswerToMany(row, answerToMany(db, row, clock)) } : null;

async function startReaction(runtime: Runtime, row: AnswerRow): Promise<RunningJob> {
  const { db, bus, clock, patience } = runtime;
  const pulse = new Pulse(db, { job: row.name, kind: "reaction" }, clock);
  const answer = handlerOf(db, row, clock);
  const handler = measuredAnswer(row, answer);
  const subscription = await bus.subscribe(row.name, [row.type], handler, {
    ...patience,
    together: togetherOf(runtime, row),
    onTurn: ({ acknowledged, faults: [fault] }) => pulse.turn({ handled: acknowledged, fault }),
    onFault: (err, message, attempt) =>
      log().error({ err, reaction: row.name, eventId: message.id, attempt }, "reaction failed"),
  });
  return { stop: () => subscription.stop().then(() => pulse.write()) };
}

/** Answers events, one durable consumer a row, so that a stuck reaction delays only itself. */
export const react =
  (reactions: readonly AnswerRow[]): Starter =>
  (runtime) =>
    Promise.all(reactions.map((row) => startReaction(runtime, row)));
