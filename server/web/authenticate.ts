import { type Actor, ANONYMOUS } from "@/server/kernel/actor";
import { hasBearer } from "@/server/web/cross-site";
import type { Exchange } from "@/server/web/exchange";

/** Tells who is behind the headers; a rotated cookie session comes with its new cookies. */
export type Authenticate = (
  headers: { authorization?: string; cookie?: string },
  now: Date,
) => Promise<{ actor: Actor; setCookies: string[] }>;

/** The cookie header after the browser has taken the given Set-Cookie lines. */
export function withCookies(header: string, setCookies: readonly string[]): string {
  const jar = new Map(
    header
      .split(";")
      .map((pair) => pair.trim())
      .filter((pair) => pair !== "")
      .map((pair): [string, string] => {
        const at = pair.indexOf("=");
        return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
      }),
  );
  for (const line of setCookies) {
    const [pair = "", ...attributes] = line.split(";");
    const at = pair.indexOf("=");
    const name = pair.slice(0, at).trim();
    if (attributes.some((attribute) => /^\s*max-age=0\s*$/i.test(attribute))) jar.delete(name);
    else jar.set(name, pair.slice(at + 1).trim());
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

/**
 * Who is asking. A bearer token outranks cookies and then stands alone, so a cross-site page cannot lean on both.
 * New cookies go to the browser and into the request itself, for Next to see the fresh session.
 */
export async function identify({ req, res, now }: Exchange, authenticate: Authenticate): Promise<Actor> {
  const { authorization, cookie } = req.headers;
  if (!hasBearer(req) && cookie === undefined) return ANONYMOUS;
  const { actor, setCookies } = await authenticate(hasBearer(req) ? { authorization } : { cookie }, now);
  if (setCookies.length > 0) {
    res.setHeader("set-cookie", setCookies);
    req.headers.cookie = withCookies(cookie ?? "", setCookies);
  }
  return actor;
}
