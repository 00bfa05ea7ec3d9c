import postgres, { type Sql } from "postgres";
import { SECOND } from "@/server/kernel/time";
import { log } from "@/server/platform/log";

export type Listener = Readonly<{ close: () => Promise<void> }>;
type Ears = Readonly<{
  message: (payload: string) => void;
  /** Called whenever notifications may have been missed: after each renewed LISTEN. */
  gap: () => void;
}>;

const BEAT = 5 * SECOND;
const SILENCE = 3 * BEAT;
/** What a beat sends; it is heard by nobody but the watch. */
const HEARTBEAT = "[]";

/**
 * Listens on a Postgres channel and keeps listening: a heartbeat through the channel itself finds a dead or deaf
 * connection within 15 s, which the driver alone would not notice, and opens another.
 */
export async function openListener(url: string, channel: string, ears: Ears): Promise<Listener> {
  let client: Sql | null = null;
  let heardAt = 0;
  let heardBefore = false;
  const hear = (payload: string) => {
    heardAt = performance.now();
    if (payload !== HEARTBEAT) ears.message(payload);
  };
  const listening = () => {
    heardAt = performance.now();
    if (heardBefore) ears.gap();
    heardBefore = true;
  };
  const open = async () => {
    client = postgres(url, { max: 1, idle_timeout: 0, connect_timeout: 5, onnotice: () => {} });
    await client.listen(channel, hear, listening);
  };
  const shut = async () => {
    const last = client;
    client = null;
    await last?.end({ timeout: 0 }).catch(() => undefined);
  };
  const beat = async () => {
    if (client && performance.now() - heardAt < SILENCE) await client`select pg_notify(${channel}, ${HEARTBEAT})`;
    else {
      await shut();
      await open();
    }
  };
  await open();
  const timer = beatEvery(BEAT, beat);
  return {
    close: () => {
      clearInterval(timer);
      return shut();
    },
  };
}

/** One beat at a time; a failed one is told and the next tries again. */
function beatEvery(milliseconds: number, beat: () => Promise<void>): NodeJS.Timeout {
  let busy = false;
  return setInterval(() => {
    if (busy) return;
    busy = true;
    beat()
      .catch((err) => log().warn({ err }, "the notification channel is silent"))
      .finally(() => {
        busy = false;
      });
  }, milliseconds).unref();
}
