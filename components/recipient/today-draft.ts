import type { DayCapacity, TodayInput } from "@/server/identity/today.contract";
import { dayOf, type Zone } from "@/server/kernel/time";

type Said = Readonly<{ today: DayCapacity | null; zone: Zone; capacityPortionsPerDay: number }>;

/** What holds today before anything is changed: what was said of this day, or the usual. */
export function todayOf({ today, zone }: Said, now: Date): TodayInput {
  if (!today || today.day !== dayOf(now, zone))
    return { portions: null, coldSpace: true, vehicle: "car", paused: false };
  const { portions, coldSpace, vehicle, paused } = today;
  return { portions, coldSpace, vehicle, paused };
}
