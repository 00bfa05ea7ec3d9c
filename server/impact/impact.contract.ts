import { z } from "zod";

/** Everything here is summed from balance entries; whole grams. */
export const impactOutput = z.object({
  acceptedGrams: z.int(),
  weighedGrams: z.int(),
  estimatedGrams: z.int(),
  /** Units accepted without a known weight: rescued, but not in any sum of grams. */
  unknownWeightUnits: z.int(),
  /** Whole meals of 420 g. */
  meals: z.int(),
  co2eGrams: z.int(),
  carbon: z.object({
    /** The factor set the entries were counted by. */
    set: z.string(),
    /** The same grams by published figures, low to high. */
    range: z.object({ set: z.string(), lowGrams: z.int(), grams: z.int(), highGrams: z.int() }),
  }),
  lots: z.int(),
  handovers: z.int(),
  providers: z.int(),
  recipients: z.int(),
  organisations: z.int(),
  /** The last 14 days of Jakarta, oldest first, empty days included. */
  byDay: z.array(z.object({ day: z.iso.date(), acceptedGrams: z.int(), handovers: z.int() })),
});
export type ImpactRecord = z.input<typeof impactOutput>;
export type ImpactView = z.output<typeof impactOutput>;
