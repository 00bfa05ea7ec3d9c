import type { SystemActor } from "@/server/kernel/actor";
import type { EventType } from "@/server/kernel/event";
import type { EventId } from "@/server/kernel/id";
import type { Work } from "@/server/platform/work";

/** What a reaction knows of the event besides its payload. */
export type EventFacts = Readonly<{ id: EventId; occurredAt: Date }>;

/** Answers an event inside one transaction; it may be called again after a fault, never twice after success. */
export type Reaction<Payload> = (work: Work<SystemActor>, payload: Payload, event: EventFacts) => Promise<unknown>;

/** One row of the choreography: a durable consumer of its own, named after what it does. */
export type ReactionRow = Readonly<{
  name: string;
  type: string;
  react: (work: Work<SystemActor>, rawPayload: unknown, event: EventFacts) => Promise<void>;
}>;

/**
 * `when(surplusPosted, "propose-offer", proposeOffer)`.
 * @param name imperative kebab-case, unique in the table and never changed: the inbox and the bus remember it
 */
export function when<Payload>(eventType: EventType<Payload>, name: string, reaction: Reaction<Payload>): ReactionRow {
  return {
    name,
    type: eventType.type,
    react: async (work, rawPayload, event) => {
      await reaction(work, eventType.parse(rawPayload), event);
    },
  };
}
