import { index, pgTable, text } from "drizzle-orm/pg-core";
import { id, moment } from "@/db/schema/columns";

/** Wrong pickup codes a provider typed; five in ten minutes close the door for a while. */
export const wrongCode = pgTable(
  "wrong_code",
  { providerId: id<"organisation">().notNull(), at: moment().notNull(), note: text() },
  (table) => [index("wrong_code_provider").on(table.providerId, table.at)],
);
