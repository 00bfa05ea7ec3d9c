import { readFileSync } from "node:fs";

const IMPATIENT_AFTER_MS = 2_000;

/** Our parent and its parent: npm starts us through a shell that outlives it. */
function ancestry() {
  try {
    const [, grandparent = ""] = /\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, "utf8")) ?? [];
    return `${process.ppid} ${grandparent}`;
  } catch {
    return String(process.ppid);
  }
}

/**
 * Calls `stop` once on SIGINT, SIGTERM, SIGHUP or when npm above us dies; calls `kill` when a person asks again.
 * @param {{ stop: () => void, kill: () => void }} answers
 */
export function onStop({ stop, kill }) {
  let askedAt = 0;
  const ask = () => {
    // A terminal and npm both pass Ctrl-C on, so the first two arrive together.
    if (askedAt && Date.now() - askedAt > IMPATIENT_AFTER_MS) return kill();
    if (askedAt) return;
    askedAt = Date.now();
    stop();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, ask);
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestry();
  setInterval(() => ancestry() !== before && !askedAt && ask(), 500).unref();
}
