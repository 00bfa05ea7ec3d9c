import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

export type SecurityOptions = Readonly<{
  /** The address people type; https adds HSTS. */
  publicUrl: string;
  /** Next's development server evaluates strings and speaks over a web socket. */
  development: boolean;
  /** Style documents of the map; their origins may be reached. */
  mapStyleUrls?: readonly string[];
}>;

const API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

function mapOrigin({ mapStyleUrls = [] }: SecurityOptions): string {
  const origins = mapStyleUrls.filter(Boolean).map((url) => new URL(url).origin);
  return [...new Set(origins)].map((origin) => ` ${origin}`).join("");
}

/** The policy of pages: scripts run by nonce only; style attributes are what server-rendered markup needs. */
export function pagePolicy(nonce: string, options: SecurityOptions): string {
  const map = mapOrigin(options);
  const rules = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${options.development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${options.development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    `img-src 'self' data: blob:${map}`,
    "font-src 'self'",
    `connect-src 'self'${map}${options.development ? " ws:" : ""}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (options.publicUrl.startsWith("https:")) rules.push("upgrade-insecure-requests");
  return rules.join("; ");
}

const COMMON = Object.entries({
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "geolocation=(self), camera=(self), microphone=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
});

/** Headers every answer carries, errors included. */
export function secure(res: ServerResponse, options: SecurityOptions): void {
  for (const [name, value] of COMMON) res.setHeader(name, value);
  res.setHeader("content-security-policy", API_POLICY);
  if (options.publicUrl.startsWith("https:"))
    res.setHeader("strict-transport-security", "max-age=63072000; includeSubDomains");
}

/** Gives a page its policy and hands the nonce to Next, which reads it from the request's own policy header. */
export function securePage(req: IncomingMessage, res: ServerResponse, options: SecurityOptions): void {
  const policy = pagePolicy(randomBytes(16).toString("base64"), options);
  req.headers["content-security-policy"] = policy;
  res.setHeader("content-security-policy", policy);
}

/** A worker lives by the policy of its own file, and the map's worker fetches its land and names itself. */
export function secureFile(res: ServerResponse, options: SecurityOptions): void {
  const policy = `default-src 'self'; connect-src 'self'${mapOrigin(options)}; object-src 'none'; frame-ancestors 'none'`;
  res.setHeader("content-security-policy", policy);
}
