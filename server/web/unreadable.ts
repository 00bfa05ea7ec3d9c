import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { isStreaming } from "@/server/web/live-stream";
import { PROBLEM_TYPE } from "@/server/web/problem";
import { titleOf } from "@/server/web/web.text";

/** What Node says of a request it could not read, and what the client is told. */
const REASONS: Readonly<Record<string, readonly [status: number, code: string]>> = {
  HPE_HEADER_OVERFLOW: [431, "request.headers_too_large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "request.timeout"],
};
const UNREADABLE = [400, "request.unreadable"] as const;

/**
 * Answers what never became a request (a broken start line, more than 16 KiB of headers, a sender gone silent)
 * as problem+json (RFC 9457) and closes the connection; one that streams is only closed. Its language cannot be read, so it speaks Indonesian.
 */
export function refuseUnreadable(fault: Error & { code?: string }, socket: Duplex): void {
  if (!socket.writable || isStreaming(socket) || fault.code === "ECONNRESET") return void socket.destroy();
  const [status, code] = REASONS[fault.code ?? ""] ?? UNREADABLE;
  const title = titleOf(status).id;
  const type = `urn:pahlawan-pangan:problem:${code}`;
  const body = JSON.stringify({ type, title, status, code, detail: title });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    "cache-control: no-store",
    "connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
