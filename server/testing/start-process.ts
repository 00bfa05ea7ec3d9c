import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export type Started = Readonly<{
  url: string;
  /** Where it tells its metrics; empty where METRICS_PORT was not set. */
  metrics: string;
  output: () => string;
  kill: (signal?: NodeJS.Signals) => Promise<void>;
}>;

/** Shorter than the hooks that wait for it, so that they can tell why. */
const READY_WITHIN_MS = 100_000;

type Told = { url?: string; metrics?: string | null };

/** Starts one of our processes from its source on a database; resolves when it says that it is ready. */
export async function startProcess(
  entry: string,
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const child = spawn(process.execPath, ["--import", "tsx", entry], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: databaseUrl, DATABASE_POOL_SIZE: "10", ...settings },
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let complaint = "";
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2_000);
  });
  const told = await new Promise<Told>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${entry} ended with ${code}: ${output}${complaint}`)));
    const late = () => reject(new Error(`${entry} was not ready within ${READY_WITHIN_MS} ms: ${output}${complaint}`));
    setTimeout(late, READY_WITHIN_MS).unref();
    createInterface({ input: child.stdout }).on("line", (line) => {
      output += `${line}\n`;
      if (line.startsWith('{"ready":true')) resolve(JSON.parse(line) as Told);
    });
  });
  const kill = async (signal: NodeJS.Signals = "SIGKILL") => {
    child.kill(signal);
    await gone;
  };
  return { url: told.url ?? "", metrics: told.metrics ?? "", output: () => output + complaint, kill };
}

export const startDoor = (databaseUrl: string, settings?: Readonly<Record<string, string>>) =>
  startProcess("server/testing/door-process.ts", databaseUrl, settings);
export const startWorkers = (databaseUrl: string, settings?: Readonly<Record<string, string>>) =>
  startProcess("workers/all.ts", databaseUrl, settings);
