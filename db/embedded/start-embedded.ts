import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Embedded {
  readonly url: string;
  readonly pid: number;
  /** Closes the database in good order; resolves when its process is gone. */
  stop(): Promise<void>;
  /** Ends the process as a power cut of the process would: at once, nothing closed. */
  kill(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Left out or 0: a free one is chosen. */
  readonly port?: number;
  readonly idleInTransactionMs?: number;
}

/** What Node gets before a file that opens PGlite; PostgreSQL needs a deeper stack than Node's. */
export const PGLITE_ARGUMENTS: readonly string[] = ["--stack-size=6000", "--import", "tsx"];

/** What Node gets to run the embedded database from the repository's root. */
export const EMBEDDED_ARGUMENTS: readonly string[] = [...PGLITE_ARGUMENTS, "db/embedded/main.ts"];

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Starts the embedded database in a process of its own, which ends by itself when this process does.
 * Throws Error with the child's one sentence when it cannot start.
 */
export function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  return startTelling(EMBEDDED_ARGUMENTS, {
    EMBEDDED_DATA_DIR: options.dataDir,
    EMBEDDED_PORT: String(options.port ?? 0),
    EMBEDDED_IDLE_TX_MS: String(options.idleInTransactionMs ?? 30_000),
  });
}

/** Starts a process of Node that tells its address once it is ready, and ends by itself when this process does. */
export async function startTelling(args: readonly string[], env: Record<string, string>): Promise<Embedded> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...env, NODE_OPTIONS: "", EMBEDDED_WATCH_STDIN: "1" },
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  const url = await urlFrom(child);
  return { url, pid: child.pid ?? 0, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

function urlFrom(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaint = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(-2_000);
    });
    child.once("error", reject);
    child.once("close", (code) => reject(new Error(complaint.trim() || `the embedded database exited with ${code}`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on("line", (line) => {
      const { ready, url } = JSON.parse(line) as { ready?: boolean; url?: string };
      if (ready && url) resolve(url);
    });
  });
}
