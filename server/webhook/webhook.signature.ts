import { createHmac, randomBytes } from "node:crypto";
import { SECOND } from "@/server/kernel/time";

const PREFIX = "whsec_";

/** A fresh signing secret: 32 random bytes as `whsec_` and base64 (Standard Webhooks 1.0, "Signature scheme"). */
export const freshSecret = (): string => `${PREFIX}${randomBytes(32).toString("base64")}`;

export type Signed = Readonly<{ "webhook-id": string; "webhook-timestamp": string; "webhook-signature": string }>;

/**
 * The headers of one delivery by the Standard Webhooks scheme: HMAC-SHA-256 over `id.timestamp.body`.
 * @param secrets the one in force, and beside it the one it replaced while that still counts
 */
export function signatureHeaders(id: string, at: Date, body: string, secrets: readonly string[]): Signed {
  const timestamp = String(Math.floor(at.getTime() / SECOND));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  });
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}
