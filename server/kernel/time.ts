import type { Language } from "@/server/kernel/text";

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The three zones of the country; a zone belongs to a place, never to a browser. */
export type Zone = "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";

export const ZONE_ABBREVIATIONS = {
  "Asia/Jakarta": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
} as const satisfies Record<Zone, string>;

export const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);
export const earliest = (...moments: Date[]): Date => new Date(Math.min(...moments.map((moment) => moment.getTime())));
export const latest = (...moments: Date[]): Date => new Date(Math.max(...moments.map((moment) => moment.getTime())));

/** Ahead of UTC in minutes; no zone of the country changes its clocks. */
export const ZONE_OFFSET_MINUTES = {
  "Asia/Jakarta": 7 * 60,
  "Asia/Makassar": 8 * 60,
  "Asia/Jayapura": 9 * 60,
} as const satisfies Record<Zone, number>;

/** The wall clock of a place: `21.40` (id), `21:40` (en). */
export const clockOf = (at: Date, zone: Zone, language: Language): string =>
  later(at, ZONE_OFFSET_MINUTES[zone] * MINUTE)
    .toISOString()
    .slice(11, 16)
    .replace(":", language === "id" ? "." : ":");

/** The wall clock of a place with its zone: `21.40 WIB` (id), `21:40 WIB` (en), held together by a no-break space. */
export const clockText = (at: Date, zone: Zone, language: Language): string =>
  `${clockOf(at, zone, language)}\u00a0${ZONE_ABBREVIATIONS[zone]}`;

/** Calendar day of a place as `2026-11-21`: what "today's capacity" counts by. */
export const dayOf = (at: Date, zone: Zone): string =>
  later(at, ZONE_OFFSET_MINUTES[zone] * MINUTE)
    .toISOString()
    .slice(0, 10);

/** The next midnight on the wall clock of a place. */
export const nextDayAt = (at: Date, zone: Zone): Date =>
  later(new Date(`${dayOf(at, zone)}T00:00:00Z`), DAY - ZONE_OFFSET_MINUTES[zone] * MINUTE);

/** The moment a calendar day such as `2026-11-21` begins in a zone. */
export const startOfDay = (day: string, zone: Zone): Date =>
  later(new Date(`${day}T00:00:00Z`), -ZONE_OFFSET_MINUTES[zone] * MINUTE);

/** The calendar day so many days after another one; negative counts back. */
export const addDays = (day: string, days: number): string =>
  later(new Date(`${day}T00:00:00Z`), days * DAY)
    .toISOString()
    .slice(0, 10);

/** The Monday a calendar day's week began with. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/**
 * The moment a wall clock of a place shows a time on a calendar day.
 * @param day `2026-11-21`
 * @param minuteOfDay minutes after local midnight; below 0 or past 1,440 reaches into the days beside it
 */
export const momentAt = (day: string, minuteOfDay: number, zone: Zone): Date =>
  later(startOfDay(day, zone), minuteOfDay * MINUTE);

/** The weekday of a calendar day: 0 is Sunday, 6 Saturday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
