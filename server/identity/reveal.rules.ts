import type { AdminRevealReason } from "@/server/identity/reveal.reasons";
import { later, MINUTE, SECOND } from "@/server/kernel/time";

/** How many contacts one admin may be shown in a minute, version 1: enough for a queue, too few for a copy of it. */
export const REVEALS_V1 = { most: 10, withinMs: MINUTE } as const;

/**
 * Seconds until an admin may be shown another contact; null where they may now.
 * @param shown moments of what was shown inside the window, oldest first
 */
export function revealsClosedForSeconds(shown: readonly Date[], now: Date): number | null {
  const decisive = shown.at(-REVEALS_V1.most);
  if (!decisive) return null;
  const left = later(decisive, REVEALS_V1.withinMs).getTime() - now.getTime();
  return left > 0 ? Math.ceil(left / SECOND) : null;
}

/** Whether a reason is enough for someone who asked that their data is kept and not used (UU 27/2022, article 11). */
export const opensRestricted = (reason: AdminRevealReason): boolean => reason === "food_safety" || reason === "legal";
