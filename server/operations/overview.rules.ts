import { DAY, HOUR, later } from "@/server/kernel/time";

/** How far the overview looks back: a day, a week, thirty days. */
export const OVERVIEW_DAYS = [1, 7, 30] as const;
export type OverviewDays = (typeof OVERVIEW_DAYS)[number];

/** The span up to now, the one right before it, and its pieces to draw: hours of a day, days of anything longer. */
export function overviewSpans(days: OverviewDays, now: Date) {
  const length = days * DAY;
  const slotMs = days === 1 ? HOUR : DAY;
  const end = new Date(Math.ceil(now.getTime() / slotMs) * slotMs);
  const first = later(end, -length);
  const slots = Array.from({ length: length / slotMs }, (_, index) => later(first, index * slotMs));
  return {
    now: { from: later(now, -length), to: now },
    before: { from: later(now, -2 * length), to: later(now, -length) },
    ...{ slots, slotMs, drawn: { from: first, to: end } },
  };
}

/**
 * The share of food that was accepted at a handover, of all that is decided: neither open nor promised any more.
 * @returns 0 to 1, or null where nothing is decided yet
 */
export const rescueRate = (accepted: number, decided: number): number | null =>
  decided === 0 ? null : accepted / decided;
