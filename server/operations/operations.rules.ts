import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";

/** The board looks back so many hours, so that an evening does not end at midnight in one of three zones. */
export const BOARD_HOURS = 12;
const SLOT_MS = 30 * MINUTE;

/** The hours up to now, the same hours a day before, and the whole half hours to draw. */
export function boardSpans(now: Date) {
  const from = later(now, -BOARD_HOURS * HOUR);
  const end = new Date(Math.ceil(now.getTime() / SLOT_MS) * SLOT_MS);
  const first = later(end, -BOARD_HOURS * HOUR);
  const slots = Array.from({ length: (BOARD_HOURS * HOUR) / SLOT_MS }, (_, index) => later(first, index * SLOT_MS));
  return {
    now: { from, to: now },
    before: { from: later(from, -DAY), to: later(now, -DAY) },
    ...{ slots, slotMs: SLOT_MS, drawn: { from: first, to: end } },
  };
}
