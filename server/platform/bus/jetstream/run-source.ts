import { setTimeout as sleep } from "node:timers/promises";
import type { ConsumerMessages, JsMsg } from "@nats-io/jetstream";
import { SECOND } from "@/server/kernel/time";
import { BusAway } from "@/server/platform/bus/bus-away";
import type { Broker, BrokerLink } from "@/server/platform/bus/jetstream/broker-link";
import type { Source } from "@/server/platform/bus/jetstream/consumers";
import { log } from "@/server/platform/log";

const PAUSE_AFTER_FAULT_MS = SECOND;

/**
 * Takes messages one after the other and starts `handle` for each, at most `inFlight` of them at a time; a broker that is away is
 * waited for.
 */
export function runSource(
  link: BrokerLink,
  { stream, durable }: Source,
  inFlight: number,
  handle: (broker: Broker, message: JsMsg) => Promise<void>,
) {
  const inHand = new Set<Promise<void>>();
  const stopping = new AbortController();
  const { signal } = stopping;
  let messages: ConsumerMessages | null = null;

  const take = async (broker: Broker, message: JsMsg) => {
    while (inHand.size >= inFlight) await Promise.race(inHand);
    if (signal.aborted) return message.nak();
    const one: Promise<void> = handle(broker, message).finally(() => inHand.delete(one));
    inHand.add(one);
  };
  const listen = async () => {
    const broker = await link.ready();
    const consumer = await broker.client.consumers.get(stream, durable);
    const taken = await consumer.consume({ max_messages: inFlight });
    messages = taken;
    void broker.lost.then(() => taken.stop());
    if (signal.aborted) taken.stop();
    for await (const message of taken) await take(broker, message);
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
    messages?.stop();
    return ended;
  };
  return { stop };
}
