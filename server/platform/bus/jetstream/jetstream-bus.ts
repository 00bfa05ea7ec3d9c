import { SECOND } from "@/server/kernel/time";
import type { Bus, ConsumerOptions, Handler, Subscription } from "@/server/platform/bus/bus";
import { CONSUMER_DEFAULTS } from "@/server/platform/bus/consumer-options";
import { BrokerLink, type BrokerSettings } from "@/server/platform/bus/jetstream/broker-link";
import { sourcesOf } from "@/server/platform/bus/jetstream/consumers";
import { jetstreamDesk } from "@/server/platform/bus/jetstream/desk";
import { handleDeliveries } from "@/server/platform/bus/jetstream/handle";
import { runSource } from "@/server/platform/bus/jetstream/run-source";
import { type Clock, systemClock } from "@/server/platform/clock";

/** An idle consumer shows that it lives this often. */
const IDLE_TURN_MS = 10 * SECOND;

type Started = Readonly<{
  link: BrokerLink;
  consumer: string;
  types: readonly string[];
  handler: Handler;
  clock: Clock;
}>;

async function start({ link, consumer, types, handler, clock }: Started, options: ConsumerOptions) {
  const sources = sourcesOf({ consumer, types, ...options });
  await link.keep(sources);
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = sources.map((source) =>
    runSource(link, source, options, (broker, brought) =>
      handleDeliveries({ broker, consumer, types, handler, options, clock, signal }, brought),
    ),
  );
  const idle = setInterval(() => options.onTurn({ taken: 0, acknowledged: 0, faults: [] }), IDLE_TURN_MS);
  return {
    stop: async () => {
      clearInterval(idle);
      stopping.abort();
      await Promise.all(running.map((one) => one.stop()));
      await link.flush();
    },
  };
}

/**
 * The bus on NATS JetStream (server 2.9.10 or later): for more than one machine and for the peak. Without an answer from the
 * broker everything starts nonetheless and begins to work when it comes.
 */
export function jetstreamBus(settings: BrokerSettings, clock: Clock = systemClock): Bus {
  const running = new Set<Subscription>();
  const link = new BrokerLink(settings);
  return {
    ...jetstreamDesk(link),
    subscribe: async (consumer, types, handler, options) => {
      const started = await start({ link, consumer, types, handler, clock }, { ...CONSUMER_DEFAULTS, ...options });
      const subscription = { stop: () => started.stop().finally(() => running.delete(subscription)) };
      running.add(subscription);
      return subscription;
    },
    close: async () => {
      await Promise.all([...running].map((one) => one.stop()));
      await link.close();
    },
  };
}
