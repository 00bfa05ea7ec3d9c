import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

const ALGORITHM = "aes-256-gcm";

/**
 * Encrypts a personal datum with AES-256-GCM (NIST SP 800-38D).
 * @param key 32 bytes in base64
 * @returns `iv.tag.ciphertext` in base64url
 */
export function seal(plain: string, key: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv(ALGORITHM, Buffer.from(key, "base64"), iv);
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [iv, cipher.getAuthTag(), body].map((part) => part.toString("base64url")).join(".");
}

/** @throws Error when the key is another or a byte was changed */
export function unseal(sealed: string, key: string): string {
  const [iv, tag, body] = sealed.split(".").map((part) => Buffer.from(part, "base64url"));
  if (!iv || !tag || !body) throw new Error("not a sealed text");
  const decipher = createDecipheriv(ALGORITHM, Buffer.from(key, "base64"), iv).setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
}

/** A blind index: equal inputs give equal marks, and without the key nothing can be guessed. HMAC-SHA-256, base64url. */
export const blindIndex = (plain: string, key: string): string =>
  createHmac("sha256", Buffer.from(key, "base64")).update(plain).digest("base64url");
