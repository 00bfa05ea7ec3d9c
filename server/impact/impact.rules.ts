import { DAY, dayOf, later } from "@/server/kernel/time";
import { CARBON_SETS, GRAMS_PER_MEAL } from "@/server/surplus/surplus.rules";

export const DAYS_SHOWN = 14;
/** The country's first zone counts the public days. */
export const IMPACT_ZONE = "Asia/Jakarta";

/** Published figures for CO₂e of food waste in grams per kilogram: 0.5 to 2.7 around FAO 2013 (DOMAIN.md §4 "Carbon"). */
const PUBLISHED = { set: "fao-2013", low: 500, middle: CARBON_SETS["fao-2013"].all, high: 2_700 } as const;

/** Whole meals in grams of food (WRAP: 0.42 kg). */
export const mealsIn = (grams: number): number => Math.floor(grams / GRAMS_PER_MEAL);

/** Grams of CO₂e by published figures for grams of food, low to high, rounded down. */
export function publishedRange(grams: number) {
  const by = (factor: number) => Math.floor((grams * factor) / 1_000);
  return {
    set: PUBLISHED.set,
    lowGrams: by(PUBLISHED.low),
    grams: by(PUBLISHED.middle),
    highGrams: by(PUBLISHED.high),
  };
}

/** The last 14 days of Jakarta, oldest first, today included: `2026-11-21`. */
export const lastDays = (now: Date): string[] =>
  Array.from({ length: DAYS_SHOWN }, (_, index) => dayOf(later(now, (index - DAYS_SHOWN + 1) * DAY), IMPACT_ZONE));
