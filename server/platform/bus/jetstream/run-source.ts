import { setTimeout as sleep } from "node:timers/promises";
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

type Settings = Pick<ConsumerOptions, "inFlight" | "inOrder">;
type Handle = (broker: Broker, message: JsMsg) => Promise<void>;
type Stage = Readonly<{ broker: Broker; consumer: Consumer; inFlight: number; signal: AbortSignal; handle: Handle }>;

/** Starts `handle` for each message as it comes, at most `inFlight` of them at a time; what has come but not begun goes back at the end. */
async function takeAtOnce({ broker, consumer, inFlight, signal, handle }: Stage, inHand: Set<Promise<void>>) {
  const messages = await consumer.consume({ max_messages: inFlight });
  const stop = () => messages.stop();
  void broker.lost.then(stop);
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  for await (const message of messages) {
    while (inHand.size >= inFlight) await Promise.race(inHand);
    if (signal.aborted) message.nak();
    else {
      const one: Promise<void> = handle(broker, message).finally(() => inHand.delete(one));
      inHand.add(one);
    }
  }
  signal.removeEventListener("abort", stop);
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
    for await (const message of messages) await handle(broker, message);
  }
}

/** Takes messages until stopped; a broker that is away is waited for. */
export function runSource(
  link: BrokerLink,
  { stream, durable }: Source,
  { inFlight, inOrder }: Settings,
  handle: Handle,
) {
  const inHand = new Set<Promise<void>>();
  const stopping = new AbortController();
  const { signal } = stopping;

  const listen = async () => {
    const broker = await link.ready();
    const stage = { broker, consumer: await broker.client.consumers.get(stream, durable), inFlight, signal, handle };
    await (inOrder ? takeInOrder(stage) : takeAtOnce(stage, inHand));
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
