import { addDays, dayOf, HOUR, later, momentAt, type Zone } from "@/server/kernel/time";

/** A kitchen's evening ends when the market opens: what is posted at two still belongs to the evening before. */
const EVENING_ENDS_MS = 4 * HOUR;

/** The day whose evening a moment belongs to, as `YYYY-MM-DD` of the place: 02.00 belongs to the day before. */
export const eveningOf = (at: Date, zone: Zone): string => dayOf(later(at, -EVENING_ENDS_MS), zone);

/** A moment of an earlier evening: `evenings` ago (≥ 0, whole), at a minute of that day counted from midnight (0–1,439). */
export const inEarlierEvening = (now: Date, zone: Zone, evenings: number, minuteOfDay: number): Date =>
  momentAt(addDays(eveningOf(now, zone), -evenings), minuteOfDay, zone);
