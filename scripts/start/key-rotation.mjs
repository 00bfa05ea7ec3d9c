import { generateKeyPairSync } from "node:crypto";

/** The private half of a pair that is announced and does not sign yet; no process is given it. */
export const NEXT_KEY = "SESSION_NEXT_PRIVATE_KEY";
const NEXT_PUBLIC = "SESSION_OTHER_PUBLIC_KEY";

export const sessionPair = () =>
  generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });

/**
 * One step of a rotation: first the next pair is announced, then it signs and the one before is still read. Between two
 * steps every process is started anew, so that none meets a token of a pair it has not heard of.
 * @param {Record<string, string>} secrets
 * @returns {{ step: "announced" | "signing", secrets: Record<string, string> }}
 */
export function rotate({ [NEXT_KEY]: next, ...secrets }) {
  if (!next) {
    const { privateKey, publicKey } = sessionPair();
    return { step: "announced", secrets: { ...secrets, [NEXT_KEY]: privateKey, [NEXT_PUBLIC]: publicKey } };
  }
  const { SESSION_PUBLIC_KEY: before = "", [NEXT_PUBLIC]: after = "" } = secrets;
  return {
    step: "signing",
    secrets: { ...secrets, SESSION_PRIVATE_KEY: next, SESSION_PUBLIC_KEY: after, [NEXT_PUBLIC]: before },
  };
}
