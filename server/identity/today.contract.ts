import { z } from "zod";

/** How what was taken gets home today. */
export const VEHICLES = ["car", "motorcycle", "none"] as const;
export type Vehicle = (typeof VEHICLES)[number];

/** What a recipient said of one calendar day of its place; on any other day it says nothing. */
export type DayCapacity = Readonly<{
  day: string;
  /** Fewer or more than usual; null is as usual. */
  portions: number | null;
  /** Room for chilled and frozen food. */
  coldSpace: boolean;
  vehicle: Vehicle;
  /** Enough for today, whatever has come. */
  paused: boolean;
}>;

/** Today as its people see it; the server knows which day it is at the place. */
export const todayInput = z.object({
  portions: z.int().min(0).max(100_000).nullable(),
  coldSpace: z.boolean(),
  vehicle: z.enum(VEHICLES),
  paused: z.boolean(),
});
export type TodayInput = z.output<typeof todayInput>;
