import { fstatSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

// Preloaded into every child: the kernel closes our stdin when the parent dies, however it dies, and no timer has to guess.
const GRACE_MS = 15_000;

function isParentsPipe() {
  if (process.env.PARENT_WATCH !== "1" || !isMainThread) return false;
  const stdin = fstatSync(0);
  return stdin.isSocket() || stdin.isFIFO();
}

function onParentLost() {
  setTimeout(() => process.exit(1), GRACE_MS).unref();
  process.kill(process.pid, "SIGTERM");
}

if (isParentsPipe()) {
  process.stdin.once("close", onParentLost);
  process.stdin.on("error", () => process.stdin.destroy());
  process.stdin.resume();
  if ("unref" in process.stdin) process.stdin.unref();
}
