import {
  DeliverPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
} from "@nats-io/jetstream";
import type { EventId } from "@/server/kernel/id";
import { SECOND } from "@/server/kernel/time";
import type { BusDesk, BusMessage, DeadLetter } from "@/server/platform/bus/bus";
import { BusAway } from "@/server/platform/bus/bus-away";
import type { Broker, BrokerLink } from "@/server/platform/bus/jetstream/broker-link";
import { sourcesOf } from "@/server/platform/bus/jetstream/consumers";
import { deadLetterSubject, replaySubject, STREAMS, subjectOf } from "@/server/platform/bus/jetstream/subjects";
import { pack, packDeadLetter, unpackDeadLetter } from "@/server/platform/bus/jetstream/wire";

/** Acknowledgements awaited at once: more than these make the broker slower, not faster. */
const PUBLISHED_AT_ONCE = 256;
const READ_AT_ONCE = 500;

async function publishAll({ client }: Broker, messages: readonly BusMessage[]): Promise<void> {
  for (let from = 0; from < messages.length; from += PUBLISHED_AT_ONCE)
    await Promise.all(
      messages.slice(from, from + PUBLISHED_AT_ONCE).map((message) => {
        const { headers, data } = pack(message);
        return client.publish(subjectOf(message), data, { msgID: message.id, headers });
      }),
    );
}

/** Keeps what a consumer could not digest; a second death of the same delivery is the same letter. */
export async function buryIn({ client }: Broker, letter: DeadLetter, delivery: string): Promise<void> {
  const { headers, data } = packDeadLetter(letter);
  await client.publish(deadLetterSubject(letter.consumer, letter.message.id), data, { msgID: delivery, headers });
}

async function countDeadLetters(manager: JetStreamManager): Promise<number> {
  const { state } = await manager.streams.info(STREAMS.deadLetters);
  return state.messages;
}

/** Walks back from the end, a longer way each time, for replayed letters leave gaps. */
async function listDeadLetters({ client, manager }: Broker, limit: number): Promise<readonly DeadLetter[]> {
  const { state } = await manager.streams.info(STREAMS.deadLetters);
  const wanted = Math.min(limit, state.messages);
  for (let back = wanted; wanted > 0; back *= 4) {
    const from = Math.max(state.first_seq, state.last_seq - back + 1);
    const letters = await readFrom(client, from);
    if (letters.length >= wanted || from === state.first_seq) return letters.reverse().slice(0, limit);
  }
  return [];
}

async function readFrom(client: JetStreamClient, firstSeq: number): Promise<DeadLetter[]> {
  const from = { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: firstSeq };
  const reader = await client.consumers.get(STREAMS.deadLetters, from);
  const letters: DeadLetter[] = [];
  try {
    for (let left = true; left; ) {
      left = false;
      for await (const message of await reader.fetch({ max_messages: READ_AT_ONCE, expires: SECOND })) {
        if (message.headers) letters.push(unpackDeadLetter(message.headers, message.data));
        left = message.info.pending > 0;
        if (!left) break;
      }
    }
    return letters;
  } finally {
    await reader.delete();
  }
}

async function replay({ client, manager }: Broker, consumer: string, messageId: EventId): Promise<boolean> {
  const query = { last_by_subj: deadLetterSubject(consumer, messageId) };
  const stored = await manager.streams.getMessage(STREAMS.deadLetters, query).catch((fault: unknown) => {
    if (fault instanceof JetStreamApiError && fault.code === JetStreamApiCodes.NoMessageFound) return null;
    throw fault;
  });
  if (!stored) return false;
  const { message } = unpackDeadLetter(stored.header, stored.data);
  const { headers, data } = pack(message);
  // Two presses at once find the same letter, and the broker takes the second for the first.
  await client.publish(replaySubject(consumer), data, { msgID: `${messageId}:${stored.seq}`, headers });
  await manager.streams.deleteMessage(STREAMS.deadLetters, stored.seq, false).catch(() => false);
  return true;
}

/** Publishing and dead letters on JetStream. */
export function jetstreamDesk(link: BrokerLink): BusDesk {
  const ask = async <Answer>(question: (broker: Broker) => Promise<Answer>): Promise<Answer> => {
    const broker = await link.ready();
    try {
      return await question(broker);
    } catch (cause) {
      link.doubt();
      throw new BusAway("NATS did not take it", { cause });
    }
  };
  return {
    register: (consumer, types, partition = null) => link.keep(sourcesOf({ consumer, types, partition })),
    publish: (messages) => ask((broker) => publishAll(broker, messages)),
    listDeadLetters: (limit) => ask((broker) => listDeadLetters(broker, limit)),
    countDeadLetters: () => ask(({ manager }) => countDeadLetters(manager)),
    replay: (consumer, messageId) => ask((broker) => replay(broker, consumer, messageId)),
  };
}
