import { setImmediate as immediate, setTimeout as sleep } from "node:timers/promises";
import type { Consumer, ConsumerMessages, JsMsg } from "@nats-io/jetstream";
import { SECOND } from "@/server/kernel/time";
import type { ConsumerOptions } from "@/server/platform/bus/bus";
import { BusAway } from "@/server/platform/bus/bus-away";
import type { Broker, BrokerLink } from "@/server/platform/bus/jetstream/broker-link";
import type { Source } from "@/server/platform/bus/jetstream/consumers";
import { log } from "@/server/platform/log";

const PAUSE_AFTER_FAULT_MS = SECOND;
/** One question to the broker stands so long; a consumer in order stops at its end, for what is on its way by then must not be lost. */
const FETCH_MS = SECOND;

type Settings = Pick<ConsumerOptions, "inFlight" | "inOrder" | "together">;
type Handle = (broker: Broker, messages: readonly JsMsg[]) => Promise<void>;
type Stage = Readonly<{ broker: Broker; consumer: Consumer; inFlight: number; signal: AbortSignal; handle: Handle }>;

/** Messages as they come, until stopped or the broker is lost; some may come after the stop, for they were on their way. */
async function* asTheyCome({ broker, consumer, signal }: Stage, ahead: number): AsyncGenerator<JsMsg> {
  const messages = await consumer.consume({ max_messages: ahead });
  const stop = () => messages.stop();
  void broker.lost.then(stop);
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  yield* messages;
  signal.removeEventListener("abort", stop);
}

/** Starts `handle` for each message as it comes, at most `inFlight` of them at a time; what has come but not begun goes back at the end. */
async function takeAtOnce(stage: Stage, inHand: Set<Promise<void>>) {
  const { broker, inFlight, signal, handle } = stage;
  for await (const message of asTheyCome(stage, inFlight)) {
    while (inHand.size >= inFlight) await Promise.race(inHand);
    if (signal.aborted) message.nak();
    else {
      const one: Promise<void> = handle(broker, [message]).finally(() => inHand.delete(one));
      inHand.add(one);
    }
  }
}

/** Handles at once what has come, and what comes meanwhile together after it; what has not begun goes back at the end. */
async function takeTogether(stage: Stage, most: number, inHand: Set<Promise<void>>) {
  const { broker, signal, handle } = stage;
  const gathered: JsMsg[] = [];
  let isBusy = false;
  const handleGathered = async () => {
    isBusy = true;
    // What the broker sent in one go is read in one go.
    await immediate();
    while (gathered.length > 0) {
      const next = gathered.splice(0, most);
      if (signal.aborted) for (const message of next) message.nak();
      else await handle(broker, next);
    }
    isBusy = false;
  };
  for await (const message of asTheyCome(stage, most)) {
    gathered.push(message);
    if (!isBusy) {
      const one: Promise<void> = handleGathered().finally(() => inHand.delete(one));
      inHand.add(one);
    }
    if (gathered.length >= most) await Promise.race(inHand);
  }
}

/** Handles one message after the other; at the end those that have come are handled too, so that nobody else gets later ones first. */
async function takeInOrder({ broker, consumer, inFlight, signal, handle }: Stage) {
  let isLost = false;
  let messages: ConsumerMessages | null = null;
  void broker.lost.then(() => {
    isLost = true;
    messages?.stop();
  });
  while (!signal.aborted && !isLost) {
    messages = await consumer.fetch({ max_messages: inFlight, expires: FETCH_MS });
    for await (const message of messages) await handle(broker, [message]);
  }
}

/** Takes messages until stopped; a broker that is away is waited for. */
export function runSource(
  link: BrokerLink,
  { stream, durable }: Source,
  { inFlight, inOrder, together }: Settings,
  handle: Handle,
) {
  const inHand = new Set<Promise<void>>();
  const stopping = new AbortController();
  const { signal } = stopping;

  const listen = async () => {
    const broker = await link.ready();
    const stage = { broker, consumer: await broker.client.consumers.get(stream, durable), inFlight, signal, handle };
    if (inOrder) await takeInOrder(stage);
    else await (together ? takeTogether(stage, together.most, inHand) : takeAtOnce(stage, inHand));
  };
  const recover = async (err: unknown) => {
    // The link itself tells of a broker that is away: once, not once a consumer.
    if (!(err instanceof BusAway)) {
      log().error({ err, stream, durable }, "consumer lost the broker, trying again");
      link.doubt();
    }
    await sleep(PAUSE_AFTER_FAULT_MS, undefined, { signal }).catch(() => {});
  };
  const ended = (async () => {
    while (!signal.aborted) await listen().catch(recover);
    await Promise.all(inHand);
  })();
  const stop = () => {
    stopping.abort();
    return ended;
  };
  return { stop };
}
