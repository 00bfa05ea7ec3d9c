import { HOUR, later, MINUTE, ZONE_OFFSET_MINUTES, type Zone } from "@/server/kernel/time";

/** Whole hours from 0 to 23 on the wall clock of the place, across midnight where the end is smaller; equal ones are no quiet at all. */
export type QuietHours = Readonly<{ fromHour: number; untilHour: number }>;

/** Quiet for whoever has not chosen otherwise, version 1: from 21.00 to 06.00. */
export const QUIET_V1: QuietHours = { fromHour: 21, untilHour: 6 };

const hourAt = (at: Date, zone: Zone): number => ((at.getTime() + ZONE_OFFSET_MINUTES[zone] * MINUTE) / HOUR) % 24;

/** Whether a moment lies in quiet hours of a place: night is when people rest. */
export function toneAt(at: Date, zone: Zone, { fromHour, untilHour }: QuietHours = QUIET_V1): "day" | "night" {
  const hour = hourAt(at, zone);
  const isNight = fromHour <= untilHour ? hour >= fromHour && hour < untilHour : hour >= fromHour || hour < untilHour;
  return isNight ? "night" : "day";
}

/** The next end of quiet hours at the place, strictly later. */
export const quietEnd = (at: Date, zone: Zone, { untilHour }: QuietHours = QUIET_V1): Date =>
  later(at, ((((untilHour - hourAt(at, zone)) % 24) + 24) % 24 || 24) * HOUR);
