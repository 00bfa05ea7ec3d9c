import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { config } from "@/server/platform/config";
import { singleton } from "@/server/platform/singleton";
import { watchPool } from "@/server/platform/watch-pool";

export type Database = PostgresJsDatabase & { readonly $client: Sql };
/** An open transaction; commands get one and cannot open another. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** What reads need: the pool or a transaction. */
export type Reader = Pick<Database, "select" | "selectDistinct" | "execute">;

export type DatabaseHandle = Readonly<{ db: Database; sql: Sql; close: () => Promise<void> }>;

/**
 * Opens a pool.
 * @param size connections, 1–100; beyond 20 only latency grows (measured)
 */
export function openDatabase(url: string, size: number): DatabaseHandle {
  // The driver's own pauses grow to 20 s, so long would everything stand still after a restart of the database.
  const backoff = () => 0.2 + 0.3 * Math.random();
  const sql = postgres(url, { max: size, onnotice: () => {}, connect_timeout: 10, idle_timeout: 0, backoff });
  return { db: drizzle(sql, { casing: "snake_case" }), sql, close: () => sql.end({ timeout: 5 }) };
}

/** The pool of this process. */
export const database = (): DatabaseHandle =>
  singleton("database", () => {
    const { DATABASE_URL: url, DATABASE_POOL_SIZE: size } = config();
    const handle = openDatabase(url, size);
    watchPool(handle.sql, size);
    return handle;
  });
