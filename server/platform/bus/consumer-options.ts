import { HOUR, MINUTE, SECOND } from "@/server/kernel/time";
import type { ConsumerOptions } from "@/server/platform/bus/bus";

const PAUSES = [1 * SECOND, 5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE];

/**
 * Pause after a failed try: 1 s, 5 s, 30 s, 2 min, 10 min, then 1 h, give or take a fifth, so that a crowd does not return at once.
 * @param attempt the try that failed, from 1
 * @param chance from 0 to 1
 * @param pauses other milliseconds after each try
 */
export const backoffMs = (attempt: number, chance: number, pauses: readonly number[] = PAUSES): number =>
  Math.round((pauses[attempt - 1] ?? HOUR) * (0.8 + 0.4 * chance));

/** How often a consumer tries, and when again. @param pauses seconds between two tries, 1–19 of them */
export const patienceOf = (pauses: readonly number[]): Pick<ConsumerOptions, "maxDeliveries" | "backoffMs"> => {
  const milliseconds = pauses.map((seconds) => seconds * SECOND);
  return {
    maxDeliveries: pauses.length + 1,
    backoffMs: (attempt) => backoffMs(attempt, Math.random(), milliseconds),
  };
};

export const CONSUMER_DEFAULTS: ConsumerOptions = {
  partition: null,
  inFlight: 8,
  inOrder: false,
  together: null,
  leaseMs: MINUTE,
  maxDeliveries: 6,
  backoffMs: (attempt) => backoffMs(attempt, Math.random()),
  onTurn: () => {},
  onFault: () => {},
};
