import { setTimeout as sleep } from "node:timers/promises";
import { SECOND } from "@/server/kernel/time";

const EVERY_MS = 250;
const ANSWERS_WITHIN_MS = 10 * SECOND;

/** Asks a web all the while whether it lives. */
export function feelPulse(url: string) {
  const missed: string[] = [];
  let beats = 0;
  let looking = true;
  let over = false;
  const ask = async () => {
    const answer = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
    if (answer.status !== 200) throw new Error(`${answer.status}`);
  };
  const run = async () => {
    while (!over) {
      await sleep(EVERY_MS);
      const wasLooking = looking;
      const fault = await ask().then(
        () => null,
        (cause: Error) => cause.message,
      );
      if (!wasLooking || !looking) continue;
      beats += 1;
      if (fault) missed.push(fault);
    }
  };
  const ended = run();
  return {
    missed,
    beats: () => beats,
    /** While the web itself is killed, nobody expects an answer. */
    look: (wanted: boolean) => {
      looking = wanted;
    },
    stop: () => {
      over = true;
      return ended;
    },
  };
}
