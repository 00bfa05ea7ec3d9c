import { createHmac, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { AccessTokens } from "@/server/identity/identity.tokens";
import { plainId } from "@/server/kernel/id";
import { later, MINUTE, SECOND } from "@/server/kernel/time";

function pair() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const privatePem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  return { privatePem, publicPem: publicKey.export({ type: "spki", format: "pem" }).toString() };
}
const keys = pair();
const tokens = new AccessTokens(keys.privatePem, keys.publicPem);
const now = new Date("2026-11-21T14:00:00Z");
const who = { personId: plainId<"person">(), sessionId: plainId<"session">() };
const token = tokens.sign(who, now);

const json = (part: string | undefined) => JSON.parse(Buffer.from(part ?? "", "base64url").toString());
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const [header, payload, signature] = token.split(".");

describe("an access token", () => {
  it("names the person and the session, and nothing else about them", () => {
    expect(tokens.read(token, now)).toMatchObject(who);
    expect(json(header)).toMatchObject({ alg: "RS256", typ: "JWT", kid: expect.any(String) });
    expect(Object.keys(json(payload)).sort()).toEqual(["aud", "exp", "iat", "iss", "sid", "sub"]);
  });
  it("is over after fifteen minutes, also when it was read before", () => {
    expect(tokens.read(token, later(now, 15 * MINUTE - SECOND))).not.toBeNull();
    expect(tokens.read(token, later(now, 15 * MINUTE))).toBeNull();
  });
  it("is refused with alg none", () => {
    const none = part({ ...json(header), alg: "none" });
    for (const forged of [`${none}.${payload}.`, `${none}.${payload}.${signature}`, `${none}.${payload}`])
      expect(tokens.read(forged, now)).toBeNull();
  });
  it("is refused with HS256 under the public key", () => {
    const body = `${part({ ...json(header), alg: "HS256" })}.${payload}`;
    const forged = `${body}.${createHmac("sha256", keys.publicPem).update(body).digest("base64url")}`;
    expect(tokens.read(forged, now)).toBeNull();
  });
  it("is refused from another pair, even with our key id", () => {
    const other = pair();
    expect(tokens.read(new AccessTokens(other.privatePem, other.publicPem).sign(who, now), now)).toBeNull();
    expect(tokens.read(new AccessTokens(other.privatePem, keys.publicPem).sign(who, now), now)).toBeNull();
  });
  it("is refused when a claim was changed", () => {
    const changed = part({ ...json(payload), exp: json(payload).exp + 3600 });
    expect(tokens.read(`${header}.${changed}.${signature}`, now)).toBeNull();
  });
  it.each(["", ".", "..", "a.b.c", "x".repeat(5000), `${token}.${token}`, "é.ü.ß"])("is refused as %s", (junk) =>
    expect(tokens.read(junk, now)).toBeNull(),
  );
});
