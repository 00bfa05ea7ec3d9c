import { desc, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Reader } from "@/server/platform/database";

/** Of each kind the newest so many: a file has an end. */
const MOST = 5_000;

/** One kind of what is kept of a person, read when its turn comes. */
export type Section = readonly [name: string, read: () => Promise<readonly object[]>];

type Columns = Readonly<Record<string, PgColumn | SQL>>;

/** Rows of a table that are someone's, newest first. */
export const ownRows = (reader: Reader) => (columns: Columns, table: PgTable, own: SQL, newest: PgColumn) => () =>
  reader.select(columns).from(table).where(own).orderBy(desc(newest)).limit(MOST);
