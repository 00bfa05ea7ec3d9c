import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Database } from "@/server/platform/database";

/** Every statement a piece of work sends to a database of its own connection, whatever comes of it. */
export async function statementsOf(url: string, run: (db: Database) => Promise<unknown>): Promise<string[]> {
  const told: string[] = [];
  const sql = postgres(url, { max: 1, onnotice: () => {}, debug: (_, statement) => told.push(statement) });
  await run(drizzle(sql, { casing: "snake_case" })).catch(() => {});
  await sql.end();
  return told;
}
