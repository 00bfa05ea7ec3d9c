import { outbox } from "@/db/schema/outbox";
import type { EventType } from "@/server/kernel/event";
import { type EventId, mintId, type RegionId } from "@/server/kernel/id";
import { currentTrace, toTraceParent } from "@/server/platform/trace";
import type { Work } from "@/server/platform/work";

/**
 * Records an event in the transaction that makes it true; the relay publishes it after the commit.
 * @param region home of the event: the region of the lot or organisation it is about
 * @throws ZodError when the payload is not what the event declares
 */
export async function record<Payload>(
  { tx, now }: Pick<Work, "tx" | "now">,
  region: RegionId,
  type: EventType<Payload>,
  payload: Payload,
): Promise<EventId> {
  const id = mintId<"event">(region, now);
  const trace = currentTrace();
  await tx.insert(outbox).values({
    regionId: region,
    id,
    type: type.type,
    payload: type.parse(payload) as Record<string, unknown>,
    traceParent: trace ? toTraceParent(trace) : null,
  });
  return id;
}
