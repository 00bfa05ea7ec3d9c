import { attendanceReasons, type Step } from "@/server/attendance/attendance.reasons";
import type { Failure } from "@/server/kernel/failure";
import { DAY, later, MINUTE } from "@/server/kernel/time";

/** The ladder for claims nobody came for, version 1; why these numbers: docs/decisions, "A ladder for missed pickups". */
export const ATTENDANCE_V1 = {
  version: 1,
  /** A missed pickup counts this long. */
  countsForMs: 30 * DAY,
  /** What the first, second, third and every further one leads to. */
  ladder: [
    { step: "reminder", pauseMs: 0 },
    { step: "warning", pauseMs: 0 },
    { step: "pause", pauseMs: 3 * DAY },
    { step: "review", pauseMs: 7 * DAY },
  ],
  appealWithinMs: 14 * DAY,
  /** The kitchen may say "belum datang" so long before the window closes. */
  awaitedBeforeMs: 15 * MINUTE,
} as const satisfies { ladder: readonly { step: Step; pauseMs: number }[] } & Record<string, unknown>;

/** The rung a number of missed pickups stands on. @param counting 1 or more, the newest included */
export function rungAt(counting: number): { step: Step; pauseMs: number } {
  const { ladder } = ATTENDANCE_V1;
  return ladder[Math.min(counting, ladder.length) - 1] ?? ladder[0];
}

/** Until when taking food pauses after a missed pickup, or null where it does not. */
export function pausedUntil(counting: number, missedAt: Date): Date | null {
  const { pauseMs } = rungAt(counting);
  return pauseMs > 0 ? later(missedAt, pauseMs) : null;
}

type CountedMiss = Readonly<{ missedAt: Date; decision: string | null }>;

/** The missed pickups that count at a moment: of the last 30 days, and none that an admin waived. */
export const thoseCounting = <Miss extends CountedMiss>(missed: readonly Miss[], now: Date): Miss[] =>
  missed.filter(
    ({ missedAt, decision }) =>
      decision !== "waived" && missedAt > later(now, -ATTENDANCE_V1.countsForMs) && missedAt <= now,
  );

/** The pause that follows from the misses that count: each lays its own, the longest holds; null where none does. */
export function pauseFrom(missed: readonly CountedMiss[], now: Date): Date | null {
  const counting = thoseCounting(missed, now).sort((one, other) => one.missedAt.getTime() - other.missedAt.getTime());
  const ends = counting.flatMap(({ missedAt }, index) => pausedUntil(index + 1, missedAt) ?? []);
  const longest = new Date(Math.max(0, ...ends.map((end) => end.getTime())));
  return longest > now ? longest : null;
}

type Awaited = Readonly<{ state: string; pickupUntil: Date; safeUntil: Date }>;

/** Why a kitchen may not say that nobody has come yet, or null. */
export function whyCannotReport({ state, pickupUntil, safeUntil }: Awaited, now: Date): Failure | null {
  if (state !== "held" || safeUntil <= now) return attendanceReasons.over();
  const from = later(pickupUntil, -ATTENDANCE_V1.awaitedBeforeMs);
  return now < from ? attendanceReasons.tooEarly({ from: from.toISOString() }) : null;
}

type Appealable = CountedMiss & Readonly<{ appealedAt: Date | null }>;

/** Why a missed pickup may not be appealed, or null. */
export function whyCannotAppeal({ missedAt, appealedAt, decision }: Appealable, now: Date): Failure | null {
  if (decision) return attendanceReasons.alreadyDecided();
  if (appealedAt) return attendanceReasons.alreadyAppealed();
  return now > later(missedAt, ATTENDANCE_V1.appealWithinMs) ? attendanceReasons.tooLate() : null;
}
