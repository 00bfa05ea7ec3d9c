import { Cluster } from "ioredis";
import { SECOND } from "@/server/kernel/time";
import type { RedisHandle } from "@/server/platform/redis";
import { connectEars, type RedisClient } from "@/server/platform/redis-connect";
import type { RedisTarget } from "@/server/platform/redis-url";

/**
 * Says texts on a channel, in order.
 * @returns how many heard the one that the fewest heard
 * @throws Failure `breaker.open` or the fault of Redis; some may have been heard all the same
 */
export type FanOut = (texts: readonly string[]) => Promise<number>;

/** Databases share their channels, so the name tells them apart. */
const nameOf = (client: RedisClient, channel: string) =>
  client instanceof Cluster ? channel : `${channel}/${client.options.db ?? 0}`;

/** A cluster would carry an ordinary message to each of its servers; a sharded one stays with its shard. */
const publish = (client: RedisClient, channel: string, text: string): Promise<number> =>
  client instanceof Cluster ? (client.spublish(channel, text) as Promise<number>) : client.publish(channel, text);

/** Speaks on a channel of Redis. */
export const speak =
  (handle: RedisHandle, channel: string): FanOut =>
  (texts) =>
    handle.ask(async (client) => {
      const name = nameOf(client, channel);
      return Math.min(...(await Promise.all(texts.map((text) => publish(client, name, text)))));
    });

export type Ears = Readonly<{
  /** Whether something was heard in the last three seconds. */
  isHearing: () => boolean;
  close: () => void;
}>;

type Hearer = Readonly<{
  message: (text: string) => void;
  /** The connection is gone: what was under way may be lost. */
  lost: () => void;
}>;

const DEAF_MS = 3 * SECOND;
/** A connection that has had so long and brings nothing is replaced. */
const PATIENCE_MS = 5 * SECOND;

async function subscribe(client: RedisClient, channel: string): Promise<unknown> {
  const name = nameOf(client, channel);
  return client instanceof Cluster ? client.ssubscribe(name) : client.subscribe(name);
}

/** Hears a channel on which somebody speaks each second, over a connection of its own that is opened anew when it falls silent. */
export function hearRedis(target: RedisTarget, channel: string, { message, lost }: Hearer): Ears {
  let heardAt = Number.NEGATIVE_INFINITY;
  let openedAt = performance.now();
  const open = () => {
    const { client, close } = connectEars(target);
    let hasAsked = false;
    const hear = (_: string, text: string) => {
      heardAt = performance.now();
      message(text);
    };
    const ask = () => {
      hasAsked = true;
      subscribe(client, channel).catch(() => {});
    };
    // Redis may have counted this line among those who heard, though nothing has come over it yet.
    const gone = () => {
      if (hasAsked) lost();
      hasAsked = false;
      heardAt = Number.NEGATIVE_INFINITY;
    };
    client.on("message", hear).on("smessage", hear).on("ready", ask).on("close", gone);
    return () => {
      client.off("message", hear).off("smessage", hear);
      close();
    };
  };
  let shut = open();
  const isHearing = () => performance.now() - heardAt < DEAF_MS;
  const watch = setInterval(() => {
    if (isHearing() || performance.now() - openedAt < PATIENCE_MS) return;
    openedAt = performance.now();
    shut();
    shut = open();
  }, SECOND).unref();
  return {
    isHearing,
    close: () => {
      clearInterval(watch);
      shut();
    },
  };
}
