export type ClockTone = "leaf" | "turmeric" | "chili" | "over";

/** Whole minutes until `until`, rounded up so that the last one still counts; negative when past. */
export const minutesUntil = (until: Date | string, now: Date | string): number =>
  Math.ceil((new Date(until).getTime() - new Date(now).getTime()) / 60_000);

/** Leaf above 60 minutes, turmeric to 60, chili to 15, over at 0 (LOOK.md). */
export function clockTone(minutesLeft: number): ClockTone {
  if (minutesLeft <= 0) return "over";
  if (minutesLeft <= 15) return "chili";
  return minutesLeft <= 60 ? "turmeric" : "leaf";
}
