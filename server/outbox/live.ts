import type { EventType } from "@/server/kernel/event";
import type { EventId } from "@/server/kernel/id";

/** What leaves for the screens: the topics it concerns and public data, never personal. */
export type LiveFacts = Readonly<{ topics: readonly string[]; data: Readonly<Record<string, unknown>> | null }>;

/** One element of the JSON array in a `live` notification; data is null when it was too big to travel: ask again. */
export type LiveMessage = LiveFacts & Readonly<{ id: EventId; type: string }>;

/** One row of the live table. */
export type LiveRow = Readonly<{ type: string; facts: (rawPayload: unknown) => LiveFacts }>;

/** `live(surplusPosted, ({ cell, surplusId }) => ({ topics: [`cell:${cell}`], data: { surplusId } }))`. */
export const live = <Payload>(eventType: EventType<Payload>, facts: (payload: Payload) => LiveFacts): LiveRow => ({
  type: eventType.type,
  facts: (rawPayload) => facts(eventType.parse(rawPayload)),
});
