import { words } from "@/components/format/words";
import { dateFormat } from "@/server/kernel/date-format";
import { fill, type Language, LOCALES } from "@/server/kernel/text";
import { clockText, DAY, dayOf, HOUR, MINUTE, SECOND, type Zone } from "@/server/kernel/time";

/** An instant, or its ISO text as it comes over the wire. */
export type Instant = Date | string;

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** Wall clock of the place: `21.40 WIB` (id), `21:40 WIB` (en). */
export const clockTime = (at: Instant, zone: Zone, language: Language): string =>
  clockText(new Date(at), zone, language);

/** `Sabtu, 21 November 2026` on the calendar of the place. */
export const longDate = (at: Instant, zone: Zone, language: Language): string =>
  dateFormat(language, { timeZone: zone, dateStyle: "full" }).format(new Date(at));

/** `21 Nov` on the calendar of the place. */
export const shortDate = (at: Instant, zone: Zone, language: Language): string =>
  dateFormat(language, { timeZone: zone, day: "numeric", month: "short" }).format(new Date(at));

/** `21 Nov 2026` on the calendar of the place: for what may be of another year. */
export const fullDate = (at: Instant, zone: Zone, language: Language): string =>
  calendarDay(dayOf(new Date(at), zone), "dayAndYear", language);

const CALENDAR = {
  weekday: { weekday: "short" },
  weekdayAndDay: { weekday: "long", day: "numeric", month: "short" },
  day: { day: "numeric", month: "short" },
  dayAndYear: { day: "numeric", month: "short", year: "numeric" },
  monthShort: { month: "short" },
  month: { month: "long", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A calendar day such as `2026-11-21`, which has no clock and no zone: `Sab`, `Sabtu, 21 Nov`, `21 Nov`, `21 Nov 2026`, `Nov`, `November 2026`. */
export const calendarDay = (day: string, form: keyof typeof CALENDAR, language: Language): string =>
  dateFormat(language, { timeZone: "UTC", ...CALENDAR[form] }).format(new Date(`${day}T12:00:00Z`));

/** `pukul 20.15 WIB` today, `besok pukul 06.00 WIB`, `kemarin pukul …`, else `21 Nov pukul 20.15 WIB`. */
export function dayAndTime(at: Instant, now: Instant, zone: Zone, language: Language): string {
  const day = dayOf(new Date(at), zone);
  const shifted = (milliseconds: number) => dayOf(new Date(new Date(now).getTime() + milliseconds), zone);
  const time = clockTime(at, zone, language);
  if (day === shifted(0)) return fill(words.today, { time })[language];
  if (day === shifted(DAY)) return fill(words.tomorrow, { time })[language];
  if (day === shifted(-DAY)) return fill(words.yesterday, { time })[language];
  return fill(words.onDay, { time, date: shortDate(at, zone, language) })[language];
}

/** `21.40 WIB` while no other day can be meant, within twelve hours or today; else as `dayAndTime`. */
export function plainTime(at: Instant, now: Instant, zone: Zone, language: Language): string {
  const [then, today] = [new Date(at), new Date(now)];
  const isNear = Math.abs(then.getTime() - today.getTime()) < 12 * HOUR || dayOf(then, zone) === dayOf(today, zone);
  return isNear ? clockTime(at, zone, language) : dayAndTime(at, now, zone, language);
}

/** Minutes in words: `48 menit`, `1 jam 20 menit`, `3 hari`; below zero counts as zero. */
export function minutesText(minutes: number, language: Language): string {
  const whole = Math.max(0, Math.floor(minutes));
  if (whole < 60) return fill(words.minutes, { minutes: whole })[language];
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours >= 48) return fill(words.days, { days: Math.floor(hours / 24) })[language];
  return fill(rest === 0 ? words.hours : words.hoursMinutes, { hours, minutes: rest })[language];
}

/** Seconds left as `4.05` (id) or `4:05` (en), for countdowns below an hour; never below `0.00`. */
export function countdown(until: Instant, now: Instant, language: Language): string {
  const seconds = Math.max(0, Math.ceil((new Date(until).getTime() - new Date(now).getTime()) / SECOND));
  return `${Math.floor(seconds / 60)}${language === "id" ? "." : ":"}${twoDigits(seconds % 60)}`;
}

/** How long ago, in the short form of Intl: `2 mnt lalu`; a moment still to come reads `dalam 2 mnt`. */
export function relative(at: Instant, now: Instant, language: Language): string {
  const difference = new Date(at).getTime() - new Date(now).getTime();
  const format = new Intl.RelativeTimeFormat(LOCALES[language], { style: "short", numeric: "always" });
  const size = Math.abs(difference);
  if (size < MINUTE) return format.format(Math.trunc(difference / SECOND), "second");
  if (size < HOUR) return format.format(Math.trunc(difference / MINUTE), "minute");
  if (size < DAY) return format.format(Math.trunc(difference / HOUR), "hour");
  return format.format(Math.trunc(difference / DAY), "day");
}
