import { SECOND } from "@/server/kernel/time";
import { LiveCount } from "@/server/live/live-count";
import { readNumbered } from "@/server/outbox/live-number";
import { log } from "@/server/platform/log";
import { counter, gauge } from "@/server/platform/metrics";
import type { Ears } from "@/server/platform/redis-channel";

const heard = counter({
  name: "live_messages_total",
  help: "Messages of relays this process heard, by the way they came; what comes by both is counted twice",
  labels: ["way"],
});
const gaps = counter({
  name: "live_gaps_total",
  help: "Times that everyone had to read again, for messages were lost",
});
const ears = gauge({ name: "live_hears_redis", help: "1 while messages of relays come over Redis" });

const LOOK_MS = SECOND / 2;
const ASK_MS = 5 * SECOND;

/** Opens the ears on Redis; null where there is none. */
export type OpenEars = (hearer: Readonly<{ message: (text: string) => void; lost: () => void }>) => Ears;

type Options = Readonly<{
  openEars: OpenEars | null;
  /** Asks relays to notify as well. */
  ask: () => Promise<void>;
  /** Hears each message once, by whichever way it comes first. */
  message: (text: string) => void;
  /** Some messages are lost. */
  gap: () => void;
}>;

export type LiveWays = Readonly<{ hearNotification: (payload: string) => void; close: () => void }>;

/** Joins the two ways on which relays tell of events: Redis while it is heard, and notifications, which come where it is not. */
export function openLiveWays({ openEars, ask, message, gap }: Options): LiveWays {
  const count = new LiveCount();
  let askedAt = Number.NEGATIVE_INFINITY;
  const hear = (way: "redis" | "postgres") => (payload: string) => {
    heard.inc({ way });
    const read = readNumbered(payload);
    if (read.from === null || count.take(read.from, read.number, performance.now())) message(read.text);
  };
  const askSoon = () => {
    if (performance.now() - askedAt < ASK_MS) return;
    askedAt = performance.now();
    ask().catch((err) => log().warn({ err }, "notifications could not be asked for"));
  };
  const lost = () => {
    count.doubt();
    askedAt = Number.NEGATIVE_INFINITY;
    askSoon();
  };
  const redis = openEars?.({ message: hear("redis"), lost }) ?? null;
  const look = () => {
    const isHearing = redis?.isHearing() === true;
    ears.set(isHearing ? 1 : 0);
    if (!isHearing && (redis || count.knowsAny)) askSoon();
    if (!count.isMissing(performance.now())) return;
    gaps.inc();
    gap();
  };
  const timer = setInterval(look, LOOK_MS).unref();
  return {
    hearNotification: hear("postgres"),
    close: () => {
      clearInterval(timer);
      redis?.close();
    },
  };
}
