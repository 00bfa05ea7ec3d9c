import { z } from "zod";
import { disputeOutput, trustOutput } from "@/server/dispute/dispute.contract";
import { SIDES, STATEMENT_KINDS, VERDICTS } from "@/server/dispute/dispute.reasons";
import { ALLERGENS, CATEGORIES, HALAL_STATES, STORAGES } from "@/server/kernel/food";
import { WEIGHT_METHODS } from "@/server/kernel/quantity";
import { instant, rupiahOutput } from "@/server/kernel/wire";
import { PAYMENTS, PURCHASE_STATES } from "@/server/market/market.reasons";
import { photoOutput } from "@/server/photo/photo.contract";

const side = z.enum(SIDES);

const lotOutput = z.object({
  title: z.string(),
  category: z.enum(CATEGORIES),
  storage: z.enum(STORAGES),
  halal: z.enum(HALAL_STATES),
  allergens: z.array(z.enum(ALLERGENS)),
  unitName: z.string(),
  unitsPosted: z.int(),
  gramsPerUnit: z.int().nullable(),
  cookedAt: instant,
  printedDate: instant.nullable(),
  leftColdAt: instant.nullable(),
  safeUntil: instant,
  pickupUntil: instant,
  postedAt: instant,
  recalledAt: instant.nullable(),
  photo: photoOutput.nullable(),
  /** Its wording after each edit; empty where it stands as posted. */
  edits: z.array(z.object({ at: instant, title: z.string(), pickupUntil: instant, allergens: z.array(z.string()) })),
  /** Other lots of the kitchen stopped with it. */
  alsoRecalled: z.int(),
});
const claimOutput = z.object({
  units: z.int(),
  state: z.enum(["held", "completed", "cancelled", "expired"]),
  claimedAt: instant,
  pickupUntil: instant,
  safeUntil: instant,
  /** When the code was accepted, or the claim ended otherwise. */
  closedAt: instant.nullable(),
  acceptedUnits: z.int().nullable(),
  rejectedUnits: z.int().nullable(),
  weightGrams: z.int().nullable(),
  weightMethod: z.enum(WEIGHT_METHODS).nullable(),
});
const purchaseOutput = z.object({
  units: z.int(),
  unitPriceRupiah: rupiahOutput,
  amountRupiah: rupiahOutput,
  listPriceRupiah: rupiahOutput,
  state: z.enum(PURCHASE_STATES),
  payment: z.enum(PAYMENTS),
  boughtAt: instant,
});
const statementOutput = z.object({
  kind: z.enum(STATEMENT_KINDS),
  side,
  text: z.string(),
  countedUnits: z.int().nullable(),
  countedGrams: z.int().nullable(),
  photos: z.array(photoOutput),
  at: instant,
});
const rulingOutput = z.object({
  round: z.int(),
  verdict: z.enum(VERDICTS),
  refundRupiah: z.int(),
  unfitUnits: z.int(),
  warned: z.array(side),
  suspended: z.array(side),
  note: z.string(),
  /** The clock ruled where nobody answered. */
  byClock: z.boolean(),
  at: instant,
});
/** What the system saw, the same for both sides and the judge. */
export const evidenceOutput = z.object({
  lot: lotOutput,
  claim: claimOutput,
  /** What a buyer pays; null where the food was given away. */
  purchase: purchaseOutput.nullable(),
  statements: z.array(statementOutput),
  messages: z.array(
    z.object({
      side,
      type: z.string(),
      title: z.object({ id: z.string(), en: z.string() }),
      at: instant,
      people: z.int(),
      delivered: z.int(),
      opened: z.int(),
    }),
  ),
  story: z.array(z.object({ at: instant, words: z.object({ id: z.string(), en: z.string() }) })),
  /** Rulings that hold or held; not those that wait for a second person. */
  rulings: z.array(rulingOutput),
});
export type EvidenceRecord = z.input<typeof evidenceOutput>;
export type EvidenceView = z.output<typeof evidenceOutput>;
export const fileOutput = z.object({ dispute: disputeOutput, side, evidence: evidenceOutput });
export type DisputeFile = z.output<typeof fileOutput>;

const partyOutput = z.object({
  name: z.string(),
  /** Of organisations alone. */
  trust: trustOutput.nullable(),
  /** Of half a year. */
  warnings: z.int(),
  opened: z.int(),
  dismissed: z.int(),
  isReviewDue: z.boolean(),
});
export type PartyView = z.output<typeof partyOutput>;
/** A side as it is counted: whoever bought has no name for a judge. */
export type PartyRecord = Omit<PartyView, "name"> & Readonly<{ name: string | null }>;
export const standingOutput = z.object({ standing: partyOutput });
export const deskFileOutput = z.object({
  dispute: disputeOutput,
  evidence: evidenceOutput,
  provider: partyOutput,
  recipient: partyOutput,
  /** The ruling that waits for a second person. */
  proposal: rulingOutput.extend({ isMine: z.boolean() }).nullable(),
  /** What earlier reviewers said to rulings they returned. */
  returned: z.array(z.object({ note: z.string(), at: instant })),
  /** Why the one who looks may not judge here; null where they may. */
  bar: z.string().nullable(),
});
export type DeskFile = z.output<typeof deskFileOutput>;
