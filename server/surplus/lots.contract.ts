import { z } from "zod";
import type { RegionId } from "@/server/kernel/id";
import { idInput, instant, line } from "@/server/kernel/wire";
import { CLAIM_STATES, CLAIM_WAYS, LOT_STATES } from "@/server/surplus/surplus.contract";

const day = z.iso.date().max(10);

export const lotsInput = z
  .object({
    /** A part of the lot's title or its kitchen's name; or the whole number of a lot or a claim, and then nothing else counts. */
    text: line(80, 0).default(""),
    state: z.enum(LOT_STATES).optional(),
    regionId: z.coerce
      .number()
      .int()
      .min(1101)
      .max(9999)
      .transform((code) => code as RegionId)
      .optional(),
    kitchenId: idInput<"organisation">().optional(),
    /** Calendar days of Jakarta, both included. */
    from: day.optional(),
    until: day.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
    /** The oldest lot already seen. */
    cursor: idInput<"surplus">().optional(),
  })
  .prefault({});
export type LotsInput = z.output<typeof lotsInput>;

const claimOutput = z.object({
  id: z.string(),
  /** Null where a person bought it: nobody reads their name here. */
  recipientName: z.string().nullable(),
  units: z.int(),
  state: z.enum(CLAIM_STATES),
  via: z.enum(CLAIM_WAYS),
});
export type LotClaim = z.output<typeof claimOutput>;

const lotOutput = z.object({
  id: z.string(),
  title: z.string(),
  kitchenId: z.string(),
  kitchenName: z.string(),
  regionId: z.int(),
  zone: z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
  state: z.enum(LOT_STATES),
  unitName: z.string(),
  unitsPosted: z.int(),
  unitsOpen: z.int(),
  postedAt: instant,
  recalledAt: instant.nullable(),
  /** The first few, oldest first. */
  claims: z.array(claimOutput),
  claimsInAll: z.int(),
});
export const lotsOfHouseInput = z.object({ organisationId: idInput<"organisation">() });
/** What an organisation posted as a kitchen, and took as a recipient. */
export const lotsOfHouseOutput = z.object({ lots: z.int(), openLots: z.int(), claims: z.int(), heldClaims: z.int() });
export type LotsOfHouse = z.output<typeof lotsOfHouseOutput>;
export const lotsOutput = z.object({ items: z.array(lotOutput), nextCursor: z.string().nullable() });
export type LotsView = z.output<typeof lotsOutput>;
