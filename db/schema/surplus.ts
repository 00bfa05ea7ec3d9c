import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { geography, id, moment, region } from "@/db/schema/columns";
import type { Zone } from "@/server/kernel/time";

const quantity = () => integer().notNull().default(0);

/** A lot of surplus food. Partitioned by month of id; what only living rows need is indexed by month, see hot_indexes in the migrations. */
export const surplus = pgTable(
  "surplus",
  {
    regionId: region().notNull(),
    id: id<"surplus">().notNull(),
    providerId: id<"organisation">().notNull(),
    postedBy: id<"person">().notNull(),
    title: text().notNull(),
    category: text({ enum: ["cooked", "bakery", "cut_fruit", "produce", "packaged"] }).notNull(),
    carbonCategory: text({ enum: ["meat", "dairy", "bread", "produce", "mixed"] }).notNull(),
    storage: text({ enum: ["hot", "ambient", "chilled", "frozen"] }).notNull(),
    halal: text({ enum: ["certified", "claimed", "no", "unknown"] }).notNull(),
    allergens: text().array().notNull(),
    unitName: text().notNull(),
    gramsPerUnit: integer(),
    cookedAt: moment().notNull(),
    printedDate: moment(),
    leftColdAt: moment(),
    place: geography().notNull(),
    cell: text().notNull(),
    zone: text().$type<Zone>().notNull(),
    pickupUntil: moment().notNull(),
    safeUntil: moment().notNull(),
    openToAll: boolean().notNull(),
    state: text({ enum: ["scheduled", "open", "claimed", "completed", "expired", "withdrawn"] }).notNull(),
    unitsPosted: integer().notNull(),
    unitsOpen: quantity(),
    unitsHeld: quantity(),
    unitsAccepted: quantity(),
    unitsRejected: quantity(),
    unitsExpired: quantity(),
    unitsWithdrawn: quantity(),
    unitsRecalled: quantity(),
    unitsDiverted: quantity(),
    withdrawReason: text(),
    /** Its food was found unsafe: nothing of it may be handed over any more. */
    recalledAt: moment(),
    photoId: id<"photo">(),
    version: integer().notNull().default(1),
    postedAt: moment().notNull(),
    endedAt: moment(),
    /** The trace of its posting: what comes of it once the posting has rested, or along with other lots, belongs there. */
    traceParent: text(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index("surplus_provider").on(table.providerId, table.id),
    // Ids are time-ordered, so a block range index finds an evening at next to no cost of writing.
    index("surplus_age").using("brin", table.id),
    index("surplus_photo").on(table.photoId).where(sql`photo_id is not null`),
    check(
      "surplus_balance",
      sql`units_posted = units_open + units_held + units_accepted + units_rejected + units_expired + units_withdrawn + units_recalled + units_diverted
        and units_open >= 0 and units_held >= 0 and units_posted > 0`,
    ),
  ],
);

/** A hold on units of a lot: an organisation's, or where it was bought, a person's. Partitioned by month of id. */
export const claim = pgTable(
  "claim",
  {
    regionId: region().notNull(),
    id: id<"claim">().notNull(),
    surplusId: id<"surplus">().notNull(),
    providerId: id<"organisation">().notNull(),
    /** Null where a person bought it for themselves. */
    recipientId: id<"organisation">(),
    claimedBy: id<"person">().notNull(),
    units: integer().notNull(),
    state: text({ enum: ["held", "completed", "cancelled", "expired"] }).notNull(),
    via: text({ enum: ["direct", "offer", "admin", "purchase"] }).notNull(),
    offerId: id<"offer">(),
    codeCipher: text().notNull(),
    pickupUntil: moment().notNull(),
    safeUntil: moment().notNull(),
    claimedAt: moment().notNull(),
    closedAt: moment(),
    acceptedUnits: integer(),
    rejectedUnits: integer(),
    weightGrams: integer(),
    weightMethod: text({ enum: ["scale", "estimate", "unknown"] }),
    closeReason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index("claim_surplus").on(table.surplusId),
    index("claim_recipient").on(table.recipientId, table.id),
    index("claim_age").using("brin", table.id),
    check("claim_units", sql`units > 0`),
    check("claim_recipient_known", sql`(recipient_id is null) = (via = 'purchase')`),
  ],
);

/** The live pickup codes of a provider: HMAC of the code → claim. Rows leave when the claim closes. */
export const pickupCode = pgTable(
  "pickup_code",
  { providerId: id<"organisation">().notNull(), codeHmac: text().notNull(), claimId: id<"claim">().notNull() },
  (table) => [
    primaryKey({ columns: [table.providerId, table.codeHmac] }),
    index("pickup_code_claim").on(table.claimId),
  ],
);

export const BUCKETS = [
  "posted",
  "open",
  "held",
  "accepted",
  "rejected",
  "expired",
  "withdrawn",
  "recalled",
  "diverted",
] as const;

/** Append-only: units of a lot moving between two buckets. Partitioned by month of id. */
export const balanceEntry = pgTable(
  "balance_entry",
  {
    regionId: region().notNull(),
    id: id<"balance">().notNull(),
    surplusId: id<"surplus">().notNull(),
    claimId: id<"claim">(),
    fromBucket: text({ enum: BUCKETS }).notNull(),
    toBucket: text({ enum: BUCKETS }).notNull(),
    units: integer().notNull(),
    weightGrams: integer(),
    weightMethod: text({ enum: ["scale", "estimate", "unknown"] }),
    carbonSet: text(),
    co2eGrams: integer(),
    at: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index("balance_entry_surplus").on(table.surplusId),
    check("balance_entry_moves", sql`units > 0 and from_bucket <> to_bucket`),
  ],
);

/** Append-only: what a lot said until an edit. The lot as posted is its first version, here or in the lot itself. */
export const surplusRevision = pgTable(
  "surplus_revision",
  {
    regionId: region().notNull(),
    surplusId: id<"surplus">().notNull(),
    version: integer().notNull(),
    title: text().notNull(),
    allergens: text().array().notNull(),
    pickupUntil: moment().notNull(),
    openToAll: boolean().notNull(),
    photoId: id<"photo">(),
    /** When the edit took its place. */
    replacedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.surplusId, table.version] }),
    index("surplus_revision_photo").on(table.photoId).where(sql`photo_id is not null`),
  ],
);

export const waiting = pgTable(
  "waiting",
  {
    surplusId: id<"surplus">().notNull(),
    recipientId: id<"organisation">().notNull(),
    joinedBy: id<"person">().notNull(),
    joinedAt: moment().notNull(),
    offeredAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.surplusId, table.recipientId] })],
);

/** Lots whose books do not balance, found by the sweep. */
export const imbalance = pgTable("imbalance", {
  surplusId: id<"surplus">().primaryKey(),
  foundAt: moment().notNull(),
  facts: jsonb().$type<Record<string, number>>().notNull(),
});
