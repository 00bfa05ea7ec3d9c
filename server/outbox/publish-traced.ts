import type { EventId } from "@/server/kernel/id";
import type { BusMessage } from "@/server/platform/bus/bus";
import { BusAway } from "@/server/platform/bus/bus-away";
import { singleton } from "@/server/platform/singleton";
import { isTracing, type OpenSpan, openSpan } from "@/server/platform/span";
import { toTraceParent } from "@/server/platform/trace";

/** A span for a message, in the trace that recorded it. */
const spanOf = (verb: string, { id, type, traceParent }: BusMessage): OpenSpan =>
  openSpan({ name: `${verb} ${type}`, kind: "producer", cause: traceParent, facts: { "messaging.message.id": id } });

const endAll = (spans: readonly OpenSpan[], fault?: unknown) => {
  for (const span of spans) span.end(fault);
};

/** What the bus did not say it took in the last try: it may have it, so the next try goes on under the same span. */
const begun = () => singleton("spans-of-publishing", () => new Map<EventId, OpenSpan>());

/** Publishes a batch; where spans are told, each message travels on under a span of the trace that recorded it. */
export async function publishTraced(
  messages: readonly BusMessage[],
  publish: (messages: readonly BusMessage[]) => Promise<void>,
): Promise<void> {
  if (!isTracing()) return publish(messages);
  const spans = messages.map((message) => begun().get(message.id) ?? spanOf("publish", message));
  begun().clear();
  const carried = messages.map((message, index) => {
    const span = spans[index];
    return span ? { ...message, traceParent: toTraceParent(span.trace) } : message;
  });
  try {
    await publish(carried);
    endAll(spans);
  } catch (fault) {
    if (!(fault instanceof BusAway)) endAll(spans, fault);
    else for (const [index, span] of spans.entries()) begun().set(messages[index]?.id as EventId, span);
    throw fault;
  }
}

/** Shows what happened to the screens; where spans are told, each event's trace says when. */
export async function showTraced<Posted>(
  messages: readonly BusMessage[],
  show: () => Promise<Posted>,
): Promise<Posted> {
  if (!isTracing()) return show();
  const spans = messages.map((message) => spanOf("show", message));
  const posted = await show();
  endAll(spans);
  return posted;
}
