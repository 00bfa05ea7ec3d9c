import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";

/** What is known of a photo; its bytes are kept outside the database. */
export const photo = pgTable(
  "photo",
  {
    id: id<"photo">().primaryKey(),
    /** Null for one of a person who acts for none: evidence of what they bought. */
    organisationId: id<"organisation">(),
    uploadedBy: id<"person">().notNull(),
    /** SHA-256 of the bytes as they are served, in hex. */
    contentHash: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    uploadedAt: moment().notNull(),
    /** Set once the bytes are in their place. */
    storedAt: moment(),
    /** When to look whether anything still shows it; empty while something is known to. */
    checkAt: moment(),
    /** Nothing shows it any more: its bytes are being removed. */
    forgottenAt: moment(),
  },
  (table) => [
    uniqueIndex("photo_content").on(table.organisationId, table.contentHash).where(sql`forgotten_at is null`),
    uniqueIndex("photo_own_content")
      .on(table.uploadedBy, table.contentHash)
      .where(sql`organisation_id is null and forgotten_at is null`),
    index("photo_check").on(table.checkAt).where(sql`check_at is not null and forgotten_at is null`),
    index("photo_forgotten").on(table.forgottenAt).where(sql`forgotten_at is not null`),
  ],
);
