import type { IncomingMessage, ServerResponse } from "node:http";
import { gzip } from "node:zlib";
import { TRPCError } from "@trpc/server";
import { LANGUAGES, type Language } from "@/server/kernel/text";

/** One request on its way through the door. */
export type Exchange = Readonly<{
  req: IncomingMessage;
  res: ServerResponse;
  method: string;
  /** Path without the query, as it came: still percent-encoded. */
  path: string;
  query: URLSearchParams;
  address: string;
  now: Date;
  /** Names the route in the access log; set once it is known. A batch also tells the worst of its answers. */
  route: { name: string; worstStatus?: number };
}>;

export const BODY_LIMIT_BYTES = 64 * 1024;

/** The first language of Accept-Language we speak, the cookie's before it, Indonesian otherwise. */
export function languageOf(req: IncomingMessage): Language {
  const chosen = /(?:^|;\s*)language=(\w+)/.exec(req.headers.cookie ?? "")?.[1];
  const asked = (req.headers["accept-language"] ?? "").split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
  const found = [chosen, ...asked].find((name) => LANGUAGES.some((language) => language === name));
  return (found as Language | undefined) ?? "id";
}

/**
 * Reads the whole body.
 * @throws TRPCError PAYLOAD_TOO_LARGE above the limit; node drains the rest after the answer
 */
export function readBytes(req: IncomingMessage, limitBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const tooLarge = () => reject(new TRPCError({ code: "PAYLOAD_TOO_LARGE" }));
    if (Number(req.headers["content-length"] ?? 0) > limitBytes) return tooLarge();
    const chunks: Buffer[] = [];
    let size = 0;
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limitBytes) chunks.push(chunk);
      else tooLarge();
    });
    req.on("end", () => resolve(Buffer.concat(chunks)));
    req.on("error", () => reject(new TRPCError({ code: "CLIENT_CLOSED_REQUEST" })));
  });
}

/** The same as text. @throws TRPCError PAYLOAD_TOO_LARGE */
export const readBody = async (req: IncomingMessage, limitBytes = BODY_LIMIT_BYTES): Promise<string> =>
  (await readBytes(req, limitBytes)).toString("utf8");

/** @throws TRPCError UNSUPPORTED_MEDIA_TYPE or PARSE_ERROR; an empty body is undefined */
export async function readJson(req: IncomingMessage): Promise<unknown> {
  const text = await readBody(req);
  if (text === "") return undefined;
  const type = req.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE" });
  return parseJson(text);
}

/** No request of ours nests so deep; far beyond it, what walks through a body runs out of stack. */
const MOST_NESTED = 64;

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** One walk over the text: brackets within strings nest nothing. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length && depth <= MOST_NESTED; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE) inString = !inString;
    else if (inString) at += letter === BACKSLASH ? 1 : 0;
    else if (OPENING.has(letter)) depth += 1;
    else if (CLOSING.has(letter)) depth -= 1;
  }
  return depth > MOST_NESTED;
}

/** @throws TRPCError PARSE_ERROR, also where it nests deeper than 64 */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) throw new TRPCError({ code: "PARSE_ERROR" });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TRPCError({ code: "PARSE_ERROR", cause });
  }
}

/** @throws TRPCError BAD_REQUEST when the escapes are not UTF-8 */
export function decodeSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    throw new TRPCError({ code: "BAD_REQUEST", cause });
  }
}

/** Below this an answer fits into one packet anyway. */
const WORTH_PACKING_BYTES = 1_400;

const takesGzip = ({ req }: ServerResponse) => /\bgzip\b/.test(String(req.headers["accept-encoding"] ?? ""));

/** Answers with JSON, packed where the answer is long and the asker can unpack it. */
export function sendJson(
  { res }: Pick<Exchange, "res">,
  status: number,
  body: unknown,
  type = "application/json",
): void {
  if (res.headersSent || res.destroyed) return;
  const text = Buffer.from(JSON.stringify(body) ?? "null");
  const head = { "content-type": type, "cache-control": "no-store", vary: "accept-encoding" };
  const send = (bytes: Buffer, more = {}) => {
    if (res.headersSent || res.destroyed) return;
    res.writeHead(status, { ...head, ...more, "content-length": bytes.length }).end(bytes);
  };
  if (text.length < WORTH_PACKING_BYTES || !takesGzip(res)) send(text);
  else gzip(text, { level: 5 }, (error, packed) => (error ? send(text) : send(packed, { "content-encoding": "gzip" })));
}
