import type { EventId } from "@/server/kernel/id";
import type { Transaction } from "@/server/platform/database";

/** One event on its way; published twice under one id it is still one message. */
export type BusMessage = Readonly<{
  id: EventId;
  type: string;
  payload: Readonly<Record<string, unknown>>;
  /** W3C trace context of the request that recorded it. */
  traceParent: string | null;
  /** After this moment nobody needs it any more; null for domain events. */
  expiresAt: Date | null;
}>;

/** Runs inside the trace of the message. Resolving acknowledges it; rejecting asks for it again later. */
export type Handler = (message: BusMessage, attempt: number) => Promise<unknown>;

/** Handles several messages as one. Resolving acknowledges them all; after rejecting each of them is handled alone. */
export type HandlerOfMany = (messages: readonly BusMessage[]) => Promise<unknown>;

/** How a consumer handles as one what has gathered while it was busy; nothing waits for company. */
export type Together = Readonly<{
  /** Messages handled as one at most, 2–64; all of them must end well within the lease. */
  most: number;
  handle: HandlerOfMany;
}>;

/** What became of the messages a consumer took at once. */
export type Outcome = Readonly<{
  taken: number;
  acknowledged: number;
  /** Faults by message; the last try of a message has sent it to the dead letters. */
  faults: readonly Error[];
}>;

export type ConsumerOptions = Readonly<{
  /** Takes only what belongs to this partition of the country (kernel/cell.ts); null for all. */
  partition: number | null;
  /** Messages taken by one instance at the same time, 1–64. */
  inFlight: number;
  /** Handles what it has taken one after the other, as it was published; otherwise all at once. */
  inOrder: boolean;
  /** Where several wait, they are handled as one, in a single hand; what comes again is handled alone. Not for a consumer in order. */
  together: Together | null;
  /** How long an instance may take before others get its message. */
  leaseMs: number;
  /** Tries before a message becomes a dead letter, 1–20. */
  maxDeliveries: number;
  /** Pause after the given failed try (1 is the first). */
  backoffMs: (attempt: number) => number;
  /** Told after each turn; an idle consumer takes an empty one every 10 s. Must not throw. */
  onTurn: (outcome: Outcome) => void;
  /** Told of each failed try, inside the trace of the message. Must not throw. */
  onFault: (fault: Error, message: BusMessage, attempt: number) => void;
}>;

export type DeadLetter = Readonly<{
  consumer: string;
  message: BusMessage;
  attempts: number;
  error: string;
  diedAt: Date;
}>;

/** A running consumer; stop takes no new messages and waits for those in hand. */
export type Subscription = Readonly<{ stop: () => Promise<void> }>;

/** The side of the bus that moves nothing by itself. */
export interface BusDesk {
  /** Makes a consumer durable: from now on messages of these types, of one partition or all, wait for it, whether it runs or not. */
  register(consumer: string, types: readonly string[], partition?: number | null): Promise<void>;
  /** @param within joins this transaction where the bus lives in the same database */
  publish(messages: readonly BusMessage[], within?: Transaction): Promise<void>;
  /** The most recent first. */
  listDeadLetters(limit: number): Promise<readonly DeadLetter[]>;
  countDeadLetters(): Promise<number>;
  /** Delivers a dead letter again with fresh tries. @returns false when there is none */
  replay(consumer: string, messageId: EventId): Promise<boolean>;
}

/**
 * Carries events from the relay to the reactions: at least once, in no promised order, except that a lone instance of a consumer `inOrder`
 * gets them as they were published, a failed one after the others. Adapters pass bus-conformance.ts.
 */
export interface Bus extends BusDesk {
  /** Registers and starts a consumer; instances of one name share its messages. */
  subscribe(
    consumer: string,
    types: readonly string[],
    handler: Handler,
    options?: Partial<ConsumerOptions>,
  ): Promise<Subscription>;
  /** Stops every subscription. */
  close(): Promise<void>;
}
