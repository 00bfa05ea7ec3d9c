import { sql } from "drizzle-orm";
import type { outbox } from "@/db/schema/outbox";
import type { EventType } from "@/server/kernel/event";
import { type EventId, mintId, type RegionId } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import type { Transaction } from "@/server/platform/database";
import { withinTrace } from "@/server/platform/span";
import { currentTraceParent } from "@/server/platform/trace";
import type { Work } from "@/server/platform/work";

/** Lent to statements that record events together with other rows: follow it with a select of these five columns. */
export const OUTBOX_INSERT = "insert into outbox (region_id, id, type, payload, trace_parent)";

/** The outbox row of an event that happens now, for writers that insert many at once. */
export function outboxRow<Payload>(now: Date, region: RegionId, type: EventType<Payload>, payload: Payload) {
  return {
    regionId: region,
    id: mintId<"event">(region, now),
    type: type.type,
    payload: type.parse(payload) as Record<string, unknown>,
    traceParent: currentTraceParent(),
    expiresAt: type.timeToLiveMs === null ? null : later(now, type.timeToLiveMs),
  };
}

/** Saves events as outboxRow makes them, however many, by one prepared statement. */
export async function saveEvents(tx: Transaction, rows: readonly (typeof outbox.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into outbox (region_id, id, type, payload, trace_parent, expires_at)
    select "regionId", id, type, payload, "traceParent", "expiresAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
      as one ("regionId" integer, id uuid, type text, payload jsonb, "traceParent" text, "expiresAt" timestamptz)`);
}

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
  const row = outboxRow(now, region, type, payload);
  await saveEvents(tx, [row]);
  return row.id;
}

/**
 * Records events of one type side by side, as `record` does one; each in the trace its `traceParent` names, where it has one.
 * @throws ZodError when a payload is not what the event declares
 */
export async function recordMany<Payload>(
  { tx, now }: Pick<Work, "tx" | "now">,
  type: EventType<Payload>,
  events: readonly Readonly<{ region: RegionId; payload: Payload; traceParent?: string | null | undefined }>[],
): Promise<void> {
  await saveEvents(
    tx,
    events.map(({ region, payload, traceParent }) =>
      withinTrace(traceParent, () => outboxRow(now, region, type, payload)),
    ),
  );
}
