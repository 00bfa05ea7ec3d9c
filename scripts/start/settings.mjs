import { join } from "node:path";
import { dataDir } from "./paths.mjs";
import { loadSecrets } from "./secrets.mjs";

const isTrue = (/** @type {string | undefined} */ value) => value === "true" || value === "1";

/**
 * What the environment asks for. Demo mode is the default without DATABASE_URL; beside a server of your own it must be asked for.
 * Beside such a server the migrator and the workers may sign in as users of their own.
 * @typedef {{ externalUrl: string | undefined, migratorUrl: string | undefined, workerUrl: string | undefined,
 *   brokerUrl: string | undefined, demo: boolean, host: string, fresh: boolean }} Settings
 * @returns {Settings}
 */
export function readSettings() {
  const externalUrl = process.env.DATABASE_URL || undefined;
  const migratorUrl = (externalUrl && process.env.MIGRATOR_DATABASE_URL) || externalUrl;
  const workerUrl = (externalUrl && process.env.WORKER_DATABASE_URL) || externalUrl;
  const brokerUrl = process.env.NATS_URL || undefined;
  const demo = process.env.DEMO ? isTrue(process.env.DEMO) : !externalUrl;
  // A demo with well-known accounts stays on this machine unless HOST says otherwise.
  const host = process.env.HOST || (demo ? "127.0.0.1" : "0.0.0.0");
  return { externalUrl, migratorUrl, workerUrl, brokerUrl, demo, host, fresh: process.argv.includes("--fresh") };
}

/**
 * The environment every process gets.
 * @param {Settings} settings
 * @param {{ port: number, databaseUrl: string }} places
 * @returns {Record<string, string>}
 */
export function environment(settings, { port, databaseUrl }) {
  const { DEMO_PASSWORD = "", ...secrets } = loadSecrets();
  const publicUrl = process.env.PUBLIC_URL || `http://localhost:${port}`;
  return {
    NODE_ENV: "production",
    ...secrets,
    ...(settings.demo ? { DEMO_PASSWORD } : {}),
    DATABASE_URL: databaseUrl,
    // Each process knows the address of its own user only.
    MIGRATOR_DATABASE_URL: "",
    WORKER_DATABASE_URL: "",
    PORT: String(port),
    HOST: settings.host,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || publicUrl,
    PUBLIC_URL: publicUrl,
    DEMO_MODE: String(settings.demo),
    // A demo plays at paying; elsewhere buyers pay at the counter until a provider is chosen.
    PAYMENT_GATEWAY: process.env.PAYMENT_GATEWAY || (settings.demo ? "sandbox" : "off"),
    PHOTO_DIR: process.env.PHOTO_DIR || join(dataDir, "photos"),
    LOG_LEVEL: process.env.LOG_LEVEL || "info",
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
