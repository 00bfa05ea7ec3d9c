import { bigint, index, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "@/db/schema/columns";

/** Append-only, by triggers: what was done with an admin's rights. Each row's hash covers its content and the hash before it. */
export const auditEntry = pgTable(
  "audit_entry",
  {
    /** Without gaps, from 1. */
    seq: bigint({ mode: "number" }).primaryKey(),
    at: moment().notNull(),
    actorKind: text({ enum: ["person", "system"] }).notNull(),
    /** An opaque id of a person, or the name of a job. */
    actorId: text().notNull(),
    action: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    reason: text(),
    /** JSON with its keys in order: the very text that was hashed. */
    detail: text().notNull(),
    previousHash: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [
    index("audit_entry_subject").on(table.subjectId, table.seq),
    index("audit_entry_actor").on(table.actorId, table.seq),
    index("audit_entry_action").on(table.action, table.seq),
  ],
);

/** Append-only, by triggers: how far the chain reached at a moment; the same stands in the log of the workers. */
export const auditAnchor = pgTable("audit_anchor", {
  seq: bigint({ mode: "number" }).primaryKey(),
  hash: text().notNull(),
  at: moment().notNull(),
});
