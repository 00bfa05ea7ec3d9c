import { Sentence } from "./sentence.mjs";

const ANSWER_WITHIN_MS = 3_000;
const OLDEST = [2, 9, 10];

/** The addresses in NATS_URL, or a sentence. @param {string} value */
export function parseBroker(value) {
  try {
    const urls = value.split(",").map((one, index) => new URL(index && !one.includes("://") ? `nats://${one}` : one));
    const [first] = urls;
    if (first && urls.every((url) => /^(nats|tls):$/.test(url.protocol) && url.hostname)) return { first, urls };
  } catch {}
  throw new Sentence(
    "NATS_URL bukan alamat NATS; bentuknya nats://pengguna:sandi@host:4222.",
    "NATS_URL is not a NATS address; it looks like nats://user:password@host:4222.",
  );
}

/** @param {string} version such as 2.9.10 */
function isTooOld(version) {
  const parts = version.split(".").map((part) => Number.parseInt(part, 10));
  const differing = OLDEST.findIndex((least, index) => least !== parts[index]);
  return differing >= 0 && (parts[differing] ?? 0) < (OLDEST[differing] ?? 0);
}

/**
 * Whether the broker at NATS_URL answers. One that is away may come later: the product works without, and events wait.
 * @param {string} value
 * @throws Sentence where waiting would not help: another address, account or server is needed
 */
export async function checkExternalBroker(value) {
  const { first, urls } = parseBroker(value);
  const where = urls.map((url) => url.host).join(", ");
  const { connect } = await import("@nats-io/transport-node");
  const connection = await connect({
    servers: urls.map((url) => url.host),
    timeout: ANSWER_WITHIN_MS,
    reconnect: false,
    ...(first.username ? { user: decodeURIComponent(first.username), pass: decodeURIComponent(first.password) } : {}),
    ...(first.protocol === "tls:" ? { tls: {} } : {}),
  }).catch((/** @type {Error} */ error) => {
    if (error.name === "AuthorizationError")
      throw new Sentence(
        `NATS ${where} menolak pengguna atau sandi itu.`,
        `NATS ${where} refused that user or password.`,
      );
    return null;
  });
  if (!connection) return false;
  try {
    const { jetstreamManager } = await import("@nats-io/jetstream");
    if (isTooOld(connection.info?.version ?? ""))
      throw new Sentence(
        `NATS ${where} terlalu tua; perlu 2.9.10 ke atas.`,
        `NATS ${where} is too old; 2.9.10 or newer is needed.`,
      );
    await jetstreamManager(connection, { timeout: ANSWER_WITHIN_MS }).catch((error) => {
      throw new Sentence(
        `NATS ${where} berjalan tanpa JetStream; jalankan nats-server -js.`,
        `NATS ${where} runs without JetStream; start nats-server -js.`,
        String(error),
      );
    });
    return true;
  } finally {
    await connection.close();
  }
}
