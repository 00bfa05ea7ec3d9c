import { bigint, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "@/db/schema/columns";

/** The pulse of each reaction and sweep, as admins see it. */
export const heartbeat = pgTable("heartbeat", {
  job: text().primaryKey(),
  kind: text({ enum: ["sweep", "reaction", "relay"] }).notNull(),
  lastRunAt: moment().notNull(),
  lastSuccessAt: moment(),
  lastError: text(),
  nextRunAt: moment(),
  runs: bigint({ mode: "number" }).notNull().default(0),
  handled: bigint({ mode: "number" }).notNull().default(0),
});
