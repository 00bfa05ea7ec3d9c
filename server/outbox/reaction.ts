import type { SystemActor } from "@/server/kernel/actor";
import type { EventType } from "@/server/kernel/event";
import type { EventId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/** What a reaction knows of the event besides its payload. */
export type EventFacts = Readonly<{ id: EventId; occurredAt: Date }>;

/** One of several events that are answered together. */
export type Happened<Payload> = Readonly<{
  payload: Payload;
  event: EventFacts;
  /** Runs in the trace of this event: what is recorded because of it belongs there. */
  within: <Result>(run: () => Result) => Result;
}>;

/** Answers an event inside one transaction; it may be called again after a fault, never twice after success. */
export type Reaction<Payload> = (work: Work<SystemActor>, payload: Payload, event: EventFacts) => Promise<unknown>;

/** Answers several events inside one transaction, all or none, by about as many statements as one of them takes. */
export type ReactionToMany<Payload> = (
  work: Work<SystemActor>,
  happened: readonly Happened<Payload>[],
) => Promise<unknown>;

/** One row of the choreography: a durable consumer of its own, named after what it does. */
export type ReactionRow = Readonly<{
  name: string;
  type: string;
  /** Events answered in one transaction at most. */
  most: number;
  /** Whether none of these events concerns anybody here: then there is no transaction, and no mark that they came. */
  isMoot?: (reader: Reader, rawPayloads: readonly unknown[]) => Promise<boolean>;
  react: (work: Work<SystemActor>, happened: readonly Happened<unknown>[]) => Promise<void>;
}>;

/** One after the other they hold what they have locked until the last is done, so they are few. */
const MOST_IN_TURN = 16;
const MOST_TOGETHER = 64;

/**
 * `when(surplusPosted, "propose-offer", proposeOffer)`: several that wait have their effects one after the other, in one transaction.
 * @param name imperative kebab-case, unique in the table and never changed: the inbox and the bus remember it
 */
export const when = <Payload>(
  eventType: EventType<Payload>,
  name: string,
  reaction: Reaction<Payload>,
): ReactionRow => ({
  name,
  type: eventType.type,
  most: MOST_IN_TURN,
  react: async (work, happened) => {
    for (const { payload, event, within } of happened)
      await within(() => reaction(work, eventType.parse(payload), event));
  },
});

/**
 * `whenMany(offerMade, "tell-of-offer", tellOffersMade)`: several that wait are answered as one.
 * @param name imperative kebab-case, unique in the table and never changed: the inbox and the bus remember it
 * @param isMoot looks, before any transaction opens, whether there is nothing to do
 */
export const whenMany = <Payload>(
  eventType: EventType<Payload>,
  name: string,
  reaction: ReactionToMany<Payload>,
  isMoot?: (reader: Reader, payloads: readonly Payload[]) => Promise<boolean>,
): ReactionRow => ({
  name,
  type: eventType.type,
  most: MOST_TOGETHER,
  ...(isMoot ? { isMoot: (reader, raw) => isMoot(reader, raw.map(eventType.parse)) } : {}),
  react: async (work, happened) => {
    await reaction(
      work,
      happened.map((one) => ({ ...one, payload: eventType.parse(one.payload) })),
    );
  },
});
