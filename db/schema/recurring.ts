import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment, region } from "@/db/schema/columns";
import type { Zone } from "@/server/kernel/time";

/** Food a kitchen is left with again and again: what it is and when. */
export const series = pgTable(
  "recurring_series",
  {
    id: id<"series">().primaryKey(),
    providerId: id<"organisation">().notNull(),
    regionId: region().notNull(),
    zone: text().$type<Zone>().notNull(),
    createdBy: id<"person">().notNull(),
    title: text().notNull(),
    category: text({ enum: ["cooked", "bakery", "cut_fruit", "produce", "packaged"] }).notNull(),
    carbonCategory: text({ enum: ["meat", "dairy", "bread", "produce", "mixed"] }).notNull(),
    units: integer().notNull(),
    unitName: text().notNull(),
    gramsPerUnit: integer(),
    storage: text({ enum: ["hot", "ambient", "chilled", "frozen"] }).notNull(),
    halal: text({ enum: ["certified", "claimed", "no", "unknown"] }).notNull(),
    allergens: text().array().notNull(),
    photoId: id<"photo">(),
    openToAll: boolean().notNull(),
    /** 0 is Sunday. */
    weekdays: integer().array().notNull(),
    /** On the wall clock of the place. */
    minuteOfDay: integer().notNull(),
    pickupForMinutes: integer().notNull(),
    /** Calendar days of the place, `2026-11-21`; the last one included. */
    startsOn: text().notNull(),
    endsOn: text(),
    /** When the next draft is to be prepared; empty when there is none to come. */
    nextAt: moment(),
    pausedAt: moment(),
    removedAt: moment(),
    version: integer().notNull().default(1),
    createdAt: moment().notNull(),
  },
  (table) => [
    index("recurring_series_provider").on(table.providerId).where(sql`removed_at is null`),
    index("recurring_series_due").on(table.nextAt).where(sql`next_at is not null`),
    index("recurring_series_photo").on(table.photoId).where(sql`photo_id is not null`),
  ],
);

/** One day's draft of a series: it waits for a human's word, and only that publishes it. */
export const draft = pgTable(
  "recurring_draft",
  {
    id: id<"draft">().primaryKey(),
    seriesId: id<"series">()
      .notNull()
      .references(() => series.id),
    providerId: id<"organisation">().notNull(),
    day: text().notNull(),
    dueAt: moment().notNull(),
    closesAt: moment().notNull(),
    title: text().notNull(),
    units: integer().notNull(),
    storage: text({ enum: ["hot", "ambient", "chilled", "frozen"] }).notNull(),
    pickupForMinutes: integer().notNull(),
    /** Someone changed it by hand, so changes of the series leave it alone. */
    editedAt: moment(),
    state: text({ enum: ["prepared", "published", "skipped", "lapsed", "dropped"] }).notNull(),
    surplusId: id<"surplus">(),
    decidedBy: id<"person">(),
    decidedAt: moment(),
    preparedAt: moment().notNull(),
  },
  (table) => [
    uniqueIndex("recurring_draft_day").on(table.seriesId, table.day),
    index("recurring_draft_provider").on(table.providerId).where(sql`state = 'prepared'`),
    index("recurring_draft_closing").on(table.closesAt).where(sql`state = 'prepared'`),
  ],
);
