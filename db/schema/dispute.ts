import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { id, moment, region } from "@/db/schema/columns";

const side = () => text({ enum: ["provider", "recipient"] });
const sides = () => text().array().$type<("provider" | "recipient")[]>().notNull();
const verdict = () => text({ enum: ["uphold", "split", "dismiss"] });

/** Something went wrong with a claim; one a claim. What is decided of it stands in its rulings, what holds now is here. */
export const dispute = pgTable(
  "dispute",
  {
    regionId: region().notNull(),
    id: id<"dispute">().notNull(),
    claimId: id<"claim">().notNull(),
    surplusId: id<"surplus">().notNull(),
    providerId: id<"organisation">().notNull(),
    /** Null where a person bought it for themselves. */
    recipientId: id<"organisation">(),
    buyerId: id<"person">(),
    openedBy: side().notNull(),
    reason: text().notNull(),
    isSafety: boolean().notNull(),
    state: text({ enum: ["open", "proposed", "decided", "appealed", "reproposed", "closed"] }).notNull(),
    /** What the buyer paid and now lies still; 0 where no money moves. */
    stakesRupiah: bigint({ mode: "bigint" }).notNull().default(sql`0`),
    openedAt: moment().notNull(),
    /** The other side answers until then; afterwards it may be decided without. */
    answerBy: moment().notNull(),
    answeredAt: moment(),
    /** When a judge, or the second one, is due. */
    dueAt: moment().notNull(),
    verdict: verdict(),
    refundRupiah: bigint({ mode: "bigint" }).notNull().default(sql`0`),
    unfitUnits: integer().notNull().default(0),
    warned: sides().default(sql`'{}'`),
    /** Against whom it was upheld. */
    blamed: side(),
    decidedAt: moment(),
    appealBy: moment(),
    /** When the money moved; once. */
    settledAt: moment(),
    version: integer().notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    uniqueIndex("dispute_claim").on(table.claimId),
    index("dispute_surplus").on(table.surplusId),
    index("dispute_provider").on(table.providerId, table.id),
    index("dispute_recipient").on(table.recipientId, table.id),
    index("dispute_buyer").on(table.buyerId, table.id).where(sql`buyer_id is not null`),
    index("dispute_queue")
      .on(table.dueAt, sql`(-stakes_rupiah)`, table.id)
      .where(sql`state in ('open', 'proposed', 'appealed', 'reproposed')`),
    index("dispute_unanswered").on(table.answerBy).where(sql`state = 'open' and answered_at is null`),
    index("dispute_unsettled").on(table.appealBy).where(sql`state = 'decided'`),
    index("dispute_age").on(table.openedAt),
    index("dispute_decided").on(table.decidedAt),
    check("dispute_recipient_known", sql`(recipient_id is null) = (buyer_id is not null)`),
    check("dispute_money", sql`stakes_rupiah >= 0 and refund_rupiah between 0 and stakes_rupiah`),
  ],
);

/** Append-only: what a side says, once at each step. */
export const disputeStatement = pgTable(
  "dispute_statement",
  {
    regionId: region().notNull(),
    disputeId: id<"dispute">().notNull(),
    kind: text({ enum: ["opening", "answer", "appeal"] }).notNull(),
    side: side().notNull(),
    personId: id<"person">().notNull(),
    text: text().notNull(),
    /** What this side counted and weighed itself, where it says so. */
    countedUnits: integer(),
    countedGrams: integer(),
    at: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.regionId, table.disputeId, table.kind] })],
);

/** Append-only: photos that belong to a statement. */
export const disputePhoto = pgTable(
  "dispute_photo",
  {
    regionId: region().notNull(),
    disputeId: id<"dispute">().notNull(),
    kind: text({ enum: ["opening", "answer", "appeal"] }).notNull(),
    photoId: id<"photo">().notNull(),
    place: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.disputeId, table.kind, table.place] }),
    index("dispute_photo_photo").on(table.photoId),
  ],
);

/** Append-only: what a judge ruled, and whether it waits for a second one. No judge: the clock ruled. */
export const disputeRuling = pgTable(
  "dispute_ruling",
  {
    regionId: region().notNull(),
    id: id<"ruling">().notNull(),
    disputeId: id<"dispute">().notNull(),
    /** 1, and 2 after an appeal. */
    round: integer().notNull(),
    judgeId: id<"person">(),
    verdict: verdict().notNull(),
    refundRupiah: bigint({ mode: "bigint" }).notNull(),
    unfitUnits: integer().notNull(),
    warned: sides(),
    suspended: sides(),
    note: text().notNull(),
    needsSecond: boolean().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index("dispute_ruling_dispute").on(table.disputeId, table.at),
  ],
);

/** Append-only: what a second judge said to a ruling. */
export const disputeReview = pgTable(
  "dispute_review",
  {
    regionId: region().notNull(),
    rulingId: id<"ruling">().notNull(),
    disputeId: id<"dispute">().notNull(),
    reviewerId: id<"person">().notNull(),
    approved: boolean().notNull(),
    note: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.rulingId] }),
    index("dispute_review_dispute").on(table.disputeId),
  ],
);

/** What a judge has the desk show, under a name of their own. */
export const disputeFilter = pgTable(
  "dispute_filter",
  {
    personId: id<"person">().notNull(),
    name: text().notNull(),
    filter: jsonb().$type<Record<string, string | boolean>>().notNull(),
    savedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.name] })],
);
