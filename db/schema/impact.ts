import { sql } from "drizzle-orm";
import { bigint, boolean, date, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, moment, region } from "@/db/schema/columns";

const sum = () => bigint({ mode: "number" }).notNull().default(0);

/** What was accepted in a region on a day of Jakarta, added up as handovers are told; the entries remain the truth. */
export const impactDay = pgTable(
  "impact_day",
  {
    day: date({ mode: "string" }).notNull(),
    regionId: region().notNull(),
    carbonSet: text().notNull(),
    weighedGrams: sum(),
    estimatedGrams: sum(),
    unknownUnits: sum(),
    co2eGrams: sum(),
    handovers: integer().notNull().default(0),
    /** The public has been told of what this row holds. */
    isTold: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.day, table.regionId, table.carbonSet] }),
    index("impact_day_untold").on(table.day).where(sql`not is_told`),
  ],
);

/** Kitchens and recipients that took part in at least one handover. */
export const impactParty = pgTable("impact_party", {
  organisationId: id<"organisation">().primaryKey(),
  kind: text({ enum: ["provider", "recipient"] }).notNull(),
  since: moment().notNull(),
});
