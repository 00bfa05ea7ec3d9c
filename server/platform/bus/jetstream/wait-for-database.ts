import { setTimeout as sleep } from "node:timers/promises";
import { MINUTE, SECOND } from "@/server/kernel/time";
import { isDatabaseAway } from "@/server/platform/database-away";

const LOOK_EVERY_MS = SECOND;
const WAITS_FOR_MS = MINUTE;

/**
 * Answers again and again while the database is away, for at most a minute: its absence is no fault of the message, which
 * would otherwise have used up its quick tries by the time the database is back.
 * @param working says that the message is still in hand
 * @param signal ends the waiting
 */
export async function waitForDatabase(
  answer: () => Promise<unknown>,
  working: () => void,
  signal: AbortSignal,
): Promise<void> {
  const until = performance.now() + WAITS_FOR_MS;
  for (;;) {
    try {
      await answer();
      return;
    } catch (fault) {
      if (!isDatabaseAway(fault) || signal.aborted || performance.now() > until) throw fault;
      working();
      await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => {});
    }
  }
}
