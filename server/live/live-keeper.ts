import type { SessionId } from "@/server/kernel/id";
import { MINUTE, SECOND } from "@/server/kernel/time";
import { LIVE_CHANNEL, type LiveNotification, liveNotification } from "@/server/live/live.contract";
import type { LiveHub } from "@/server/live/live-hub";
import { type OpenEars, openLiveWays } from "@/server/live/live-ways";
import type { Clock } from "@/server/platform/clock";
import { openDatabase } from "@/server/platform/database";
import { Listener } from "@/server/platform/listen";
import { log } from "@/server/platform/log";

/** Tells whether a session still lives. */
export type IsSessionLive = (sessionId: SessionId, now: Date) => Promise<boolean>;

/** After this long a stream is ended and comes back, so that changed roles reach it. */
const MOST_AGE = 30 * MINUTE;

/** Ends the streams whose session is over or that are too old to know their person's roles. */
export async function endStaleStreams(hub: LiveHub, isSessionLive: IsSessionLive, now: Date): Promise<void> {
  const ids = new Set(hub.clients.flatMap(({ sessionId }) => sessionId ?? []));
  const over = new Set<SessionId>();
  for (const id of ids) if (!(await isSessionLive(id, now))) over.add(id);
  for (const client of hub.clients) {
    const isOld = now.getTime() - client.openedAt.getTime() > MOST_AGE;
    if (isOld || (client.sessionId && over.has(client.sessionId))) client.end();
  }
}

/** Ends the streams of a session, or of a person, whose session is over; those of others are not asked after. */
export async function endStreamsOf(
  hub: LiveHub,
  { isSessionLive, clock }: Pick<Options, "isSessionLive" | "clock">,
  id: string,
): Promise<void> {
  for (const client of hub.clients) {
    const { sessionId, personId } = client;
    const isOf = sessionId !== null && (sessionId === id || personId === id);
    if (isOf && !(await isSessionLive(sessionId, clock()))) client.end();
  }
}

type Options = Readonly<{
  databaseUrl: string;
  clock: Clock;
  isSessionLive: IsSessionLive;
  /** Hears each event before the streams do. */
  hear?: (event: LiveNotification) => void;
  /** Tells of sessions and persons that may be over from now on; answers with what ends that. */
  onForgotten?: (tell: (id: string) => void) => () => void;
  /** Some events are lost. */
  gap?: () => void;
  /** The ears on Redis; without them events come by notification. */
  openEars?: OpenEars | null;
  /** Asks relays to notify where Redis is not heard. */
  ask?: () => Promise<void>;
}>;

export type LiveChannel = Readonly<{
  /** Whether every event up to a moment ago has been heard. */
  isHearing: () => boolean;
  close: () => Promise<void>;
}>;

function publish(hub: LiveHub, payload: string, { hear, gap }: Options): void {
  try {
    for (const event of liveNotification.parse(JSON.parse(payload))) {
      hear?.(event);
      hub.publish(event);
    }
  } catch (err) {
    log().error({ err }, "a live notification is not readable");
    gap?.();
    hub.resync();
  }
}

/**
 * Feeds the hub with what relays tell, keeps its streams awake and ends those whose session is over: as it is told, and where
 * nobody told it within a minute.
 */
export function keepLive(hub: LiveHub, options: Options): LiveChannel {
  const connect = () => openDatabase(options.databaseUrl, 1);
  const resync = () => {
    options.gap?.();
    hub.resync();
  };
  const { openEars = null, ask = () => Promise.resolve() } = options;
  const ways = openLiveWays({ openEars, ask, message: (text) => publish(hub, text, options), gap: resync });
  const listener = new Listener(
    { channel: LIVE_CHANNEL, connect, beatMs: 5 * SECOND, silentMs: 15 * SECOND },
    { message: ways.hearNotification, gap: resync },
  );
  listener.start();
  const unchecked = (err: unknown) => log().warn({ err }, "live sessions could not be checked");
  const check = () => endStaleStreams(hub, options.isSessionLive, options.clock()).catch(unchecked);
  const unhear = options.onForgotten?.((id) => void endStreamsOf(hub, options, id).catch(unchecked));
  const timers = [setInterval(() => hub.ping(), 15 * SECOND).unref(), setInterval(check, MINUTE).unref()];
  const close = async () => {
    timers.forEach(clearInterval);
    unhear?.();
    ways.close();
    await listener.stop();
  };
  return { isHearing: () => listener.isLive, close };
}
