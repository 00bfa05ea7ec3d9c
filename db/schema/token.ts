import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, region } from "@/db/schema/columns";

const sum = () => bigint({ mode: "number" }).notNull().default(0);

/** Append-only: for whom the CO₂e of a balance entry counts. Its key is the entry's, so no kilogram has two holders. */
export const carbonCounted = pgTable(
  "carbon_counted",
  {
    regionId: region().notNull(),
    entryId: id<"balance">().notNull(),
    organisationId: id<"organisation">().notNull(),
    /** Calendar year of the organisation's place. */
    year: integer().notNull(),
    carbonSet: text().notNull(),
    /** Negative where a correction takes back. */
    co2eGrams: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.regionId, table.entryId] }),
    index("carbon_counted_organisation").on(table.organisationId, table.year),
  ],
);

/** What is counted for an organisation, and the tokens the books have for it; whoever posts tokens holds its lock. */
export const tokenTally = pgTable(
  "token_tally",
  {
    organisationId: id<"organisation">().primaryKey(),
    co2eGrams: sum(),
    minted: sum(),
    /** Transfers made so far: the next one's key. */
    transfers: integer().notNull().default(0),
    /** Entries from before tokens are still to be counted. */
    isBehind: boolean().notNull().default(false),
  },
  (table) => [
    index("token_tally_behind").on(table.organisationId).where(sql`is_behind`),
    check("token_tally_whole", sql`co2e_grams >= 0 and minted >= 0`),
  ],
);
