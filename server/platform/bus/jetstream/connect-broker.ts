import { connect, type NatsConnection } from "@nats-io/transport-node";
import { SECOND } from "@/server/kernel/time";

/** An answer that takes longer is a fault; what was asked is asked again. */
export const ANSWER_WITHIN_MS = 2 * SECOND;
const RECONNECT_PAUSE_MS = 250;
/** A broker that vanished without closing the connection is noticed after two of these. */
const PING_EVERY_MS = 5 * SECOND;

/** Addresses parted by commas, with the name and password of the first for all: `nats://user:pass@a:4222,b:4222`. */
function serversOf(url: string) {
  const [first = "", ...rest] = url.split(",").map((one) => one.trim());
  const { username, password, host, protocol } = new URL(first);
  return {
    servers: [host, ...rest.map((one) => one.replace(/^\w+:\/\/(?:[^@]*@)?/, ""))],
    ...(username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : {}),
    ...(protocol === "tls:" ? { tls: {} } : {}),
  };
}

/**
 * One connection to whichever address answers; once made, it comes back by itself after a loss.
 * @throws Error within 2 s an address where none of them answers
 */
export const connectBroker = (url: string, name: string): Promise<NatsConnection> =>
  connect({
    ...serversOf(url),
    name,
    timeout: ANSWER_WITHIN_MS,
    reconnectTimeWait: RECONNECT_PAUSE_MS,
    maxReconnectAttempts: -1,
    pingInterval: PING_EVERY_MS,
    maxPingOut: 2,
  });
