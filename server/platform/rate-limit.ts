import { MINUTE } from "@/server/kernel/time";

/** Whether a request may go on, and if not, after how many whole seconds (1–120) it is worth asking again. */
export type Verdict = Readonly<{ allowed: true } | { allowed: false; retryAfterSeconds: number }>;

/** Counts requests a principal; one process or many, the caller cannot tell. */
export type RateLimiter = Readonly<{
  /** Takes `cost` requests from the `limit` a minute of `key`; a refused call takes nothing. */
  take: (key: string, limit: number, cost: number, now: Date) => Verdict | Promise<Verdict>;
}>;

/** What a key had taken when it asked: in the minute that counts, numbered from 1970, and in the one before. */
export type Taken = Readonly<{ minute: number; current: number; previous: number }>;

/** Minutes from the start of a minute to a moment; below 0 for a request that comes late from the minute before. */
const since = (minute: number, now: Date): number => (now.getTime() - minute * MINUTE) / MINUTE;

/** How far a moment lies in a minute, 0–1; what comes late from the minute before stands at its start. */
export const elapsedOf = (minute: number, now: Date): number => Math.max(0, since(minute, now));

type Counts = Map<string, number>;
const SHARED = 4_096;

/** When the sliding count falls far enough for `cost` more, as a fraction of a minute from the window's start. */
function fractionUntil({ previous, current }: Taken, limit: number, cost: number): number {
  const room = limit - current - cost;
  if (room >= 0) return previous === 0 ? 0 : 1 - room / previous;
  return 1 + Math.max(0, 1 - (limit - cost) / current);
}

/** The refusal of a call that found no room. */
export function refusalOf(taken: Taken, limit: number, cost: number, now: Date): Verdict {
  const minutes = fractionUntil(taken, limit, cost) - since(taken.minute, now);
  return { allowed: false, retryAfterSeconds: Math.min(120, Math.max(1, Math.ceil(minutes * 60))) };
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
    // A request that waited over the turn of the minute must not turn it back and forget what was counted.
    if (now === minute || now === minute - 1) return;
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
      const taken = { minute, current: current.get(key) ?? 0, previous: previous.get(key) ?? 0 };
      const weighed = taken.previous * (1 - elapsedOf(minute, now)) + taken.current;
      if (weighed + cost > limit) return refusalOf(taken, limit, cost, now);
      current.set(key, taken.current + cost);
      return { allowed: true };
    },
  };
}
