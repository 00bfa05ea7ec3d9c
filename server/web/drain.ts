import type { Server } from "node:http";
import { SECOND } from "@/server/kernel/time";
import type { LiveHub } from "@/server/live/live-hub";

const MOST_DRAIN = 25 * SECOND;

/** Lets running requests finish, for at most 25 s; streams end at once and browsers resume elsewhere. */
export async function drain(server: Server, hub: LiveHub): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const client of hub.clients) client.end();
  const idle = setInterval(() => server.closeIdleConnections(), 200);
  const last = setTimeout(() => server.closeAllConnections(), MOST_DRAIN);
  await closed;
  clearInterval(idle);
  clearTimeout(last);
}
