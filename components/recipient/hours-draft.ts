import type { OpeningHours } from "@/server/identity/identity.contract";

/** Opening and closing as a time input writes them: `08:00`, `22:30`. */
export type Stretch = Readonly<{ opens: string; closes: string }>;
/** The stretches of each weekday by its number, 0 Sunday to 6 Saturday. */
export type WeekDraft = readonly (readonly Stretch[])[];

/** Monday first, as weeks are read here. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;
export const FIRST_STRETCH: Stretch = { opens: "08:00", closes: "22:00" };
export const MOST_STRETCHES = 3;

const DAY_MINUTES = 1_440;
const two = (value: number) => String(value).padStart(2, "0");
const textOf = (minute: number): string => `${two(Math.floor((minute % DAY_MINUTES) / 60))}:${two(minute % 60)}`;
const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

export const weekOf = (hours: OpeningHours): WeekDraft =>
  Array.from({ length: 7 }, (_, weekday) =>
    hours
      .filter((stretch) => stretch.weekday === weekday)
      .map(({ opensAtMinute, closesAtMinute }) => ({ opens: textOf(opensAtMinute), closes: textOf(closesAtMinute) })),
  );

/** A closing time at or before the opening is on the next day: 22.00–02.00, or round the clock where both are the same. */
export const hoursOf = (week: WeekDraft): OpeningHours =>
  week.flatMap((stretches, weekday) =>
    stretches.map(({ opens, closes }) => {
      const [opensAtMinute, closing] = [minuteOf(opens), minuteOf(closes)];
      return { weekday, opensAtMinute, closesAtMinute: closing > opensAtMinute ? closing : closing + DAY_MINUTES };
    }),
  );

/** Whether the stretch ends on the day after. */
export const isOvernight = ({ opens, closes }: Stretch): boolean =>
  isTime(opens) && isTime(closes) && minuteOf(closes) <= minuteOf(opens) && closes !== "00:00";

export const whyNotWeek = (week: WeekDraft): "neverOpen" | "timeMissing" | null => {
  if (week.every((stretches) => stretches.length === 0)) return "neverOpen";
  return week.flat().every(({ opens, closes }) => isTime(opens) && isTime(closes)) ? null : "timeMissing";
};
