import { createHash, createHmac, randomBytes } from "node:crypto";
import { isUuid, type SessionId } from "@/server/kernel/id";
import { config } from "@/server/platform/config";

/** A refresh token in parts: `<session id>.<secret>`; only a hash of the secret is kept. */
export type RefreshToken = Readonly<{ sessionId: SessionId; secret: string }>;

const SECRET = /^[\w-]{43}$/;

export const firstRefreshToken = (sessionId: SessionId): RefreshToken => ({
  sessionId,
  secret: randomBytes(32).toString("base64url"),
});

/** The token after this one. Derived with a key, so parallel tabs that bring the same token get the same successor. */
export const successorOf = ({ sessionId, secret }: RefreshToken): RefreshToken => ({
  sessionId,
  secret: createHmac("sha256", config().NEXTAUTH_SECRET).update(`refresh ${sessionId} ${secret}`).digest("base64url"),
});

export const hashOf = ({ secret }: RefreshToken): string => createHash("sha256").update(secret).digest("base64url");
export const writeRefreshToken = ({ sessionId, secret }: RefreshToken): string => `${sessionId}.${secret}`;

/** The parts of a token, or null when it cannot be one. */
export function parseRefreshToken(text: string): RefreshToken | null {
  const [sessionId = "", secret = "", ...rest] = text.split(".");
  return isUuid(sessionId) && SECRET.test(secret) && rest.length === 0
    ? { sessionId: sessionId as SessionId, secret }
    : null;
}
