import type { BusMessage } from "@/server/platform/bus/bus";
import { isTracing, openSpan } from "@/server/platform/span";
import { toTraceParent } from "@/server/platform/trace";

/** Publishes a batch; where spans are told, each message travels on under a span of the trace that recorded it. */
export async function publishTraced(
  messages: readonly BusMessage[],
  publish: (messages: readonly BusMessage[]) => Promise<void>,
): Promise<void> {
  if (!isTracing()) return publish(messages);
  const spans = messages.map(({ id, type, traceParent }) =>
    openSpan({ name: `publish ${type}`, kind: "producer", cause: traceParent, facts: { "messaging.message.id": id } }),
  );
  const carried = messages.map((message, index) => {
    const span = spans[index];
    return span ? { ...message, traceParent: toTraceParent(span.trace) } : message;
  });
  try {
    await publish(carried);
    for (const span of spans) span.end();
  } catch (fault) {
    for (const span of spans) span.end(fault);
    throw fault;
  }
}
