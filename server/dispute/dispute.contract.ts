import { z } from "zod";
import { DISPUTE_REASONS, DISPUTE_STATES, SIDES, STAGES, VERDICTS } from "@/server/dispute/dispute.reasons";
import { event } from "@/server/kernel/event";
import type { ClaimId, DisputeId, OrganisationId, PersonId, RegionId } from "@/server/kernel/id";
import { idInput, instant, line, versionInput } from "@/server/kernel/wire";

const side = z.enum(SIDES);
const MOST_PHOTOS = 4;
/** No purchase costs more; whole rupiah that JSON can carry. */
const MOST_RUPIAH = 1_000_000_000;

const said = {
  text: line(1_000, 5),
  photoIds: z.array(idInput<"photo">()).max(MOST_PHOTOS).default([]),
  /** What this side counted and weighed itself. */
  countedUnits: z.int().min(0).max(10_000).nullish(),
  countedGrams: z.int().min(0).max(50_000_000).nullish(),
};
export const openInput = z.object({ claimId: idInput<"claim">(), reason: z.enum(DISPUTE_REASONS), ...said });
export type OpenInput = z.output<typeof openInput>;
export const disputeInput = z.object({ id: idInput<"dispute">() });
export const minePageInput = z
  .object({
    limit: z.int().min(1).max(100).default(30),
    /** Of the last one shown: whether it still moves, and its id. */
    cursor: z
      .string()
      .max(43)
      .regex(/^(live|closed)\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      .optional(),
  })
  .prefault({});
export type MinePageInput = z.output<typeof minePageInput>;
export const standingInput = z.object({ organisationId: idInput<"organisation">() });
export const answerInput = disputeInput.extend(said);
export type AnswerInput = z.output<typeof answerInput>;
export const appealInput = disputeInput.extend({ text: said.text, photoIds: said.photoIds });
export type AppealInput = z.output<typeof appealInput>;

export const ruleInput = disputeInput.extend({
  version: versionInput,
  verdict: z.enum(VERDICTS),
  /** What goes back to the buyer by a split. */
  splitRupiah: z.int().min(0).max(MOST_RUPIAH).nullish(),
  /** Accepted units that were not fit to eat: booked out of what was rescued. */
  unfitUnits: z.int().min(0).max(10_000).default(0),
  warned: z.array(side).max(2).default([]),
  suspended: z.array(side).max(2).default([]),
  note: line(1_000, 5),
});
export type RuleInput = z.output<typeof ruleInput>;
export const reviewInput = disputeInput.extend({
  version: versionInput,
  approved: z.boolean(),
  note: line(500, 3),
});
export type ReviewInput = z.output<typeof reviewInput>;

const filterShape = z.object({
  stage: z.enum(STAGES).default("all"),
  safetyOnly: z.boolean().default(false),
  overdueOnly: z.boolean().default(false),
});
export type DeskFilter = z.output<typeof filterShape>;
export const queueInput = filterShape
  .extend({ limit: z.int().min(1).max(100).default(50), cursor: z.string().max(120).optional() })
  .prefault({});
export type QueueInput = z.output<typeof queueInput>;
const filterName = line(40);
export const saveFilterInput = z.object({ name: filterName, filter: filterShape });
export const removeFilterInput = z.object({ name: filterName });
export const filtersOutput = z.object({ items: z.array(z.object({ name: z.string(), filter: filterShape })) });
export type SavedFilter = z.output<typeof filtersOutput>["items"][number];

const zone = z.enum(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]);
const disputeShape = {
  id: z.string(),
  claimId: z.string(),
  title: z.string(),
  units: z.int(),
  unitName: z.string(),
  zone,
  providerName: z.string(),
  recipientName: z.string(),
  /** Whoever took the food bought it, for themselves. */
  isPurchase: z.boolean(),
  openedBy: side,
  reason: z.enum(DISPUTE_REASONS),
  isSafety: z.boolean(),
  state: z.enum(DISPUTE_STATES),
  stakesRupiah: z.int(),
  openedAt: instant,
  answerBy: instant,
  answeredAt: instant.nullable(),
  dueAt: instant,
  verdict: z.enum(VERDICTS).nullable(),
  refundRupiah: z.int(),
  unfitUnits: z.int(),
  warned: z.array(side),
  decidedAt: instant.nullable(),
  appealBy: instant.nullable(),
  /** Its money has moved, and stays where it is. */
  isSettled: z.boolean(),
  version: z.int(),
};
export const disputeOutput = z.object(disputeShape);
/** A dispute as it is stored: whoever bought has no name for anyone. */
export type DisputeRecord = Omit<z.input<typeof disputeOutput>, "recipientName" | "isPurchase"> &
  Readonly<{ recipientName: string | null }>;
export type DisputeView = z.output<typeof disputeOutput>;

export const trustOutput = z.object({
  score: z.int(),
  band: z.int(),
  facts: z.object({
    pickups: z.int(),
    isVerified: z.boolean(),
    days: z.int(),
    noShows: z.int(),
    upheldDisputes: z.int(),
  }),
});
export type TrustView = z.output<typeof trustOutput>;
/** The caller's own disputes, what still moves first, with their organisation's score: private to it, and null for a buyer. */
export const mineOutput = z.object({
  items: z.array(disputeOutput.extend({ side })),
  nextCursor: z.string().nullable(),
  trust: trustOutput.nullable(),
  warnings: z.int(),
});
export type OwnDisputes = z.output<typeof mineOutput>;

export const queueOutput = z.object({
  items: z.array(disputeOutput),
  nextCursor: z.string().nullable(),
  open: z.int(),
  overdue: z.int(),
});
export type QueueView = z.output<typeof queueOutput>;
/** Organisations that disputes keep coming back to, the worst first. */
export const troublesOutput = z.object({
  items: z.array(
    z.object({
      organisationId: z.string(),
      name: z.string(),
      kind: z.string(),
      verification: z.string(),
      against: z.int(),
      upheld: z.int(),
      warnings: z.int(),
      isReviewDue: z.boolean(),
    }),
  ),
});
export type TroublesView = z.output<typeof troublesOutput>;
export const doneOutput = z.object({ id: z.string(), state: z.enum(DISPUTE_STATES) });

const facts = {
  disputeId: z.uuid().transform((id) => id as DisputeId),
  claimId: z.uuid().transform((id) => id as ClaimId),
  regionId: z.int().transform((id) => id as RegionId),
  providerId: z.uuid().transform((id) => id as OrganisationId),
  /** Null where a person bought it for themselves. */
  recipientId: z
    .uuid()
    .nullable()
    .transform((id) => id as OrganisationId | null),
  buyerId: z
    .uuid()
    .nullable()
    .transform((id) => id as PersonId | null),
};
export const disputeOpened = event(
  "dispute.opened",
  z.object({ ...facts, openedBy: side, reason: z.enum(DISPUTE_REASONS), isSafety: z.boolean() }),
);
export const disputeAnswered = event("dispute.answered", z.object({ ...facts, openedBy: side }));
/** A ruling waits for a second person. */
export const rulingProposed = event("dispute.proposed", z.object(facts));
export const disputeDecided = event(
  "dispute.decided",
  z.object({
    ...facts,
    round: z.int(),
    verdict: z.enum(VERDICTS),
    refundRupiah: z.int(),
    unfitUnits: z.int(),
    blamed: side.nullable(),
    warned: z.array(side),
    suspended: z.array(side),
  }),
);
export const disputeAppealed = event("dispute.appealed", z.object({ ...facts, side }));
/** Nothing can change any more; the money has moved. */
export const disputeClosed = event("dispute.closed", z.object({ ...facts, refundRupiah: z.int() }));
