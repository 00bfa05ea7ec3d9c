import type { AnswerRow } from "@/server/outbox/deliver";
import type { Handler } from "@/server/platform/bus/bus";
import { inSpan } from "@/server/platform/span";
import { measureWork } from "@/workers/runtime/measure";

/** The answer of a row, timed, and told in the trace of what its event came from. */
export const measuredAnswer =
  ({ name }: AnswerRow, answer: Handler): Handler =>
  (message, attempt) =>
    inSpan({ name: `react ${name}`, kind: "consumer", cause: message.traceParent, facts: { attempt } }, () =>
      measureWork(name, () => answer(message, attempt)),
    );
