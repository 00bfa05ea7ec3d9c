import { createHmac, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { rotate } from "@/scripts/start/key-rotation.mjs";
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
/** A process started with what is kept at a step of the rotation. */
const startedWith = (secrets: Record<string, string>) =>
  new AccessTokens(
    secrets.SESSION_PRIVATE_KEY ?? "",
    secrets.SESSION_PUBLIC_KEY ?? "",
    secrets.SESSION_OTHER_PUBLIC_KEY,
  );

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

describe("while keys rotate", () => {
  const first = {
    SESSION_PRIVATE_KEY: keys.privatePem,
    SESSION_PUBLIC_KEY: keys.publicPem,
    SESSION_OTHER_PUBLIC_KEY: "",
  };
  const announced = rotate(first);
  const signing = rotate(announced.secrets);
  const [before, between, after] = [first, announced.secrets, signing.secrets].map(startedWith);
  const next = startedWith(rotate(signing.secrets).secrets);

  it("takes two steps, and only the second one signs with another key", () => {
    expect([announced.step, signing.step, rotate(signing.secrets).step]).toEqual(["announced", "signing", "announced"]);
    const keyIds = [before, between, after].map((one) => json(one?.sign(who, now).split(".")[0]).kid);
    expect(keyIds[1]).toBe(keyIds[0]);
    expect(keyIds[2]).not.toBe(keyIds[0]);
  });

  it("reads the tokens of both keys until their end, also in a process that has not been started anew", () => {
    for (const writer of [before, between, after])
      for (const reader of [between, after]) {
        const held = writer?.sign(who, now) ?? "";
        expect(reader?.read(held, later(now, 15 * MINUTE - SECOND))).toMatchObject(who);
        expect(reader?.read(held, later(now, 15 * MINUTE))).toBeNull();
      }
  });

  it("refuses the key before the last, and the next one's tokens where it was not announced", () => {
    expect(next.read(token, now)).toBeNull();
    expect(before?.read(after?.sign(who, now) ?? "", now)).toBeNull();
  });

  it("refuses HS256 under either public key, and a known key id over another key's signature", () => {
    for (const pem of [keys.publicPem, signing.secrets.SESSION_PUBLIC_KEY ?? ""]) {
      const body = `${part({ ...json(header), alg: "HS256" })}.${payload}`;
      const forged = `${body}.${createHmac("sha256", pem).update(body).digest("base64url")}`;
      expect(after?.read(forged, now)).toBeNull();
    }
    const [othersHeader] = (after?.sign(who, now) ?? "").split(".");
    expect(after?.read(`${othersHeader}.${payload}.${signature}`, now)).toBeNull();
  });
});
