import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";

/** Append-only: which admin was shown whose contact or paper, and why. The person it belongs to reads it. */
export const adminReveal = pgTable(
  "admin_reveal",
  {
    id: uuid().primaryKey().defaultRandom(),
    subjectKind: text({ enum: ["person", "organisation", "paper"] }).notNull(),
    /** Of the person or organisation; a paper's is the organisation that handed it in. */
    subjectId: uuid().notNull(),
    byPersonId: id<"person">().notNull(),
    reason: text().notNull(),
    note: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    index("admin_reveal_subject").on(table.subjectId, table.at),
    index("admin_reveal_by").on(table.byPersonId, table.at),
  ],
);
