import { earliest, HOUR, later, MINUTE } from "@/server/kernel/time";

/** The window a posting proposes for pickup, version 1, in milliseconds. */
export const PICKUP_WINDOW_V1 = {
  usual: 2 * HOUR,
  /** Room for being asked, saying yes and coming, however soon the outlet closes. */
  atLeast: HOUR,
  /** For the way back and the meal, before the food must be eaten. */
  beforeSafe: 30 * MINUTE,
  step: 5 * MINUTE,
} as const;

/**
 * Until when pickup is proposed: two hours, or until the outlet closes where that is sooner but leaves an hour; half an hour before the
 * food must be eaten where that still leaves half an hour, on a round five minutes.
 * @param latest the last moment that is safe; null while unknown
 * @param closesAt when the outlet closes; null where it does not, or is closed
 * @returns never past `latest`, which may itself be past
 */
export function usualPickupUntil(now: Date, latest: Date | null, closesAt: Date | null): Date {
  const { usual, atLeast, beforeSafe, step } = PICKUP_WINDOW_V1;
  const byHours = closesAt ? Math.max(atLeast, Math.min(usual, closesAt.getTime() - now.getTime())) : usual;
  const wanted = later(now, byHours);
  const unhurried = latest && later(latest, -beforeSafe);
  const isRoomy = unhurried && unhurried.getTime() - now.getTime() >= beforeSafe;
  const until = latest ? earliest(wanted, isRoomy ? unhurried : latest) : wanted;
  const round = new Date(Math.floor(until.getTime() / step) * step);
  return round > now ? round : until;
}
