import type { Counter, TrendStep } from "@/server/impact/impact.contract";
import { addDays, DAY, dayOf, later, mondayOf } from "@/server/kernel/time";
import { CARBON_SETS, GRAMS_PER_MEAL } from "@/server/surplus/surplus.rules";

export const DAYS_SHOWN = 14;
/** The country's first zone counts the public days. */
export const IMPACT_ZONE = "Asia/Jakarta";

/** How many days, weeks or months a trend shows. */
const TREND_LENGTH: Readonly<Record<TrendStep, number>> = { day: 30, week: 26, month: 12 };

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

type Totals = Readonly<Record<"weighedGrams" | "estimatedGrams" | "unknownUnits" | "co2eGrams" | "handovers", number>>;

/** Sums as they are shown: known grams together, unknown weight in units apart. */
export const shownSums = ({ weighedGrams, estimatedGrams, unknownUnits, handovers }: Totals) => ({
  acceptedGrams: weighedGrams + estimatedGrams,
  weighedGrams,
  estimatedGrams,
  unknownWeightUnits: unknownUnits,
  handovers,
});

export const counterOf = (totals: Totals): Counter => ({
  ...shownSums(totals),
  meals: mealsIn(totals.weighedGrams + totals.estimatedGrams),
  co2eGrams: totals.co2eGrams,
});

/** The last 14 days of Jakarta, oldest first, today included: `2026-11-21`. */
export const lastDays = (now: Date): string[] =>
  Array.from({ length: DAYS_SHOWN }, (_, index) => dayOf(later(now, (index - DAYS_SHOWN + 1) * DAY), IMPACT_ZONE));

const monthsBack = (month: string, back: number): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - back;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`;
};

/** Where the steps of a trend begin, oldest first, the running one included. */
export function trendStarts(step: TrendStep, now: Date): string[] {
  const today = dayOf(now, IMPACT_ZONE);
  const length = TREND_LENGTH[step];
  return Array.from({ length }, (_, index) => {
    const back = length - 1 - index;
    if (step === "month") return monthsBack(today, back);
    return step === "week" ? addDays(mondayOf(today), -7 * back) : addDays(today, -back);
  });
}
