import { SESSION_MS } from "@/server/identity/identity.rules";
import { SECOND } from "@/server/kernel/time";

/** The two cookies of a browser session: the access token, which is next-auth's session cookie, and the refresh token. */
export type SessionCookies = Readonly<{ access: string; refresh: string; secure: boolean }>;

/** Names and safety of the cookies; over https the `__Host-` prefix binds them to this host alone (RFC 6265bis §4.1.3.2). */
export function sessionCookies(publicUrl: string): SessionCookies {
  const secure = publicUrl.startsWith("https://");
  const prefix = secure ? "__Host-" : "";
  return { access: `${prefix}pp-access`, refresh: `${prefix}pp-refresh`, secure };
}

export const COOKIE_SECONDS = SESSION_MS / SECOND;

/** The value of one cookie in a Cookie header; null when absent. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim() || null;
  }
  return null;
}

const write = (name: string, value: string, seconds: number, secure: boolean) =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;

/** Set-Cookie lines of a fresh pair of tokens. */
export const settingCookies = (cookies: SessionCookies, tokens: { accessToken: string; refreshToken: string }) => [
  write(cookies.access, tokens.accessToken, COOKIE_SECONDS, cookies.secure),
  write(cookies.refresh, tokens.refreshToken, COOKIE_SECONDS, cookies.secure),
];

/** Set-Cookie lines that take the pair away. */
export const clearingCookies = (cookies: SessionCookies) => [
  write(cookies.access, "", 0, cookies.secure),
  write(cookies.refresh, "", 0, cookies.secure),
];
