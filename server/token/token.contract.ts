import { z } from "zod";

export const LEVELS = ["bronze", "silver", "gold"] as const;
export type Level = (typeof LEVELS)[number];

/** An organisation's impact tokens. They are not carbon credits. */
export const tokensOutput = z.object({
  /** The running calendar year of the organisation's place. */
  year: z.int(),
  /** Came due in that year. */
  tokens: z.int(),
  level: z.enum(LEVELS),
  next: z.object({ level: z.enum(LEVELS), missing: z.int() }).nullable(),
  /** Grams of CO₂e carried towards the next token. */
  carriedGrams: z.int(),
  /** What the books have, of all years. */
  held: z.int(),
  /** The factor sets the entries were counted by, the most used first. */
  carbonSets: z.array(z.string()),
});
export type TokensView = z.output<typeof tokensOutput>;
