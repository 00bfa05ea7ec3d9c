import { z } from "zod";
import { REVEAL_REASONS } from "@/server/identity/identity.contract";
import { WEIGHT_METHODS } from "@/server/kernel/quantity";
import { idInput, instant, rupiahOutput } from "@/server/kernel/wire";
import { claimOutput } from "@/server/surplus/surplus.contract";

const pickupCode = z.string().regex(/^\d{6}$/, "must be six digits");

export const previewInput = z.object({ code: pickupCode });
export const previewOutput = z.object({
  claimId: z.string(),
  surplusId: z.string(),
  title: z.string(),
  unitName: z.string(),
  units: z.int(),
  gramsPerUnit: z.int().nullable(),
  recipientName: z.string(),
  pickupUntil: instant,
  safeUntil: instant,
  zone: z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
  /** What a buyer pays at the counter; null where nothing is to be paid there. */
  dueRupiah: rupiahOutput.nullable(),
});
/** A pickup as it is found: whoever bought it has no name for the kitchen. */
export type PickupFound = Omit<z.input<typeof previewOutput>, "recipientName"> &
  Readonly<{ recipientName: string | null }>;
export type PreviewView = z.output<typeof previewOutput>;

export const verifyInput = z.object({
  code: pickupCode,
  acceptedUnits: z.int().min(0).max(10_000),
  rejectedUnits: z.int().min(0).max(10_000).default(0),
  /** Weight of what was accepted, at most a truckload of 50 t; required by scale and estimate, refused by unknown. */
  weightGrams: z.int().min(1).max(50_000_000).nullish(),
  method: z.enum(WEIGHT_METHODS),
});
export type VerifyInput = z.output<typeof verifyInput>;
export const verifyOutput = claimOutput.extend({
  /** Points credited to the provider. */
  points: z.int(),
  /** Units that came free again because fewer were taken. */
  freedUnits: z.int(),
});
export type HandoverRecord = z.input<typeof verifyOutput>;
export type HandoverView = z.output<typeof verifyOutput>;

const contactText = z.object({ phone: z.string().nullable(), email: z.string().nullable() });
/** The kitchen's contact for each live claim: masked until someone of the organisation asked to see it. */
export const contactsOutput = z.object({
  items: z.array(z.object({ claimId: z.string(), masked: contactText, shown: contactText.nullable() })),
});
export type ContactView = z.output<typeof contactsOutput>["items"][number];
export const revealInput = z.object({ claimId: idInput<"claim">(), reason: z.enum(REVEAL_REASONS) });
export type RevealInput = z.output<typeof revealInput>;
export const revealOutput = contactText;
