import { bigint, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
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

/** Processes that share work by partitions; one that is silent beyond `aliveUntil`, by the clock of the database, counts as dead. */
export const partitionMember = pgTable(
  "partition_member",
  { work: text().notNull(), member: uuid().notNull(), aliveUntil: moment().notNull() },
  (table) => [primaryKey({ columns: [table.work, table.member] })],
);

/** Who serves a partition. The token grows with each change of hands: a write that names an older one is refused. */
export const partitionHolder = pgTable(
  "partition_holder",
  {
    work: text().notNull(),
    partition: integer().notNull(),
    holder: uuid(),
    token: bigint({ mode: "number" }).notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.work, table.partition] })],
);
