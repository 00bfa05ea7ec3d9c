import { z } from "zod";
import { instant, placeOutput } from "@/server/kernel/wire";
import { CLAIM_WAYS } from "@/server/surplus/surplus.contract";

/** Open lots of the whole country, one row a kabupaten or kota that has any. */
export const regionsOfLotsOutput = z.object({
  items: z.array(
    z.object({
      regionId: z.int(),
      name: z.string(),
      province: z.string(),
      /** The middle of its open lots. */
      place: placeOutput,
      lots: z.int(),
      /** Of lots whose unit weight is known. */
      grams: z.int(),
      lotsWithoutWeight: z.int(),
    }),
  ),
  /** When it was counted; an answer is at most ten seconds old. */
  countedAt: instant,
});
export type RegionOfLots = z.output<typeof regionsOfLotsOutput>["items"][number];

/** What became of a lot someone wanted, without names, and their place in its waiting line. */
export const raceOutput = z.object({
  winner: z
    .object({
      kind: z.enum(["self", "ngo", "food_bank", "buyer"]),
      via: z.enum(CLAIM_WAYS),
      at: instant,
    })
    .nullable(),
  /** 1 is next; null for who does not wait, or was offered what came free. */
  position: z.int().nullable(),
  waiting: z.int(),
});
export type RaceView = z.output<typeof raceOutput>;
