import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { SECOND } from "@/server/kernel/time";
import type { LiveHub } from "@/server/live/live-hub";

const MOST_DRAIN = 25 * SECOND;

/**
 * Lets running requests finish; streams end then and browsers resume elsewhere. All within 25 s.
 * @param noticeMs goes on accepting for so long, 0–20,000: by then whoever balances has seen that this door is leaving
 */
export async function drain(server: Server, hub: LiveHub, noticeMs = 0): Promise<void> {
  const last = setTimeout(() => server.closeAllConnections(), MOST_DRAIN);
  if (noticeMs > 0) await sleep(noticeMs);
  // Before the server closes: it takes a stream for an idle connection and would cut off its last words.
  for (const client of hub.clients) client.end();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const idle = setInterval(() => server.closeIdleConnections(), 200);
  await closed;
  clearInterval(idle);
  clearTimeout(last);
}
