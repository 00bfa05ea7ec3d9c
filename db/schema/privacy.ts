import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";

/** Append-only: what a person agreed to or took back; the latest of a purpose holds. */
export const consentEntry = pgTable(
  "consent_entry",
  {
    id: uuid().primaryKey().defaultRandom(),
    personId: id<"person">().notNull(),
    purpose: text({ enum: ["email", "push", "message"] }).notNull(),
    /** Of the words that were agreed to. */
    version: integer().notNull(),
    isGiven: boolean().notNull(),
    at: moment().notNull(),
  },
  (table) => [index("consent_entry_person").on(table.personId, table.purpose, table.at)],
);

/** What a person asks of their data (UU 27/2022), with its clock of 3 × 24 hours. */
export const privacyRequest = pgTable(
  "privacy_request",
  {
    id: id<"privacy-request">().primaryKey(),
    personId: id<"person">().notNull(),
    kind: text({ enum: ["access", "correction", "erasure", "restriction", "question"] }).notNull(),
    state: text({ enum: ["open", "done", "refused", "ended"] }).notNull(),
    /** What is to be corrected. */
    field: text({ enum: ["name", "email", "phone"] }),
    /** The new value or the question, sealed; gone once it was answered or the person was erased. */
    textCipher: text(),
    askedAt: moment().notNull(),
    dueAt: moment().notNull(),
    answer: text(),
    decidedBy: id<"person">(),
    decidedAt: moment(),
  },
  (table) => [
    index("privacy_request_person").on(table.personId, table.askedAt),
    index("privacy_request_open").on(table.dueAt).where(sql`state = 'open'`),
  ],
);
