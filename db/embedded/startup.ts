import { Back, eachFrame, frame, Idle, ready } from "@/db/embedded/frames";
import type { Settings } from "@/db/embedded/session-settings";

const PROTOCOL_3 = 3;
const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;
/** Of PostgreSQL's clocks the engine has none, and to change them from client to client would cost a round trip each. */
const CLOCKS = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"];
const NOT_SETTINGS = new Set([
  ...["user", "database", "options", "replication", "application_name", "client_encoding"],
  ...CLOCKS,
]);

export type Startup =
  | { readonly kind: "encryption" }
  | { readonly kind: "unknown" }
  | { readonly kind: "cancel"; readonly id: number; readonly secret: number }
  | { readonly kind: "start"; readonly database: string; readonly settings: Settings };

/** Understands the untyped first message of a connection. */
export function readStartup(message: Buffer): Startup {
  const code = message.readInt32BE(4);
  if (code === SSL_REQUEST || code === GSS_REQUEST) return { kind: "encryption" };
  if (code === CANCEL_REQUEST && message.length >= 16) {
    return { kind: "cancel", id: message.readInt32BE(8), secret: message.readInt32BE(12) };
  }
  if (code >> 16 !== PROTOCOL_3) return { kind: "unknown" };
  const words = message.toString("utf8", 8).split("\0");
  const parameters = new Map<string, string>();
  for (let i = 0; i + 1 < words.length && words[i]; i += 2) parameters.set(words[i] ?? "", words[i + 1] ?? "");
  const settings = new Map([...parameters].filter(([name]) => !NOT_SETTINGS.has(name) && !name.startsWith("_pq_.")));
  for (const [, name, value] of (parameters.get("options") ?? "").matchAll(/(?:-c\s*|--)([\w.]+)=((?:\\.|\S)*)/g)) {
    settings.set(name ?? "", (value ?? "").replace(/\\(.)/g, "$1"));
  }
  return { kind: "start", database: parameters.get("database") ?? parameters.get("user") ?? "", settings };
}

/** The start-up message the bridge itself sends to learn what the session reports about itself. */
export function ownStartup(): Buffer {
  const body = Buffer.from("user\0postgres\0database\0postgres\0\0");
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + body.length, 0);
  head.writeInt32BE(PROTOCOL_3 << 16, 4);
  return Buffer.concat([head, body]);
}

/** The session's greeting without its key, so that each client gets a key of its own. */
export function greetingOf(answer: Buffer): Buffer {
  const kept: Buffer[] = [];
  eachFrame(answer, (type, start, end) => {
    if (type !== Back.keyData && type !== Back.ready) kept.push(answer.subarray(start, end));
  });
  return Buffer.concat(kept);
}

export function greetingFor(greeting: Buffer, id: number, secret: number): Buffer {
  const key = Buffer.alloc(8);
  key.writeInt32BE(id, 0);
  key.writeInt32BE(secret, 4);
  return Buffer.concat([greeting, frame(Back.keyData, key), ready(Idle)]);
}
