import type { Language } from "@/server/kernel/text";

const DAY_MINUTES = 1_440;
const STEP_MINUTES = 15;
/** Where the arrows start while nothing is filled in. */
const NOON = 720;

/** Hours alone, or hours and minutes, run together or parted by whatever is at hand. */
const CLOCK = /^(\d{1,2})(?:\s*[.:,\s]\s*(\d{2})?|(\d{2}))?$/;
const AROUND = /^pukul\s+|\s*(wib|wita|wit)$/gi;

const two = (value: number) => String(value).padStart(2, "0");

/** Minutes after midnight of what was typed: `2130`, `21.30`, `21:30`, `9`; 24.00 is 1,440; null where it is no time of day. */
export function readClock(typed: string): number | null {
  const [, hours, parted, joined] = CLOCK.exec(typed.trim().replace(AROUND, "").trim()) ?? [];
  if (hours === undefined) return null;
  const [hour, minute] = [Number(hours), Number(parted ?? joined ?? 0)];
  const total = hour * 60 + minute;
  return minute < 60 && total <= DAY_MINUTES ? total : null;
}

/** `21.30` (id), `21:30` (en); 1,440 is written as midnight. */
export const writeClock = (minute: number, language: Language): string =>
  `${two(Math.floor((minute % DAY_MINUTES) / 60))}${language === "id" ? "." : ":"}${two(minute % 60)}`;

/** The next quarter of an hour up (1) or down (-1), round midnight. */
export function stepClock(minute: number | null, direction: 1 | -1): number {
  if (minute === null) return NOON;
  const quarters = minute / STEP_MINUTES;
  const next = direction === 1 ? Math.floor(quarters) + 1 : Math.ceil(quarters) - 1;
  return (next * STEP_MINUTES + DAY_MINUTES) % DAY_MINUTES;
}
