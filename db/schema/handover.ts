import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";

/** Append-only: points credited to an organisation for a claim handed over. */
export const pointsEntry = pgTable(
  "points_entry",
  {
    claimId: id<"claim">().primaryKey(),
    organisationId: id<"organisation">().notNull(),
    points: integer().notNull(),
    at: moment().notNull(),
  },
  (table) => [index("points_entry_organisation").on(table.organisationId)],
);

/** Wrong pickup codes a provider typed; five in ten minutes close the door for a while. */
export const wrongCode = pgTable(
  "wrong_code",
  { providerId: id<"organisation">().notNull(), at: moment().notNull(), note: text() },
  (table) => [index("wrong_code_provider").on(table.providerId, table.at)],
);
