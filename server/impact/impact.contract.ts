import { z } from "zod";
import { event } from "@/server/kernel/event";

/** Summed from balance entries; whole grams. An unknown weight is rescued food, but in no sum of grams. */
const sums = {
  acceptedGrams: z.int(),
  weighedGrams: z.int(),
  estimatedGrams: z.int(),
  unknownWeightUnits: z.int(),
  handovers: z.int(),
};

/** What the counter shows; also what is told to everyone when it has grown. */
export const counterShape = z.object({
  ...sums,
  /** Whole meals of 420 g. */
  meals: z.int(),
  co2eGrams: z.int(),
});
export type Counter = z.output<typeof counterShape>;

export const impactOutput = counterShape.extend({
  carbon: z.object({
    /** The factor sets the entries were counted by. */
    sets: z.array(z.string()),
    /** The same grams by published figures, low to high. */
    range: z.object({ set: z.string(), lowGrams: z.int(), grams: z.int(), highGrams: z.int() }),
  }),
  providers: z.int(),
  recipients: z.int(),
  organisations: z.int(),
  /** The last 14 days of Jakarta, oldest first, empty days included. */
  byDay: z.array(z.object({ day: z.iso.date(), acceptedGrams: z.int(), handovers: z.int() })),
});
export type ImpactRecord = z.input<typeof impactOutput>;
export type ImpactView = z.output<typeof impactOutput>;

export const TREND_STEPS = ["day", "week", "month"] as const;
export type TrendStep = (typeof TREND_STEPS)[number];
export const trendInput = z.object({ step: z.enum(TREND_STEPS).default("day") });
export const trendOutput = z.object({
  step: z.enum(TREND_STEPS),
  /** Oldest first, empty ones included; `start` is the day itself, the Monday or the first of the month. */
  items: z.array(z.object({ start: z.iso.date(), ...sums })),
});
export type TrendView = z.output<typeof trendOutput>;

export const provincesOutput = z.object({
  /** Provinces with any handover, the heaviest first. */
  items: z.array(z.object({ provinceId: z.int(), name: z.string(), ...sums })),
});
export type ProvinceView = z.output<typeof provincesOutput>["items"][number];

/** Something was counted; told to everyone at most every few seconds. */
export const impactGrew = event("impact.grew", counterShape);
