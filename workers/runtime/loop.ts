import { setTimeout as sleep } from "node:timers/promises";
import { SECOND } from "@/server/kernel/time";
import { log } from "@/server/platform/log";
import { traceFrom, withTrace } from "@/server/platform/trace";
import type { RunningJob } from "@/workers/runtime/runtime";

const PAUSE_AFTER_FAULT_MS = SECOND;

/**
 * Takes turns until stopped, each in a trace of its own; a fault is logged and costs one turn.
 * @param turn answers how many milliseconds to wait before the next
 */
export function loop(job: string, turn: (signal: AbortSignal) => Promise<number>): RunningJob {
  const stopping = new AbortController();
  const { signal } = stopping;
  const once = async () => {
    try {
      return await turn(signal);
    } catch (err) {
      log().error({ err, job }, "job failed, trying again");
      return PAUSE_AFTER_FAULT_MS;
    }
  };
  const run = async () => {
    while (!signal.aborted) {
      const pauseMs = await withTrace(traceFrom(null), once);
      if (pauseMs > 0) await sleep(pauseMs, undefined, { signal }).catch(() => {});
    }
  };
  const ended = run();
  const stop = () => {
    stopping.abort();
    return ended;
  };
  return { stop };
}
