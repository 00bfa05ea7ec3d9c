import { SECOND } from "@/server/kernel/time";
import { Breaker } from "@/server/platform/breaker";
import { type Clock, systemClock } from "@/server/platform/clock";
import { config } from "@/server/platform/config";
import { connect, type RedisClient } from "@/server/platform/redis-connect";
import { REDIS_URL_FORMS, type RedisTarget, readRedisUrl } from "@/server/platform/redis-url";
import { singleton } from "@/server/platform/singleton";

/** Redis answers some 80,000 a second, so more than these are a sign that it does not; whoever asks has the other answer. */
export const MOST_WAITING = 2_000;

/** An accelerator: whoever asks has another answer ready. */
export type RedisHandle = Readonly<{
  target: RedisTarget;
  /**
   * Asks one question.
   * @throws Failure `breaker.open` at once while Redis is away, Error at once while 2,000 others wait, or what the question throws within 200 ms
   */
  ask: <Answer>(question: (client: RedisClient) => Promise<Answer>) => Promise<Answer>;
  /** Whether it answers; never throws. */
  answers: () => Promise<boolean>;
  close: () => void;
}>;

/**
 * Opens Redis behind a breaker: three faults in a row, then one question a second finds out.
 * @param url in one of `REDIS_URL_FORMS`
 * @throws Error where it is none
 */
export function openRedis(url: string, clock: Clock = systemClock): RedisHandle {
  const target = readRedisUrl(url);
  if (!target) throw new Error(`The address of Redis ${REDIS_URL_FORMS}`);
  const { client, close } = connect(target);
  const breaker = new Breaker(clock, { name: "redis", mostFaults: 3, pauseMs: SECOND });
  let waiting = 0;
  const ask: RedisHandle["ask"] = async (question) => {
    if (waiting >= MOST_WAITING) throw new Error("too many wait for redis");
    waiting += 1;
    try {
      return await breaker.run(() => question(client));
    } finally {
      waiting -= 1;
    }
  };
  return {
    target,
    ask,
    answers: () =>
      ask((open) => open.ping()).then(
        () => true,
        () => false,
      ),
    close,
  };
}

/** Redis of this process; null where none is configured. */
export const redis = (): RedisHandle | null =>
  singleton("redis", () => {
    const { REDIS_URL } = config();
    return REDIS_URL === undefined ? null : openRedis(REDIS_URL);
  });
