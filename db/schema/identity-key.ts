import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";
import { organisation } from "@/db/schema/identity";
import type { Scope } from "@/server/kernel/scope";

/** Keys of organisations. A row is never deleted: it tells who made and who revoked a key. */
export const apiKey = pgTable(
  "api_key",
  {
    id: id<"api-key">().primaryKey(),
    organisationId: id<"organisation">()
      .notNull()
      .references(() => organisation.id),
    name: text().notNull(),
    /** What a key is found by; the secret itself is kept as a hash only. */
    prefix: text().notNull().unique(),
    secretHash: text().notNull(),
    scopes: text().array().$type<Scope[]>().notNull(),
    limitPerMinute: integer().notNull(),
    madeBy: id<"person">().notNull(),
    createdAt: moment().notNull(),
    expiresAt: moment(),
    lastUsedAt: moment(),
    revokedAt: moment(),
    revokedBy: id<"person">(),
  },
  (table) => [index("api_key_organisation").on(table.organisationId)],
);
