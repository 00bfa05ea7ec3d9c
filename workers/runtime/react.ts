import { type AnswerRow, handlerOf } from "@/server/outbox/deliver";
import type { Handler } from "@/server/platform/bus/bus";
import { CONSUMER_DEFAULTS } from "@/server/platform/bus/consumer-options";
import { log } from "@/server/platform/log";
import { Pulse } from "@/server/platform/pulse";
import type { Saturation } from "@/server/platform/saturation";
import { inSpan } from "@/server/platform/span";
import { measureWork } from "@/workers/runtime/measure";
import type { RunningJob, Runtime, Starter } from "@/workers/runtime/runtime";

async function startReaction({ db, bus, clock }: Runtime, row: AnswerRow, engine?: Saturation): Promise<RunningJob> {
  const pulse = new Pulse(db, { job: row.name, kind: "reaction" }, clock);
  const answer = handlerOf(db, row, clock);
  const hands = engine?.join(CONSUMER_DEFAULTS.inFlight);
  const measured: Handler = (message, attempt) =>
    inSpan({ name: `react ${row.name}`, kind: "consumer", cause: message.traceParent, facts: { attempt } }, () =>
      measureWork(row.name, () => answer(message, attempt)),
    );
  const handler: Handler = hands ? (message, attempt) => hands.during(() => measured(message, attempt)) : measured;
  const subscription = await bus.subscribe(row.name, [row.type], handler, {
    onTurn: ({ acknowledged, faults: [fault] }) => pulse.turn({ handled: acknowledged, fault }),
    onFault: (err, message, attempt) =>
      log().error({ err, reaction: row.name, eventId: message.id, attempt }, "reaction failed"),
  });
  return { stop: () => subscription.stop().then(() => pulse.write()) };
}

/**
 * Answers events, one durable consumer a row, so that a stuck reaction delays only itself.
 * @param engine joined by each consumer, where somebody wants to know how full they are
 */
export const react =
  (reactions: readonly AnswerRow[], engine?: Saturation): Starter =>
  (runtime) =>
    Promise.all(reactions.map((row) => startReaction(runtime, row, engine)));
