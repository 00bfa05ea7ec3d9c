import { headers, type MsgHdrs } from "@nats-io/transport-node";
import type { EventId } from "@/server/kernel/id";
import type { BusMessage, DeadLetter } from "@/server/platform/bus/bus";

const TYPE = "event-type";
const TRACE = "traceparent";
const EXPIRES = "expires-at";
const EVENT = "event-id";

type Packed = Readonly<{ headers: MsgHdrs; data: string }>;

/** A message as the broker carries it: the payload as JSON, the rest in headers (trace context as W3C names it). */
export function pack({ id, type, payload, traceParent, expiresAt }: BusMessage): Packed {
  const head = headers();
  head.set(EVENT, id);
  head.set(TYPE, type);
  if (traceParent) head.set(TRACE, traceParent);
  if (expiresAt) head.set(EXPIRES, expiresAt.toISOString());
  return { headers: head, data: JSON.stringify(payload) };
}

/**
 * The message a broker delivered.
 * @throws Error when it is not one of ours
 */
export function unpack(head: MsgHdrs | undefined, data: Uint8Array): BusMessage {
  const field = (name: string) => head?.get(name) || null;
  const [id, type, expiresAt] = [field(EVENT), field(TYPE), field(EXPIRES)];
  if (!id || !type) throw new Error("neither event-id nor event-type in the headers");
  return {
    id: id as EventId,
    type,
    payload: JSON.parse(Buffer.from(data).toString("utf8")),
    traceParent: field(TRACE),
    expiresAt: expiresAt ? new Date(expiresAt) : null,
  };
}

const CONSUMER = "consumer";
const ATTEMPTS = "attempts";
const ERROR = "error";
const DIED = "died-at";

/** Header values are one line of Latin letters at most; anything else travels encoded. */
const encode = (text: string) => encodeURIComponent(text);

export function packDeadLetter({ consumer, message, attempts, error, diedAt }: DeadLetter): Packed {
  const packed = pack(message);
  packed.headers.set(CONSUMER, encode(consumer));
  packed.headers.set(ATTEMPTS, String(attempts));
  packed.headers.set(ERROR, encode(error));
  packed.headers.set(DIED, diedAt.toISOString());
  return packed;
}

export function unpackDeadLetter(head: MsgHdrs, data: Uint8Array): DeadLetter {
  return {
    consumer: decodeURIComponent(head.get(CONSUMER)),
    message: unpack(head, data),
    attempts: Number(head.get(ATTEMPTS)),
    error: decodeURIComponent(head.get(ERROR)),
    diedAt: new Date(head.get(DIED)),
  };
}
