import { spawn, spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const READY_WITHIN_MS = 30_000;
const isRoot = process.getuid?.() === 0;

/** @param {string} flag @param {string} user */
const idOf = (flag, user) => Number(spawnSync("id", [flag, user], { encoding: "utf8" }).stdout.trim());

/** The user that may run a PostgreSQL: postgres when we are root, otherwise ourselves. */
export const serverUser = () => (isRoot ? { uid: idOf("-u", "postgres"), gid: idOf("-g", "postgres") } : {});

/** A folder of its own, given to that user. @param {string} name */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `pahlawan-${name}-`));
  const { uid, gid } = serverUser();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** @typedef {{ command: string, args: string[], cwd: string, isReady: () => Promise<boolean>, stopSignal?: NodeJS.Signals }} Plan */

/**
 * Starts a server and waits until `isReady` says so.
 * @param {Plan} plan
 */
export async function startServer(plan) {
  let running = await launch(plan);
  return {
    get pid() {
      return running.pid;
    },
    stop: () => running.end(plan.stopSignal ?? "SIGTERM"),
    /** Kills it where it stands, as a power cut would. */
    crash: () => running.end("SIGKILL"),
    /** Starts it again on what it left behind. */
    restart: async () => {
      running = await launch(plan);
    },
  };
}

/** What a test does to a server to see the product outlive it. @param {Awaited<ReturnType<typeof startServer>>} server */
export const faultsOf = ({ crash, restart }) => ({ crash, restart });

/** @param {Plan} plan */
async function launch({ command, args, cwd, isReady }) {
  const child = spawn(command, args, { cwd, ...serverUser(), stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (output = (output + chunk).slice(-4000)));
  const ended = new Promise((resolve) => child.once("close", resolve));
  const end = async (/** @type {NodeJS.Signals} */ signal) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await ended;
  };
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`${command} ended: ${output}`);
    if (Date.now() > until)
      throw await end("SIGKILL").then(() => new Error(`${command} was not ready in 30 s: ${output}`));
    await sleep(50);
  }
  return { pid: child.pid, end };
}
