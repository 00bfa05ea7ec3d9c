import { MINUTE } from "@/server/kernel/time";
import {
  elapsedOf,
  inProcessRateLimiter,
  type RateLimiter,
  refusalOf,
  type Verdict,
} from "@/server/platform/rate-limit";
import { type RedisHandle, redis } from "@/server/platform/redis";
import { Script } from "@/server/platform/redis-script";
import { singleton } from "@/server/platform/singleton";

/**
 * The two windows of a key in one hash, which lives for two minutes after it last counted something.
 * A window ahead of the caller's minute stays: of two clocks that differ, the one behind must not reopen the count.
 */
const TAKE = new Script(`
local minute, elapsed, limit, cost = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local kept = redis.call('hmget', KEYS[1], 'minute', 'current', 'previous')
local counted = tonumber(kept[1] or -1)
local current, previous = 0, 0
if counted >= minute then
  if counted > minute then minute, elapsed = counted, 0 end
  current, previous = tonumber(kept[2]), tonumber(kept[3])
elseif counted == minute - 1 then
  previous = tonumber(kept[2])
end
if previous * (1 - elapsed) + current + cost > limit then return {0, minute, current, previous} end
redis.call('hset', KEYS[1], 'minute', minute, 'current', current + cost, 'previous', previous)
redis.call('pexpire', KEYS[1], ${2 * MINUTE})
return {1, minute, current, previous}`);

type Counted = readonly [isAllowed: 0 | 1, minute: number, current: number, previous: number];

/**
 * One count for all instances in Redis, and a local one beside it: while Redis is away, and after it forgot, nobody gets
 * more from an instance than their limit.
 * @param local what this process has let pass, and the judge while Redis is away
 */
export function sharedRateLimiter(handle: Pick<RedisHandle, "ask">, local: RateLimiter): RateLimiter {
  const together = async (key: string, limit: number, cost: number, now: Date): Promise<Verdict> => {
    const minute = Math.floor(now.getTime() / MINUTE);
    const values = [minute, elapsedOf(minute, now), limit, cost];
    const answer = await handle.ask((client) => TAKE.run(client, [`limit:{${key}}`], values));
    const [isAllowed, counted, current, previous] = answer as Counted;
    return isAllowed ? { allowed: true } : refusalOf({ minute: counted, current, previous }, limit, cost, now);
  };
  return {
    async take(key, limit, cost, now) {
      const verdict = await together(key, limit, cost, now).catch((): Verdict => ({ allowed: true }));
      return verdict.allowed ? local.take(key, limit, cost, now) : verdict;
    },
  };
}

/** The limiter of this process: shared with others where there is a Redis. */
export const rateLimiter = (): RateLimiter =>
  singleton("rate-limiter", () => {
    const [handle, local] = [redis(), inProcessRateLimiter()];
    return handle ? sharedRateLimiter(handle, local) : local;
  });
