import { pgTable, text } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";

/** A person's private calendar link. The link's secret follows from the row's id and a key of ours. */
export const calendarFeed = pgTable("calendar_feed", {
  personId: id<"person">().primaryKey(),
  id: id<"feed">().notNull().unique(),
  language: text({ enum: ["id", "en"] }).notNull(),
  createdAt: moment().notNull(),
  lastReadAt: moment(),
});
