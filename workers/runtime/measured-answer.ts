import type { AnswerRow, AnswerToMany } from "@/server/outbox/deliver";
import type { ReactionRow } from "@/server/outbox/reaction";
import type { Handler, HandlerOfMany } from "@/server/platform/bus/bus";
import { inSpan, openSpan } from "@/server/platform/span";
import { measureShares, measureWork } from "@/workers/runtime/measure";

/** The answer of a row, timed, and told in the trace of what its event came from. */
export const measuredAnswer =
  ({ name }: AnswerRow, answer: Handler): Handler =>
  (message, attempt) =>
    inSpan(
      {
        name: `react ${name}`,
        kind: "consumer",
        cause: message.traceParent,
        facts: { attempt, "messaging.message.id": message.id },
      },
      () => measureWork(name, () => answer(message, attempt)),
    );

/** The answer of a row to several events, each timed by its share and told in its own trace; one that fails is no fault yet. */
export const measuredAnswerToMany =
  ({ name }: ReactionRow, answer: AnswerToMany): HandlerOfMany =>
  async (messages) => {
    const spans = messages.map(({ id, traceParent }) => {
      const facts = { together: messages.length, "messaging.message.id": id };
      return openSpan({ name: `react ${name}`, kind: "consumer", cause: traceParent, facts });
    });
    const traces = spans.map(({ trace }) => trace);
    try {
      await measureShares(name, messages.length, () => answer(messages, traces));
    } catch (fault) {
      for (const span of spans) span.note({ undone: true });
      throw fault;
    } finally {
      for (const span of spans) span.end();
    }
  };
