import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyPending } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { applyGrants } from "@/db/roles/apply-grants";

/** Months of partitions made ahead of now; the `make-partitions` sweep keeps the distance. */
const MONTHS_AHEAD = 6;

/**
 * Applies the pending migrations of db/migrations, makes the coming months' partitions and grants what web and workers need.
 * The working directory is the repository's root.
 * @throws the driver's error when the database is unreachable, lacks PostGIS or refuses
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await applyPending(drizzle(sql), { migrationsFolder: "db/migrations" });
    await sql`select ensure_partitions(now(), ${MONTHS_AHEAD})`;
    await applyGrants(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
