import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/**
 * Whether a column holds one of these: one parameter however many there are, so that the statement stays prepared.
 * @param type of the column in PostgreSQL; its values must need no quoting within an array
 */
export const isAnyOf = (
  column: AnyColumn,
  values: readonly (string | number)[],
  type: "uuid" | "integer" = "uuid",
): SQL => sql`${column} = any(${`{${values.join(",")}}`}::${sql.raw(type)}[])`;
