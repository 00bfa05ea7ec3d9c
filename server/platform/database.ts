import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { config } from "@/server/platform/config";
import { asServerSettings, type DatabaseLimits, limitsOf, type ProcessKind } from "@/server/platform/database-limits";
import { preparing } from "@/server/platform/prepared";
import { singleton } from "@/server/platform/singleton";
import { watchPool } from "@/server/platform/watch-pool";

export type Database = PostgresJsDatabase & { readonly $client: Sql };
/** An open transaction; commands get one and cannot open another. */
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** What reads need: the pool or a transaction. */
export type Reader = Pick<Database, "select" | "selectDistinct" | "execute">;

export type DatabaseHandle = Readonly<{ db: Database; sql: Sql; close: () => Promise<void> }>;

type Habits = Readonly<{
  /** Seconds a connection may take to come about; 0 is for ever. */
  connectSeconds: number;
  limits: DatabaseLimits;
  /** Behind the address stands a pooler that gives a session for one transaction: no statement is prepared beyond it, and limits are those of the user. */
  pooler: boolean;
}>;

/**
 * Opens a pool.
 * @param size connections, 1–100; beyond 20 only latency grows (measured)
 */
export function openDatabase(url: string, size: number, habits: Partial<Habits> = {}): DatabaseHandle {
  const { connectSeconds = 10, limits, pooler = false } = habits;
  // The driver's own pauses grow to 20 s, so long would everything stand still after a restart of the database.
  const backoff = () => 0.2 + 0.3 * Math.random();
  const sql = postgres(url, {
    max: size,
    onnotice: () => {},
    connect_timeout: connectSeconds,
    idle_timeout: 0,
    backoff,
    prepare: !pooler,
    connection: limits && !pooler ? asServerSettings(limits) : {},
  });
  return {
    db: drizzle(pooler ? sql : preparing(sql), { casing: "snake_case" }),
    sql,
    close: () => sql.end({ timeout: 5 }),
  };
}

/** The pool of this process. @param kind which limits hold where no setting says so; the first to ask decides */
export const database = (kind: ProcessKind = "web"): DatabaseHandle =>
  singleton("database", () => {
    const env = config();
    const { DATABASE_URL: url, DATABASE_POOL_SIZE: size } = env;
    const habits = { connectSeconds: env.DATABASE_CONNECT_SECONDS, pooler: env.DATABASE_POOLER };
    const handle = openDatabase(url, size, { ...habits, limits: limitsOf(kind, env) });
    watchPool(handle.sql, size);
    return handle;
  });

/** Where sessions last: what a listener needs, whom a pooler would forget after each transaction. */
export function directDatabaseUrl(): string {
  const { DATABASE_URL, DATABASE_DIRECT_URL } = config();
  return DATABASE_DIRECT_URL ?? DATABASE_URL;
}

/** A connection of its own to listen on. */
export const openListening = (): DatabaseHandle => openDatabase(directDatabaseUrl(), 1);
