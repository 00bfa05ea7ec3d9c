import type { SystemActor } from "@/server/kernel/actor";
import type { EventType } from "@/server/kernel/event";
import type { Outing } from "@/server/outbox/errand";
import type { Effect } from "@/server/outbox/once";
import type { Work } from "@/server/platform/work";

/** Finds out, outside any transaction, what a reaction needs to know from someone else's machine; null where nothing is left to do. */
export type Inquiry<Payload, Found> = (outing: Outing, payload: Payload) => Promise<Found | null>;

/** Answers an event inside one transaction, knowing what was found out before it opened. */
export type InformedReaction<Payload, Found> = (
  work: Work<SystemActor>,
  payload: Payload,
  found: Found,
) => Promise<unknown>;

/** One row of the choreography that asks first and then acts, once. */
export type InquiryRow = Readonly<{
  name: string;
  type: string;
  /** The effect to have; null where there is none to have. */
  inquire: (outing: Outing, rawPayload: unknown) => Promise<Effect | null>;
  /** Asks and acts when those of this process with the same answer are done; side by side where it is missing. */
  turnOf?: ((rawPayload: unknown) => string | number) | undefined;
}>;

/**
 * `whenAsked(surplusPosted, "offer-what-was-posted", askRoads, proposeOffer)`: asked as often as the event is delivered,
 * acted upon once.
 * @param turnOf events with the same answer go one after the other: what one of them finds, the one before has finished with
 * @param name imperative kebab-case, unique in the table and never changed: the inbox and the bus remember it
 */
export const whenAsked = <Payload, Found>(
  eventType: EventType<Payload>,
  name: string,
  inquiry: Inquiry<Payload, Found>,
  reaction: InformedReaction<Payload, Found>,
  turnOf?: (payload: Payload) => string | number,
): InquiryRow => ({
  name,
  type: eventType.type,
  turnOf: turnOf && ((rawPayload) => turnOf(eventType.parse(rawPayload))),
  inquire: async (outing, rawPayload) => {
    const payload = eventType.parse(rawPayload);
    const found = await inquiry(outing, payload);
    if (found === null) return null;
    return async (work) => {
      await reaction(work, payload, found);
    };
  },
});
