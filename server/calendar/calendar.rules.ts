import { DAY, MINUTE } from "@/server/kernel/time";
import type { ClaimState } from "@/server/surplus/surplus.contract";

/** Where the feeds are read: `/kalender/<token>.ics`. */
export const FEED_PATH = "/kalender/";
/** Past pickups stay in the feed so long, in milliseconds. */
export const FEED_PAST_MS = 30 * DAY;
/** How often calendar apps are asked to come back, in seconds. */
export const FEED_REFRESH_SECONDS = 15 * 60;
const SHORTEST_MS = 15 * MINUTE;

/** A pickup that is off stays in the feed as cancelled, so that calendars strike it out. */
export const feedStatus = (state: ClaimState): "CONFIRMED" | "CANCELLED" =>
  state === "held" || state === "completed" ? "CONFIRMED" : "CANCELLED";

/** The window of an entry: from the claim to the end of the pickup, at least a quarter of an hour. */
export function feedWindow({ claimedAt, pickupUntil }: { claimedAt: Date; pickupUntil: Date }) {
  const start = new Date(Math.min(claimedAt.getTime(), pickupUntil.getTime() - SHORTEST_MS));
  return { start, end: pickupUntil };
}
