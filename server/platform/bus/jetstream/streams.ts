import {
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from "@nats-io/jetstream";
import { nanos } from "@nats-io/transport-node";
import { DAY, MINUTE } from "@/server/kernel/time";
import { isOutdated } from "@/server/platform/bus/jetstream/is-outdated";
import { STREAMS } from "@/server/platform/bus/jetstream/subjects";

type Plan = Partial<StreamConfig> & { name: string };
export type StreamSettings = Readonly<{
  /** Copies in a cluster, 1–5. */
  replicas: number;
  /** Bytes the events may fill before the broker refuses more and they wait in the outbox. */
  maxBytes: number;
  /** How long the broker remembers ids; 120,000 unless told. */
  dedupeMs?: number;
}>;

/** Long enough for a relay that was killed between publishing and marking. */
const DEDUPE_MS = 2 * MINUTE;

const plans = ({ replicas, maxBytes, dedupeMs = DEDUPE_MS }: StreamSettings): Plan[] => {
  const durable = { storage: StorageType.File, num_replicas: replicas, duplicate_window: nanos(dedupeMs) };
  return [
    // By interest: kept until every consumer has answered, never dropped for age.
    {
      ...durable,
      name: STREAMS.events,
      subjects: ["event.>"],
      retention: RetentionPolicy.Interest,
      discard: DiscardPolicy.New,
      max_bytes: maxBytes,
    },
    {
      ...durable,
      name: STREAMS.deadLetters,
      subjects: ["dead.>"],
      retention: RetentionPolicy.Limits,
      max_msgs_per_subject: 1,
      max_age: nanos(90 * DAY),
    },
    { ...durable, name: STREAMS.replays, subjects: ["replay.>"], retention: RetentionPolicy.Workqueue },
  ];
};

async function ensureStream(manager: JetStreamManager, plan: Plan): Promise<void> {
  try {
    const { config } = await manager.streams.info(plan.name);
    if (isOutdated(config, plan)) await manager.streams.update(plan.name, plan);
  } catch (fault) {
    if (!(fault instanceof JetStreamApiError && fault.code === JetStreamApiCodes.StreamNotFound)) throw fault;
    await manager.streams.add(plan);
  }
}

/** Creates the streams, or brings them to what they should be; doing so twice, or twice at once, changes nothing and writes nothing. */
export async function ensureStreams(manager: JetStreamManager, settings: StreamSettings): Promise<void> {
  for (const plan of plans(settings)) await ensureStream(manager, plan);
}
