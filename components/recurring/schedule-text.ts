import { clockTime } from "@/components/format/times";
import { words } from "@/components/recurring/words";
import { dateFormat } from "@/server/kernel/date-format";
import { fill, type Language, LOCALES } from "@/server/kernel/text";
import { momentAt, type Zone } from "@/server/kernel/time";

/** Monday first, as calendars here begin. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
/** A Sunday, to name weekdays by. */
const SUNDAY = Date.parse("2026-11-22T12:00:00Z");
const DAY_MS = 86_400_000;

export const weekdayName = (weekday: number, language: Language, width: "short" | "long"): string =>
  dateFormat(language, { weekday: width, timeZone: "UTC" }).format(SUNDAY + weekday * DAY_MS);

/** `hari`, `Senin–Jumat`, `Senin, Kamis`: a run of three days or more is told by its ends. */
export function weekdaysText(weekdays: readonly number[], language: Language): string {
  const places = WEEK.flatMap((weekday, place) => (weekdays.includes(weekday) ? [place] : []));
  if (places.length === WEEK.length) return words.everyDay[language];
  const name = (place: number) => weekdayName(WEEK[place] ?? 0, language, "long");
  const [first, last] = [places.at(0) ?? 0, places.at(-1) ?? 0];
  if (places.length > 2 && last - first === places.length - 1)
    return fill(words.range, { first: name(first), last: name(last) })[language];
  return new Intl.ListFormat(LOCALES[language], { type: "unit", style: "short" }).format(places.map(name));
}

/** `21.30 WIB` of a time of day. */
export const timeOfDay = (minuteOfDay: number, zone: Zone, language: Language): string =>
  clockTime(momentAt("2026-11-22", minuteOfDay, zone), zone, language);

/** `Setiap Senin–Jumat pukul 21.30 WIB`. */
export const scheduleText = (
  { weekdays, minuteOfDay, zone }: Readonly<{ weekdays: readonly number[]; minuteOfDay: number; zone: Zone }>,
  language: Language,
): string =>
  fill(words.every, { days: weekdaysText(weekdays, language), time: timeOfDay(minuteOfDay, zone, language) })[language];
