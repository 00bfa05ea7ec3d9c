import { AckPolicy, type ConsumerConfig, DeliverPolicy, type JetStreamManager } from "@nats-io/jetstream";
import { nanos } from "@nats-io/transport-node";
import { CONSUMER_DEFAULTS } from "@/server/platform/bus/consumer-options";
import { isOutdated } from "@/server/platform/bus/jetstream/is-outdated";
import {
  durableOf,
  replaySubject,
  STREAMS,
  subjectsOfPartition,
  subjectsOfType,
  tokenOf,
} from "@/server/platform/bus/jetstream/subjects";

/** Where the messages of a consumer come from: one durable of the broker a type, and one for what is sent to it again. */
export type Source = Readonly<{
  stream: string;
  durable: string;
  filter: string;
  /** How long an instance may take before others get its message; absent where nobody runs it here. */
  leaseMs?: number | undefined;
}>;

type Wanted = Readonly<{
  consumer: string;
  types: readonly string[];
  partition: number | null;
  leaseMs?: number | undefined;
}>;

/** A partition is listened to as a whole: its other types are let go unread, for one filter cannot name several. */
const filtersOf = ({ consumer, types, partition }: Wanted) =>
  partition === null
    ? types.map((type) => ({ durable: durableOf(consumer, type), filter: subjectsOfType(type) }))
    : [{ durable: tokenOf(consumer), filter: subjectsOfPartition(partition) }];

export const sourcesOf = (wanted: Wanted): readonly Source[] => [
  ...filtersOf(wanted).map((source) => ({ stream: STREAMS.events, ...source, leaseMs: wanted.leaseMs })),
  {
    stream: STREAMS.replays,
    durable: tokenOf(wanted.consumer),
    filter: replaySubject(wanted.consumer),
    leaseMs: wanted.leaseMs,
  },
];

/** Most messages of a consumer that may be in hand or wait for another try; what waits must not stop the others. */
const MOST_UNSETTLED = 50_000;

/** Tries are counted by us, who know the reason of the last; to the broker they have no end. */
const settingsOf = ({ filter, leaseMs }: Source) => ({
  filter_subject: filter,
  max_deliver: -1,
  max_ack_pending: MOST_UNSETTLED,
  ...(leaseMs === undefined ? {} : { ack_wait: nanos(leaseMs) }),
});

/** What the broker has, by `sourceKey`. */
export type Consumers = Map<string, ConsumerConfig>;
export const sourceKey = ({ stream, durable }: Pick<Source, "stream" | "durable">) => `${stream} ${durable}`;

/** The durable consumers of all streams. */
export async function listConsumers(manager: JetStreamManager): Promise<Consumers> {
  const found: Consumers = new Map();
  for (const stream of [STREAMS.events, STREAMS.replays])
    for await (const { name, config } of manager.consumers.list(stream))
      found.set(sourceKey({ stream, durable: name }), config);
  return found;
}

/**
 * Creates the durable consumers of these sources or brings them up to date; what has been waiting for them stays.
 * What is as it should be is not touched: a broker killed while it writes the settings of a consumer has lost that consumer (2.9).
 */
export async function ensureConsumers(manager: JetStreamManager, sources: readonly Source[], found: Consumers) {
  for (const source of sources) {
    const config = found.get(sourceKey(source));
    if (config && !isOutdated(config, settingsOf(source))) continue;
    const { config: made } = await (config ? updateConsumer(manager, source) : addConsumer(manager, source));
    found.set(sourceKey(source), made);
  }
}

const updateConsumer = (manager: JetStreamManager, source: Source) =>
  manager.consumers.update(source.stream, source.durable, settingsOf(source));

/** From the first message on that the stream still holds for somebody: one that was lost gets what it had yet to answer. */
const addConsumer = (manager: JetStreamManager, source: Source) =>
  manager.consumers.add(source.stream, {
    ack_wait: nanos(CONSUMER_DEFAULTS.leaseMs),
    ...settingsOf(source),
    durable_name: source.durable,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
  });
