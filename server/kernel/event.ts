import type { z } from "zod";

/** A fact that happened, declared once: makes and parses its payload. */
export type EventType<Payload = unknown> = Readonly<{
  type: string;
  /** After this many milliseconds the event is stale and is dropped unread; domain events never go stale. */
  timeToLiveMs: number | null;
  parse: (raw: unknown) => Payload;
}>;

/**
 * Declares an event: `event("surplus.claimed", schema)`. Names are past participles after the feature.
 * Payloads are plain JSON without personal data: ids, units, cells and moments as ISO text.
 */
export function event<Schema extends z.ZodType>(
  type: string,
  schema: Schema,
  options: { timeToLiveMs?: number } = {},
): EventType<z.output<Schema>> {
  return { type, timeToLiveMs: options.timeToLiveMs ?? null, parse: (raw) => schema.parse(raw) };
}
