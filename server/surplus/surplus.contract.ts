import { z } from "zod";
import { event } from "@/server/kernel/event";
import { ALLERGENS, CARBON_CATEGORIES, CATEGORIES, HALAL_STATES, STORAGES } from "@/server/kernel/food";
import type { ClaimId, OfferId, OrganisationId, SurplusId } from "@/server/kernel/id";
import { WEIGHT_METHODS } from "@/server/kernel/quantity";
import { idInput, instant, line, momentInput, placeInput, placeOutput, versionInput } from "@/server/kernel/wire";
import { photoOutput } from "@/server/photo/photo.contract";
import { CANCEL_REASONS, WITHDRAW_REASONS } from "@/server/surplus/surplus.reasons";

/** A lot is `scheduled` while the person who posted it can still undo: nobody else sees it yet. */
export const LOT_STATES = ["scheduled", "open", "claimed", "completed", "expired", "withdrawn"] as const;
export const CLAIM_STATES = ["held", "completed", "cancelled", "expired"] as const;

/** What a recipient is, as the kitchen sees it. */
export const RECIPIENT_KINDS = ["ngo", "food_bank", "buyer"] as const;
/** How units came to be claimed. */
export const CLAIM_WAYS = ["direct", "offer", "admin", "purchase"] as const;

export type LotState = (typeof LOT_STATES)[number];
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];
export type ClaimState = (typeof CLAIM_STATES)[number];

/** Bounds of one lot: units 1–10,000; a unit weighs at most 100 kg. */
const unitCount = z.int().min(1).max(10_000);

export const postInput = z.object({
  title: line(120, 2),
  category: z.enum(CATEGORIES),
  carbonCategory: z.enum(CARBON_CATEGORIES).default("mixed"),
  units: unitCount,
  unitName: line(24),
  gramsPerUnit: z.int().min(1).max(100_000).nullish(),
  cookedAt: momentInput,
  printedDate: momentInput.nullish(),
  leftColdAt: momentInput.nullish(),
  storage: z.enum(STORAGES),
  halal: z.enum(HALAL_STATES),
  allergens: z.array(z.enum(ALLERGENS)).max(ALLERGENS.length).default([]),
  pickupUntil: momentInput,
  place: placeInput.optional(),
  openToAll: z.boolean().default(true),
  /** Rests for the seconds of undo before anyone is offered it; without it the lot opens at once. */
  undoable: z.boolean().optional(),
  photoId: idInput<"photo">().nullish(),
});
export type PostInput = z.output<typeof postInput>;

export const editInput = z.object({
  id: idInput<"surplus">(),
  version: versionInput,
  title: line(120, 2).optional(),
  allergens: postInput.shape.allergens.unwrap().optional(),
  pickupUntil: momentInput.optional(),
  openToAll: z.boolean().optional(),
  /** Null takes the photo off. */
  photoId: idInput<"photo">().nullish(),
});
export type EditInput = z.output<typeof editInput>;

export const withdrawInput = z.object({ id: idInput<"surplus">(), reason: z.enum(WITHDRAW_REASONS) });
export const surplusIdInput = z.object({ id: idInput<"surplus">() });

export const nearbyInput = z.object({
  latitude: placeInput.shape.latitude,
  longitude: placeInput.shape.longitude,
  radiusMeters: z.number().min(1).max(25_000).default(5_000),
  limit: z.int().min(1).max(200).default(30),
  cursor: z.string().max(120).optional(),
});
export type NearbyInput = z.output<typeof nearbyInput>;

export const claimInput = z.object({
  id: idInput<"surplus">(),
  units: unitCount.optional(),
  fulfilment: z.literal("self_pickup").default("self_pickup"),
});
export type ClaimInput = z.output<typeof claimInput>;

/** Why; asked for when the pickup window is about to close (`GIVING_BACK_V1`). */
const whyGivenBack = z.enum(CANCEL_REASONS).nullish();
export const cancelInput = z.object({ id: idInput<"claim">(), reason: whyGivenBack });
export type CancelInput = z.output<typeof cancelInput>;
/** What is still fetched; the rest is free again. */
export const splitInput = z.object({ id: idInput<"claim">(), keepUnits: unitCount, reason: whyGivenBack });
export type SplitInput = z.output<typeof splitInput>;
export const claimIdInput = z.object({ id: idInput<"claim">() });

export const surplusOutput = z.object({
  id: z.string(),
  regionId: z.int(),
  providerId: z.string(),
  providerName: z.string(),
  address: z.string(),
  landmark: z.string(),
  title: z.string(),
  category: z.enum(CATEGORIES),
  carbonCategory: z.enum(CARBON_CATEGORIES),
  storage: z.enum(STORAGES),
  halal: z.enum(HALAL_STATES),
  allergens: z.array(z.string()),
  unitName: z.string(),
  gramsPerUnit: z.int().nullable(),
  unitsPosted: z.int(),
  unitsLeft: z.int(),
  unitsHeld: z.int(),
  unitsAccepted: z.int(),
  unitsExpired: z.int(),
  state: z.enum(LOT_STATES),
  /** Someone is being asked right now; a sign, no reservation. */
  isOffered: z.boolean(),
  openToAll: z.boolean(),
  cookedAt: instant,
  printedDate: instant.nullable(),
  leftColdAt: instant.nullable(),
  safeUntil: instant,
  pickupUntil: instant,
  /** When others see it first: a little ahead while the lot is scheduled. */
  postedAt: instant,
  endedAt: instant.nullable(),
  place: placeOutput,
  cell: z.string(),
  zone: z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]),
  photo: photoOutput.nullable(),
  version: z.int(),
});
/** Lots whose counters and entries disagree: each bucket by the entries, and what the lot says. */
export const imbalancesOutput = z.object({
  items: z.array(z.object({ surplusId: z.string(), foundAt: instant, facts: z.record(z.string(), z.int()) })),
});

/** A lot as handlers give it; `SurplusView` is what clients get. */
export type SurplusRecord = z.input<typeof surplusOutput>;
export type SurplusView = z.output<typeof surplusOutput>;

export const nearbyOutput = z.object({
  items: z.array(surplusOutput.extend({ distanceMeters: z.int() })),
  nextCursor: z.string().nullable(),
});
export type NearbyItem = z.output<typeof nearbyOutput>["items"][number];

export const claimOutput = z.object({
  id: z.string(),
  surplusId: z.string(),
  providerId: z.string(),
  /** Null where a person bought it for themselves. */
  recipientId: z.string().nullable(),
  units: z.int(),
  state: z.enum(CLAIM_STATES),
  via: z.enum(CLAIM_WAYS),
  /** Six digits, only for the recipient of a live claim. */
  pickupCode: z.string().nullable(),
  pickupUntil: instant,
  safeUntil: instant,
  claimedAt: instant,
  closedAt: instant.nullable(),
  acceptedUnits: z.int().nullable(),
  rejectedUnits: z.int().nullable(),
  weightGrams: z.int().nullable(),
  weightMethod: z.enum(WEIGHT_METHODS).nullable(),
});
export type ClaimRecord = z.input<typeof claimOutput>;

/** What a recipient sees of its pickups: the claim and the lot it is from. */
export const myClaimOutput = claimOutput.extend({ surplus: surplusOutput });
export type MyClaim = z.output<typeof myClaimOutput>;

/** What a provider sees of who comes: never the code. */
export const incomingClaimOutput = claimOutput
  .omit({ pickupCode: true })
  .extend({ recipientName: z.string(), recipientKind: z.enum(RECIPIENT_KINDS), surplus: surplusOutput });
export type IncomingClaim = z.output<typeof incomingClaimOutput>;

const lotFacts = {
  surplusId: z.uuid().transform((id) => id as SurplusId),
  providerId: z.uuid().transform((id) => id as OrganisationId),
  regionId: z.int(),
  cell: z.string(),
  version: z.int(),
  unitsLeft: z.int(),
};
const claimFacts = {
  ...lotFacts,
  claimId: z.uuid().transform((id) => id as ClaimId),
  /** Null where a person bought it for themselves. */
  recipientId: z
    .uuid()
    .nullable()
    .transform((id) => id as OrganisationId | null),
  units: z.int(),
};

export const surplusPosted = event("surplus.posted", z.object(lotFacts));
export const surplusEdited = event("surplus.edited", z.object(lotFacts));
export const surplusWithdrawn = event("surplus.withdrawn", z.object({ ...lotFacts, reason: z.string() }));
export const surplusExpired = event("surplus.expired", z.object({ ...lotFacts, units: z.int() }));
export const surplusClaimed = event(
  "surplus.claimed",
  z.object({
    ...claimFacts,
    via: z.string(),
    offerId: z
      .uuid()
      .nullable()
      .transform((id) => id as OfferId | null),
  }),
);
/** The books of a handover were corrected: units moved between accepted and rejected, by entries of this moment. */
export const claimCorrected = event("claim.corrected", z.object({ ...claimFacts, unfitUnits: z.int() }));
/** Its food was found unsafe: what was open is recalled, and nothing of it may be handed over. */
export const surplusRecalled = event("surplus.recalled", z.object({ ...lotFacts, units: z.int() }));
/** A claim ended because its lot was recalled. */
export const claimRecalled = event("claim.recalled", z.object(claimFacts));
/** Units came free again: a claim was cancelled or split, or took fewer. */
export const surplusReleased = event(
  "surplus.released",
  z.object({ ...claimFacts, why: z.enum(["cancelled", "took_fewer", "split"]) }),
);
export const claimExpired = event("claim.expired", z.object(claimFacts));
export const claimCompleted = event(
  "claim.completed",
  z.object({ ...claimFacts, acceptedUnits: z.int(), rejectedUnits: z.int() }),
);
