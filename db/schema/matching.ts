import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, real, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment, region } from "@/db/schema/columns";
import type { Text } from "@/server/kernel/text";

/** A proposal of a lot to one recipient, with a deadline. Partitioned by month of id. */
export const offer = pgTable(
  "offer",
  {
    regionId: region().notNull(),
    id: id<"offer">().notNull(),
    surplusId: id<"surplus">().notNull(),
    recipientId: id<"organisation">().notNull(),
    units: integer().notNull(),
    state: text({ enum: ["open", "accepted", "declined", "lapsed", "moot"] }).notNull(),
    why: jsonb().$type<Text>().notNull(),
    score: real().notNull(),
    distanceMeters: integer().notNull(),
    travelSeconds: integer().notNull(),
    travelSource: text({ enum: ["osrm", "google", "haversine"] }).notNull(),
    deadline: moment().notNull(),
    offeredAt: moment().notNull(),
    answeredAt: moment(),
    declineReason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.id] }),
    index("offer_recipient").on(table.recipientId, table.id),
    index("offer_age").using("brin", table.id),
  ],
);

/** The one open offer of a lot and everyone it was ever offered to: "never the same twice" is a primary key. */
export const asked = pgTable(
  "asked",
  {
    surplusId: id<"surplus">().notNull(),
    recipientId: id<"organisation">().notNull(),
    offerId: id<"offer">().notNull(),
    openSurplusId: id<"surplus">(),
  },
  (table) => [
    primaryKey({ columns: [table.surplusId, table.recipientId] }),
    uniqueIndex("asked_one_open_offer").on(table.openSurplusId),
  ],
);

/** The geo-DLQ: lots no recipient could be found for, shown to admins by region. */
export const unplaced = pgTable(
  "unplaced",
  {
    surplusId: id<"surplus">().primaryKey(),
    regionId: region().notNull(),
    reason: text({ enum: ["no_candidate", "all_asked", "retries_failed"] }).notNull(),
    since: moment().notNull(),
    retriedAt: moment(),
    resolvedAt: moment(),
    resolution: text({ enum: ["placed", "assigned", "ended"] }),
  },
  (table) => [index("unplaced_region").on(table.regionId, table.since).where(sql`resolved_at is null`)],
);

/** A lot whose matching failed and is tried again after 1, 2, 4 minutes. */
export const rematch = pgTable(
  "rematch",
  {
    surplusId: id<"surplus">().primaryKey(),
    attempts: integer().notNull(),
    dueAt: moment().notNull(),
    lastError: text().notNull(),
  },
  (table) => [index("rematch_due").on(table.dueAt)],
);
