import type { IncomingMessage } from "node:http";
import { requestReasons } from "@/server/web/refusals";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

export const hasBearer = (req: IncomingMessage): boolean => /^bearer /i.test(req.headers.authorization ?? "");

function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host || new URL(origin).origin === new URL(publicUrl).origin;
}

/**
 * Lets a writing request with cookies pass only from our own pages: Sec-Fetch-Site where the browser sends it, Origin otherwise.
 * @throws Failure request.crossSite
 */
export function refuseCrossSite(req: IncomingMessage, publicUrl: string): void {
  if (SAFE_METHODS.has(req.method ?? "GET") || hasBearer(req)) return;
  const { "sec-fetch-site": site, origin, host, cookie } = req.headers;
  if (site !== undefined ? site === "same-origin" : origin !== undefined && isOwnOrigin(origin, host, publicUrl))
    return;
  if (site === undefined && origin === undefined && cookie === undefined) return;
  throw requestReasons.crossSite();
}
