import { MINUTE } from "@/server/kernel/time";

/** Whether a request may go on, and if not, after how many whole seconds (1–120) it is worth asking again. */
export type Verdict = Readonly<{ allowed: true } | { allowed: false; retryAfterSeconds: number }>;

/** Counts requests a principal; one process or many, the caller cannot tell. */
export type RateLimiter = Readonly<{
  /** Takes `cost` requests from the `limit` a minute of `key`; a refused call takes nothing. */
  take: (key: string, limit: number, cost: number, now: Date) => Verdict | Promise<Verdict>;
}>;

type Counts = Map<string, number>;
const SHARED = 4_096;

/** When the sliding count falls far enough for `cost` more, as a fraction of a minute from the window's start. */
function fractionUntil(previous: number, current: number, limit: number, cost: number): number {
  const room = limit - current - cost;
  if (room >= 0) return previous === 0 ? 0 : 1 - room / previous;
  return 1 + Math.max(0, 1 - (limit - cost) / current);
}

/**
 * A sliding-window counter (two fixed windows, the older one weighted by its overlap) in bounded memory.
 * @param mostKeys principals counted apart in a minute; later ones share 4,096 counters, so memory cannot grow
 */
export function inProcessRateLimiter(mostKeys = 100_000): RateLimiter {
  let minute = 0;
  let current: Counts = new Map();
  let previous: Counts = new Map();
  const turn = (now: number) => {
    if (now === minute) return;
    previous = now === minute + 1 ? current : new Map();
    current = new Map();
    minute = now;
  };
  const keyFor = (key: string) => {
    if (current.has(key) || current.size < mostKeys) return key;
    let hash = 0;
    for (let index = 0; index < key.length; index += 1) hash = (hash * 31 + key.charCodeAt(index)) | 0;
    return `shared:${(hash >>> 0) % SHARED}`;
  };
  return {
    take(name, limit, cost, now) {
      turn(Math.floor(now.getTime() / MINUTE));
      const key = keyFor(name);
      const elapsed = (now.getTime() % MINUTE) / MINUTE;
      const [before, sofar] = [previous.get(key) ?? 0, current.get(key) ?? 0];
      if (before * (1 - elapsed) + sofar + cost <= limit) {
        current.set(key, sofar + cost);
        return { allowed: true };
      }
      const seconds = (fractionUntil(before, sofar, limit, cost) - elapsed) * 60;
      return { allowed: false, retryAfterSeconds: Math.min(120, Math.max(1, Math.ceil(seconds))) };
    },
  };
}
