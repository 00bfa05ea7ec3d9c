import { z } from "zod";
import { instant, placeOutput } from "@/server/kernel/wire";
import { OVERVIEW_DAYS } from "@/server/operations/overview.rules";

export const overviewInput = z.object({
  days: z.coerce.number().int().min(1).max(30).pipe(z.literal(OVERVIEW_DAYS)).default(1),
});

/** Of lots posted in a span; null where there is nothing to divide or to wait for. */
const flow = {
  posts: z.int(),
  claims: z.int(),
  /** Units accepted of those that are neither open nor held any more, 0 to 1. */
  rescueRate: z.number().nullable(),
  /** Median from posting to the first claim. */
  medianSeconds: z.int().nullable(),
};
export const overviewOutput = z.object({
  days: z.int(),
  matches: z.int(),
  now: z.object(flow),
  /** The same span right before. */
  before: z.object(flow),
  slots: z.array(z.object({ at: instant, posts: z.int(), claims: z.int() })),
  /** Kabupaten and kota with a posting, the busiest first. */
  regions: z.array(z.object({ regionId: z.int(), place: placeOutput, ...flow })),
});
export type OverviewView = z.output<typeof overviewOutput>;
export type OverviewRecord = z.input<typeof overviewOutput>;
