import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A reason the operator can act on; shown as one sentence. */
export class CannotStart extends Error {}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** A pid is given out again after a reboot, so the process's start time is part of who it is; "" where it is unknown. */
function startedAt(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

/** Locks `dataDir` for this process and returns the function that unlocks it. Throws CannotStart while another holds it. */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, "bridge.lock");
  const mine = JSON.stringify({ pid: process.pid, startedAt: startedAt(process.pid) });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, mine, { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    }
    const holder = readHolder(path);
    if (
      holder !== null &&
      holder.pid !== process.pid &&
      isAlive(holder.pid) &&
      startedAt(holder.pid) === holder.startedAt
    ) {
      throw new CannotStart(`The data directory ${dataDir} is in use by process ${holder.pid}; stop that one first.`);
    }
    rmSync(path, { force: true });
  }
  throw new CannotStart(`The data directory ${dataDir} could not be locked.`);
}

function readHolder(path: string): { pid: number; startedAt: string } | null {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(path, "utf8")) as { pid?: unknown; startedAt?: unknown };
    return typeof pid === "number" && typeof startedAt === "string" ? { pid, startedAt } : null;
  } catch {
    return null;
  }
}
