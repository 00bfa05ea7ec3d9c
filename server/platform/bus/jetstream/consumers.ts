import {
  AckPolicy,
  DeliverPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamManager,
} from "@nats-io/jetstream";
import { nanos } from "@nats-io/transport-node";
import { CONSUMER_DEFAULTS } from "@/server/platform/bus/consumer-options";
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

/** Creates the durable consumer of a source or brings it up to date; what has been waiting for it stays. */
export async function ensureConsumer(manager: JetStreamManager, source: Source): Promise<void> {
  const { stream, durable } = source;
  try {
    await manager.consumers.update(stream, durable, settingsOf(source));
  } catch (fault) {
    if (!(fault instanceof JetStreamApiError && fault.code === JetStreamApiCodes.ConsumerNotFound)) throw fault;
    await manager.consumers.add(stream, {
      ack_wait: nanos(CONSUMER_DEFAULTS.leaseMs),
      ...settingsOf(source),
      durable_name: durable,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: stream === STREAMS.events ? DeliverPolicy.New : DeliverPolicy.All,
    });
  }
}
