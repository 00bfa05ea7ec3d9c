import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const READY_WITHIN_MS = 400_000;

/** @param {string} url */
async function isReady(url) {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}

/** Starts the product as a person would, on data of its own; E2E_BASE_URL names one that already runs. */
export default async function setup() {
  if (process.env.E2E_BASE_URL) return;
  const dataDir = mkdtempSync(join(tmpdir(), "pahlawan-e2e-"));
  // Stories that let time pass look for the address of this run's database in its log.
  process.env.E2E_DATA_DIR = dataDir;
  const env = {
    ...process.env,
    PORT: process.env.E2E_PORT,
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    NODE_ENV: "production",
  };
  const product = spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: ["ignore", "inherit", "inherit"] });
  const gone = new Promise((resolve) => product.once("close", resolve));
  const stop = async () => {
    if (product.exitCode === null) product.kill("SIGTERM");
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(`http://localhost:${process.env.E2E_PORT}`))) {
    if (product.exitCode !== null) throw new Error("The product ended before it was ready.");
    if (Date.now() > until) {
      await stop();
      throw new Error("The product was not ready in time.");
    }
    await sleep(500);
  }
  return stop;
}
