import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { RECOVERY_CODES, STEP_MS, STEPS_OFF, stepAt } from "@/server/identity/factor.rules";
import { SECOND } from "@/server/kernel/time";
import { config } from "@/server/platform/config";
import { blindIndex, seal, unseal } from "@/server/platform/sealed";

const ISSUER = "Pahlawan Pangan";
/** As RFC 4226 §4 recommends for HMAC-SHA-1. */
const SECRET_BYTES = 20;
const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

const generatorOf = (secret: Secret, label: string) =>
  new TOTP({ issuer: ISSUER, label, secret, algorithm: "SHA1", digits: 6, period: STEP_MS / SECOND });

/** A new secret: sealed for the database, and as an authenticator app takes it. @param label names the account in the app */
export function drawSecret(label: string): { cipher: string; secret: string; uri: string } {
  const secret = new Secret({ size: SECRET_BYTES });
  const { base32 } = secret;
  return { cipher: seal(base32, config().CONTACT_KEY), secret: base32, uri: generatorOf(secret, label).toString() };
}

/** The time step six digits belong to, one step off at most; null when they do not fit. Compared in constant time. */
export function stepOf(cipher: string, digits: string, now: Date): number | null {
  if (!/^\d{6}$/.test(digits)) return null;
  const secret = Secret.fromBase32(unseal(cipher, config().CONTACT_KEY));
  const delta = generatorOf(secret, "").validate({ token: digits, timestamp: now.getTime(), window: STEPS_OFF });
  return delta === null ? null : stepAt(now) + delta;
}

const drawCode = () => Array.from(randomBytes(10), (byte) => LETTERS[byte % LETTERS.length]).join("");

/** Ten codes for paper, each 50 random bits. */
export const drawRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, drawCode);

/** As people read it: `abcde-fghij`. */
export const writtenCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** What the database keeps of a recovery code. */
export const hashOfRecoveryCode = (personId: string, code: string): string =>
  blindIndex(`recovery ${personId} ${code}`, config().CONTACT_INDEX_KEY);
