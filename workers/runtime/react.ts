import { type AnswerRow, handlerOf } from "@/server/outbox/deliver";
import { log } from "@/server/platform/log";
import { Pulse } from "@/server/platform/pulse";
import { measuredAnswer } from "@/workers/runtime/measured-answer";
import type { RunningJob, Runtime, Starter } from "@/workers/runtime/runtime";

async function startReaction({ db, bus, clock, patience }: Runtime, row: AnswerRow): Promise<RunningJob> {
  const pulse = new Pulse(db, { job: row.name, kind: "reaction" }, clock);
  const answer = handlerOf(db, row, clock);
  const handler = measuredAnswer(row, answer);
  const subscription = await bus.subscribe(row.name, [row.type], handler, {
    ...patience,
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
