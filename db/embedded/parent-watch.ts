const POLL_MS = 500;

/** Calls `onGone` once when the process that started this one is gone: its channel closed, or the parent changed. */
export function watchParent(onGone: () => void): void {
  const parent = process.ppid;
  let told = false;
  const tell = (): void => {
    if (told) return;
    told = true;
    clearInterval(poll);
    onGone();
  };
  const poll = setInterval(() => process.ppid !== parent && tell(), POLL_MS);
  poll.unref();
  if (process.connected) process.once("disconnect", tell);
  if (process.env.EMBEDDED_WATCH_STDIN === "1") process.stdin.once("end", tell).once("close", tell).resume();
}
