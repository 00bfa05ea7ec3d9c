import { sql } from "drizzle-orm";
import { date, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";

/** A paper an organisation handed in to show who it is; of each kind at most one waits and one holds. */
export const organisationDocument = pgTable(
  "organisation_document",
  {
    id: id<"document">().primaryKey(),
    organisationId: id<"organisation">().notNull(),
    kind: text({
      enum: ["nib", "hygiene", "halal", "pirt", "bpom", "deed", "ministry", "social_registration", "responsible_id"],
    }).notNull(),
    /** Sealed, since some numbers name a person; null once it was let go. */
    numberCipher: text(),
    /** Calendar days, without clock or zone. */
    issuedOn: date({ mode: "string" }).notNull(),
    /** The last day it holds; null where it holds for ever. */
    expiresOn: date({ mode: "string" }),
    photoId: id<"photo">(),
    state: text({ enum: ["waiting", "accepted", "refused", "replaced"] }).notNull(),
    handedInBy: id<"person">().notNull(),
    handedInAt: moment().notNull(),
    reviewedBy: id<"person">(),
    reviewedAt: moment(),
    reviewNote: text(),
    /** When its organisation is told next that it ends; empty while there is nothing to tell. */
    nextWarningAt: moment(),
  },
  (table) => [
    index("organisation_document_organisation").on(table.organisationId, table.handedInAt),
    uniqueIndex("organisation_document_one")
      .on(table.organisationId, table.kind, table.state)
      .where(sql`state in ('waiting', 'accepted')`),
    index("organisation_document_waiting").on(table.handedInAt, table.id).where(sql`state = 'waiting'`),
    index("organisation_document_ending")
      .on(table.expiresOn, table.id)
      .where(sql`state = 'accepted' and expires_on is not null`),
    index("organisation_document_warning").on(table.nextWarningAt).where(sql`next_warning_at is not null`),
    index("organisation_document_photo").on(table.photoId).where(sql`photo_id is not null`),
  ],
);

/** Append-only: which admin opened which paper, and when. */
export const documentView = pgTable(
  "document_view",
  {
    id: uuid().primaryKey().defaultRandom(),
    documentId: id<"document">().notNull(),
    byPersonId: id<"person">().notNull(),
    at: moment().notNull(),
  },
  (table) => [index("document_view_document").on(table.documentId, table.byPersonId, table.at)],
);
