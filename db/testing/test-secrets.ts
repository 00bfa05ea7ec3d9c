import { createECDH, generateKeyPairSync, randomBytes } from "node:crypto";

const key = () => randomBytes(32).toString("base64");

function vapidPair() {
  const pair = createECDH("prime256v1");
  const VAPID_PUBLIC_KEY = pair.generateKeys().toString("base64url");
  // A scalar below 2^248 is padded, for the key has one length.
  return {
    VAPID_PUBLIC_KEY,
    VAPID_PRIVATE_KEY: Buffer.from(pair.getPrivateKey("hex").padStart(64, "0"), "hex").toString("base64url"),
  };
}

function keyPair() {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    SESSION_PRIVATE_KEY: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    SESSION_PUBLIC_KEY: publicKey.export({ type: "spki", format: "pem" }).toString(),
  };
}

/** Lets this test file sell for money, at the sandbox; said before its database is opened. */
export function sellAtSandbox(): void {
  process.env.PAYMENT_GATEWAY = "sandbox";
}

/** Gives this test process a whole configuration with keys of its own; what is set already stays. */
export function giveTestSecrets(databaseUrl: string): void {
  const pair = process.env.SESSION_PRIVATE_KEY ? {} : keyPair();
  const vapid = process.env.VAPID_PRIVATE_KEY ? {} : vapidPair();
  const secrets: Record<string, string> = {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: key(),
    CONTACT_KEY: key(),
    CONTACT_INDEX_KEY: key(),
    PICKUP_CODE_KEY: key(),
    WEBHOOK_KEY: key(),
    CALENDAR_KEY: key(),
    LOG_LEVEL: "silent",
    ...pair,
    ...vapid,
  };
  for (const [name, value] of Object.entries(secrets)) process.env[name] ??= value;
}
