import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataDir } from "./paths.mjs";
import { Sentence } from "./sentence.mjs";

const NEEDED_BYTES = 1024 ** 3;
const pidPath = join(dataDir, "supervisor.json");

/** Refuses a disk with less than 1 GB left: a database that runs dry half way is worse than one that never started. */
export function checkDisk() {
  mkdirSync(dataDir, { recursive: true });
  const { bavail, bsize } = statfsSync(dataDir);
  if (bavail * bsize < NEEDED_BYTES)
    throw new Sentence(
      `Diska hampir penuh: perlu sedikitnya 1 GB kosong di ${dataDir}.`,
      `The disk is almost full: at least 1 GB must be free in ${dataDir}.`,
    );
}

/** @param {number} pid */
function isSupervisor(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || /scripts\/(start|dev)\.mjs/.test(readFileSync(commandLine, "utf8"));
}

/** One supervisor per data folder; what a killed one left behind does not count. */
export function claimDataDir() {
  if (existsSync(pidPath)) {
    const { pid } = JSON.parse(readFileSync(pidPath, "utf8"));
    if (pid !== process.pid && isSupervisor(pid))
      throw new Sentence(
        `Pahlawan Pangan sudah berjalan dengan folder data ini (proses ${pid}).`,
        `Pahlawan Pangan is already running on this data folder (process ${pid}).`,
      );
  }
  writeFileSync(pidPath, JSON.stringify({ pid: process.pid }));
  process.once("exit", () => rmSync(pidPath, { force: true }));
}
