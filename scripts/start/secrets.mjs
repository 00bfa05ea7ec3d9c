import { generateKeyPairSync, randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NEXT_KEY, sessionPair } from "./key-rotation.mjs";
import { dataDir } from "./paths.mjs";
import { Sentence } from "./sentence.mjs";

const path = join(dataDir, "secrets.json");
const key = () => randomBytes(32).toString("base64");

/** Eight letters and digits without look-alikes, said aloud in two groups. */
function demoPassword() {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  const letters = Array.from(randomBytes(10), (byte) => alphabet[byte % alphabet.length]).join("");
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

/** Application server keys of web push: the raw point and scalar on P-256 in base64url (RFC 8292 §3.2). */
function vapidPair() {
  const {
    x = "",
    y = "",
    d = "",
  } = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  return { VAPID_PUBLIC_KEY: point.toString("base64url"), VAPID_PRIVATE_KEY: d };
}

/** @returns {Record<string, string>} */
function generate() {
  const pair = sessionPair();
  return {
    SESSION_PRIVATE_KEY: pair.privateKey,
    SESSION_PUBLIC_KEY: pair.publicKey,
    SESSION_OTHER_PUBLIC_KEY: "",
    CONTACT_KEY: key(),
    CONTACT_INDEX_KEY: key(),
    PICKUP_CODE_KEY: key(),
    WEBHOOK_KEY: key(),
    CALENDAR_KEY: key(),
    NEXTAUTH_SECRET: key(),
    ...vapidPair(),
    DEMO_PASSWORD: demoPassword(),
  };
}

/** @returns {Record<string, string>} */
function read() {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new Sentence(
      `${path} rusak; pulihkan dari cadangan, karena tanpa kunci itu kontak yang tersimpan tidak terbaca.`,
      `${path} is damaged; restore it, because without those keys stored contacts cannot be read.`,
    );
  }
}

/** @param {Record<string, string>} secrets */
function write(secrets) {
  mkdirSync(dataDir, { recursive: true });
  // A half written file would lose every key, so the new one takes the place of the old in one step.
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

/** All that is kept, made where it is missing. @returns {Record<string, string>} */
function keep() {
  const kept = read();
  const secrets = { ...generate(), ...kept };
  if (Object.keys(secrets).length > Object.keys(kept).length) write(secrets);
  chmodSync(path, 0o600);
  return secrets;
}

/** Generated once and kept readable by the owner only; what the environment sets wins. @returns {Record<string, string>} */
export function loadSecrets() {
  const { [NEXT_KEY]: _, ...secrets } = keep();
  const chosen = Object.keys(secrets).map((name) => [name, process.env[name] || secrets[name]]);
  return Object.fromEntries(chosen);
}

/**
 * Changes what is kept; processes see it when they start anew.
 * @template {{ secrets: Record<string, string> }} Change
 * @param {(secrets: Record<string, string>) => Change} change
 */
export function changeSecrets(change) {
  const changed = change(keep());
  write(changed.secrets);
  return changed;
}
