/**
 * Resolves with the first SIGTERM or SIGINT; a second one of the same kind ends the process at once.
 * Loss of the supervisor arrives as SIGTERM too: scripts/start/watch-parent.mjs is preloaded where PARENT_WATCH=1.
 */
export function untilSignal(): Promise<"SIGTERM" | "SIGINT"> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve(signal));
  });
}
