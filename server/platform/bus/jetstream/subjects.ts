import { partitionOf } from "@/server/kernel/cell";
import { regionOf } from "@/server/kernel/id";
import type { BusMessage } from "@/server/platform/bus/bus";

/** Streams, one a purpose: what happened, what died on its way to a consumer, what is sent to one consumer again. */
export const STREAMS = { events: "EVENTS", deadLetters: "DEAD_LETTERS", replays: "REPLAYS" } as const;

const NOWHERE = "nowhere";

/**
 * `event.20.3173.2e69f5d4.surplus.posted`: partition, region and cell an event belongs to, then what it is, so that each of them can be
 * listened to by one filter. What has no cell says `nowhere`.
 */
export function subjectOf({ id, type, payload: { cell } }: BusMessage): string {
  const partition = partitionOf(cell);
  return `event.${partition ?? NOWHERE}.${regionOf(id)}.${partition === null ? NOWHERE : cell}.${type}`;
}

/** Every event of a type, wherever. */
export const subjectsOfType = (type: string): string => `event.*.*.*.${type}`;

/** Every event of a partition, of whatever type. */
export const subjectsOfPartition = (partition: number): string => `event.${partition}.>`;

/** A consumer's name as one token: names of durable consumers know no dots. */
export const tokenOf = (name: string): string => name.replaceAll(/[^\w-]/g, "_");

/** What a durable consumer of the broker is called: server 2.9 knows one filter a consumer, so each type has its own. */
export const durableOf = (consumer: string, type: string): string => `${tokenOf(consumer)}__${tokenOf(type)}`;

export const deadLetterSubject = (consumer: string, messageId: string): string =>
  `dead.${tokenOf(consumer)}.${messageId}`;
export const replaySubject = (consumer: string): string => `replay.${tokenOf(consumer)}`;
