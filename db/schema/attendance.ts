import { sql } from "drizzle-orm";
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { id, moment, region } from "@/db/schema/columns";

/** Claims nobody came for: what each led to, and what was said and decided about it. Private to the recipient and admins. */
export const missedPickup = pgTable(
  "missed_pickup",
  {
    claimId: id<"claim">().primaryKey(),
    regionId: region().notNull(),
    recipientId: id<"organisation">().notNull(),
    providerId: id<"organisation">().notNull(),
    missedAt: moment().notNull(),
    step: text({ enum: ["reminder", "warning", "pause", "review"] }).notNull(),
    pausedUntil: moment(),
    appealText: text(),
    appealedBy: id<"person">(),
    appealedAt: moment(),
    decision: text({ enum: ["waived", "upheld"] }),
    decisionNote: text(),
    decidedBy: id<"person">(),
    decidedAt: moment(),
  },
  (table) => [
    index("missed_pickup_recipient").on(table.recipientId, table.missedAt),
    index("missed_pickup_undecided").on(table.missedAt).where(sql`decision is null`),
  ],
);

/** Live claims whose kitchen said that nobody has come yet. */
export const awaitedPickup = pgTable("awaited_pickup", {
  claimId: id<"claim">().primaryKey(),
  regionId: region().notNull(),
  reportedBy: id<"person">().notNull(),
  reportedAt: moment().notNull(),
});
