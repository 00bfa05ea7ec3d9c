import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import { ACCESS_SECONDS } from "@/server/identity/identity.rules";
import type { PersonId, SessionId } from "@/server/kernel/id";
import { SECOND } from "@/server/kernel/time";
import { config } from "@/server/platform/config";
import { singleton } from "@/server/platform/singleton";

const ISSUER = "pahlawan-pangan";
const AUDIENCE = "pahlawan-pangan-web";
const ALGORITHM = "RSA-SHA256";
const CACHED_TOKENS = 20_000;

/** What an access token says: who, in which session, until when. Roles are asked of the session, so they never go stale. */
export type AccessClaims = Readonly<{ personId: PersonId; sessionId: SessionId; expiresAt: Date }>;

const headerSchema = z.object({ alg: z.literal("RS256"), typ: z.literal("JWT"), kid: z.string() });
const claimsSchema = z.object({
  iss: z.literal(ISSUER),
  aud: z.literal(AUDIENCE),
  sub: z.uuid(),
  sid: z.uuid(),
  exp: z.int(),
});

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

/** The name of a public key: equal for equal keys, however their PEM is written. */
const keyIdOf = (key: KeyObject): string =>
  createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("base64url")
    .slice(0, 16);

/** Signs and reads access tokens: compact JWS, RS256 only (RFC 7515, RFC 8725 §3.1). */
export class AccessTokens {
  private readonly privateKey;
  private readonly kid: string;
  private readonly publicKeys: ReadonlyMap<string, KeyObject>;
  private readonly verified = new Map<string, AccessClaims>();

  /**
   * @param publicPem decides the key id, so that a pair never accepts another's header
   * @param otherPublicPem the key before or after this one, whose tokens are read and never made; empty for none
   */
  constructor(privatePem: string, publicPem: string, otherPublicPem = "") {
    this.privateKey = createPrivateKey(privatePem);
    const keys = [publicPem, otherPublicPem].filter((pem) => pem !== "").map((pem) => createPublicKey(pem));
    this.publicKeys = new Map(keys.map((key) => [keyIdOf(key), key]));
    [this.kid = ""] = this.publicKeys.keys();
  }

  /** A token for a session, good for 15 minutes from `now`. */
  sign({ personId, sessionId }: { personId: PersonId; sessionId: SessionId }, now: Date): string {
    const iat = Math.floor(now.getTime() / SECOND);
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: personId, sid: sessionId, iat, exp: iat + ACCESS_SECONDS };
    const body = `${encode({ alg: "RS256", typ: "JWT", kid: this.kid })}.${encode(claims)}`;
    return `${body}.${sign(ALGORITHM, Buffer.from(body), this.privateKey).toString("base64url")}`;
  }

  /** What a token says, or null when it is malformed, foreign, altered or over. */
  read(token: string, now: Date): AccessClaims | null {
    const claims = this.verified.get(token) ?? this.verify(token);
    if (!claims) return null;
    if (claims.expiresAt <= now) {
      this.verified.delete(token);
      return null;
    }
    this.remember(token, claims);
    return claims;
  }

  private verify(token: string): AccessClaims | null {
    const [header, payload, signature, ...rest] = token.length <= 2_000 ? token.split(".") : [];
    if (!header || !payload || !signature || rest.length > 0) return null;
    const said = headerSchema.safeParse(decode(header));
    const key = said.success ? this.publicKeys.get(said.data.kid) : undefined;
    if (!key) return null;
    const signed = Buffer.from(`${header}.${payload}`);
    if (!verify(ALGORITHM, signed, key, Buffer.from(signature, "base64url"))) return null;
    const claims = claimsSchema.safeParse(decode(payload));
    if (!claims.success) return null;
    const { sub, sid, exp } = claims.data;
    return { personId: sub as PersonId, sessionId: sid as SessionId, expiresAt: new Date(exp * SECOND) };
  }

  private remember(token: string, claims: AccessClaims): void {
    if (this.verified.has(token)) return;
    if (this.verified.size >= CACHED_TOKENS)
      for (const oldest of this.verified.keys()) {
        this.verified.delete(oldest);
        break;
      }
    this.verified.set(token, claims);
  }
}

/** The token keys of this process. */
export const accessTokens = (): AccessTokens =>
  singleton("access-tokens", () => {
    const { SESSION_PRIVATE_KEY, SESSION_PUBLIC_KEY, SESSION_OTHER_PUBLIC_KEY } = config();
    return new AccessTokens(SESSION_PRIVATE_KEY, SESSION_PUBLIC_KEY, SESSION_OTHER_PUBLIC_KEY);
  });
