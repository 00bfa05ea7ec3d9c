import { z } from "zod";
import { event } from "@/server/kernel/event";
import { reasons } from "@/server/kernel/failure";
import type { OfferId, OrganisationId, SurplusId } from "@/server/kernel/id";
import { idInput, instant, placeOutput } from "@/server/kernel/wire";
import { claimOutput, surplusOutput } from "@/server/surplus/surplus.contract";

export const OFFER_STATES = ["open", "accepted", "declined", "lapsed", "moot"] as const;
export const DECLINE_REASONS = [
  "too_far",
  "too_much",
  "no_transport",
  "no_people",
  "not_suitable",
  "closed_now",
  "other",
] as const;
export const UNPLACED_REASONS = ["no_candidate", "all_asked", "retries_failed"] as const;

export type OfferState = (typeof OFFER_STATES)[number];
export type DeclineReason = (typeof DECLINE_REASONS)[number];
export type UnplacedReason = (typeof UNPLACED_REASONS)[number];

/** Why the matcher does not ask a recipient. */
export type WhyNotEligible =
  | "notVerified"
  | "claimsPaused"
  | "halalBelowMinimum"
  | "tooLate"
  | "categoryNotAccepted"
  | "storageNotAccepted"
  | "tooFar"
  | "closedNow"
  | "pausedToday"
  | "tooHeavy"
  | "capacityFull";

const wordsOutput = z.object({ id: z.string(), en: z.string() });

/** What an offer, the geo-DLQ and the story say of a lot. */
const lotOutput = surplusOutput.pick({
  id: true,
  title: true,
  category: true,
  storage: true,
  halal: true,
  allergens: true,
  unitName: true,
  gramsPerUnit: true,
  unitsPosted: true,
  unitsLeft: true,
  state: true,
  safeUntil: true,
  pickupUntil: true,
  providerName: true,
  address: true,
  landmark: true,
  place: true,
  zone: true,
});
export type LotSummary = z.input<typeof lotOutput>;

export const offersInput = z
  .object({
    state: z.enum(["open", "all"]).default("open"),
    limit: z.int().min(1).max(100).default(50),
  })
  .prefault({});

export const offerOutput = z.object({
  id: z.string(),
  surplusId: z.string(),
  units: z.int(),
  state: z.enum(OFFER_STATES),
  /** One sentence: why this lot is offered to you. */
  why: wordsOutput,
  distanceMeters: z.int(),
  travelSeconds: z.int(),
  deadline: instant,
  offeredAt: instant,
  answeredAt: instant.nullable(),
  declineReason: z.enum(DECLINE_REASONS).nullable(),
  lot: lotOutput,
});
export type OfferRecord = z.input<typeof offerOutput>;
export type OfferView = z.output<typeof offerOutput>;
export const offersOutput = z.object({ items: z.array(offerOutput) });

/** What the organisation has today, and how much of it is left. */
export const loadOutput = z.object({
  /** Claims of the local day and open offers. */
  unitsToday: z.int(),
  gramsToday: z.int(),
  gramsReceived14Days: z.int(),
  /** Portions and grams today's capacity still takes, 0 or more. */
  portionsLeft: z.int(),
  gramsLeft: z.int(),
  /** No offers come any more today, by choice or because it is full; they come again at `resumesAt`. */
  stopped: z.enum(["paused", "full"]).nullable(),
  resumesAt: instant.nullable(),
});
export type LoadView = z.output<typeof loadOutput>;

export const acceptInput = z.object({
  id: idInput<"offer">(),
  /** Fewer than offered; all that is offered unless told. */
  units: z.int().min(1).max(10_000).optional(),
});
export type AcceptInput = z.output<typeof acceptInput>;
export const declineInput = z.object({ id: idInput<"offer">(), reason: z.enum(DECLINE_REASONS) });
export type DeclineInput = z.output<typeof declineInput>;
export const declineOutput = z.object({ id: z.string(), state: z.enum(OFFER_STATES) });

export const unplacedInput = z
  .object({
    regionId: z.int().min(1101).max(9999).optional(),
    limit: z.int().min(1).max(200).default(100),
  })
  .prefault({});
export const unplacedOutput = z.object({
  items: z.array(
    z.object({
      surplusId: z.string(),
      regionId: z.int(),
      reason: z.enum(UNPLACED_REASONS),
      since: instant,
      /** How many recipients were asked so far. */
      asked: z.int(),
      lot: lotOutput,
    }),
  ),
  /** The middle of where a region's lots wait puts it on a map. */
  regions: z.array(z.object({ regionId: z.int(), lots: z.int(), place: placeOutput })),
});
export type UnplacedRecord = z.input<typeof unplacedOutput>["items"][number];
export type UnplacedView = z.output<typeof unplacedOutput>;

export const lotInput = z.object({ id: idInput<"surplus">() });
export const candidatesOutput = z.object({
  items: z.array(
    z.object({
      organisationId: z.string(),
      name: z.string(),
      distanceMeters: z.int(),
      travelSeconds: z.int(),
      asked: z.boolean(),
      isFallback: z.boolean(),
      /** Why the matcher would not ask them, or null; an admin may still assign where it is only a limit of today. */
      whyNot: wordsOutput.nullable(),
      assignable: z.boolean(),
    }),
  ),
});
export type CandidateView = z.output<typeof candidatesOutput>["items"][number];

export const assignInput = z.object({
  id: idInput<"surplus">(),
  recipientId: idInput<"organisation">(),
  units: z.int().min(1).max(10_000).optional(),
});
export const assignOutput = z.object({ claim: claimOutput, warnings: z.array(wordsOutput) });

export const storyOutput = z.object({
  lot: lotOutput,
  postedUnits: z.int(),
  items: z.array(
    z.object({
      at: instant,
      kind: z.enum(["event", "offer", "answer", "claim", "entry", "unplaced"]),
      /** The event type, offer or claim state, or `from → to` of an entry. */
      what: z.string(),
      words: wordsOutput,
      units: z.int().nullable(),
      organisationName: z.string().nullable(),
    }),
  ),
});
export type StoryRecord = z.input<typeof storyOutput>;
export type StoryView = z.output<typeof storyOutput>;
export type StoryItem = StoryRecord["items"][number];

export const offerReasons = reasons("offer", {
  unknown: "missing",
  lapsed: "conflict",
  answered: "conflict",
});
export const assignReasons = reasons("assign", {
  recipientUnknown: "missing",
  recipientNotVerified: "forbidden",
  halalBelowMinimum: "forbidden",
  /** Its price holds, and neighbours may be paying right now. */
  onSale: "conflict",
});

const offerFacts = {
  offerId: z.uuid().transform((id) => id as OfferId),
  surplusId: z.uuid().transform((id) => id as SurplusId),
  providerId: z.uuid().transform((id) => id as OrganisationId),
  recipientId: z.uuid().transform((id) => id as OrganisationId),
  regionId: z.int(),
  cell: z.string(),
  units: z.int(),
};

export const offerMade = event("offer.made", z.object({ ...offerFacts, deadline: z.iso.datetime() }));
export const offerAccepted = event("offer.accepted", z.object(offerFacts));
export const offerDeclined = event("offer.declined", z.object({ ...offerFacts, reason: z.enum(DECLINE_REASONS) }));
export const offerLapsed = event("offer.lapsed", z.object(offerFacts));
/** An open offer lost its meaning: the lot ended or nothing of it is left. */
export const offerMooted = event("offer.mooted", z.object(offerFacts));
/** A lot whose matching failed, or that found nobody, is to be tried again. */
export const surplusRequeued = event(
  "surplus.requeued",
  z.object({ surplusId: offerFacts.surplusId, regionId: z.int(), cell: z.string() }),
);
export const surplusUnplaced = event(
  "surplus.unplaced",
  z.object({
    surplusId: offerFacts.surplusId,
    providerId: offerFacts.providerId,
    regionId: z.int(),
    cell: z.string(),
    reason: z.enum(UNPLACED_REASONS),
  }),
);
