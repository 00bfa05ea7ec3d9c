import { bigint, date, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, moment, region } from "@/db/schema/columns";

const sum = () => bigint({ mode: "number" }).notNull();
const month = () => text().notNull();

/** A month of a partitioned table on its way into the archive, there, or back. */
export const archivedMonth = pgTable(
  "archived_month",
  {
    tableName: text().notNull(),
    month: month(),
    state: text({ enum: ["writing", "written", "detached", "archived", "restored"] }).notNull(),
    /** What left of each row. */
    columns: jsonb().$type<{ name: string; type: string }[]>(),
    rows: bigint({ mode: "number" }),
    /** The sum of all rows' 64-bit hashes, order aside, as decimal digits. */
    digest: text(),
    /** Units that went into each bucket less those that came out; of balance entries only. */
    buckets: jsonb().$type<Record<string, number>>(),
    /** Nobody else works on it before this. */
    busyUntil: moment(),
    changedAt: moment().notNull(),
    /** Where it was read back: from when on it may leave again. */
    restoredUntil: moment(),
  },
  (table) => [primaryKey({ columns: [table.tableName, table.month] })],
);

/** One Parquet file of an archived month; without a hash it is not known to be whole. */
export const archivedPart = pgTable(
  "archived_part",
  {
    tableName: text().notNull(),
    month: month(),
    number: integer().notNull(),
    key: text().notNull(),
    sha256: text(),
    bytes: integer(),
    rows: integer(),
    digest: text(),
    lastId: uuid(),
  },
  (table) => [primaryKey({ columns: [table.tableName, table.month, table.number] })],
);

/** What archived entries add up to by day of Jakarta: the part of the public totals whose entries have left. */
export const archivedDay = pgTable(
  "archived_day",
  {
    month: month(),
    day: date({ mode: "string" }).notNull(),
    regionId: region().notNull(),
    carbonSet: text().notNull(),
    weighedGrams: sum(),
    estimatedGrams: sum(),
    unknownUnits: sum(),
    co2eGrams: sum(),
    handovers: sum(),
  },
  (table) => [primaryKey({ columns: [table.month, table.day, table.regionId, table.carbonSet] })],
);

/** What archived entries add up to for an organisation by its own day: the part of its statements whose entries have left. */
export const archivedFlow = pgTable(
  "archived_flow",
  {
    month: month(),
    organisationId: id<"organisation">().notNull(),
    side: text({ enum: ["provided", "received"] }).notNull(),
    day: date({ mode: "string" }).notNull(),
    bucket: text().notNull(),
    /** Why it ended so, where it was provided; empty where there is nothing to say. */
    reason: text().notNull(),
    /** What it was, where it was received. */
    category: text().notNull(),
    units: sum(),
    lines: sum(),
    handovers: sum(),
    weighedGrams: sum(),
    estimatedGrams: sum(),
    unknownUnits: sum(),
    postedGrams: sum(),
    unweighedUnits: sum(),
  },
  (table) => [
    primaryKey({
      name: "archived_flow_key",
      columns: [table.organisationId, table.side, table.day, table.month, table.bucket, table.reason, table.category],
    }),
  ],
);
