import { sql } from "drizzle-orm";
import type { Database } from "@/server/platform/database";

/**
 * Whether Postgres answers a round trip in time; never throws.
 * @param budgetMs milliseconds to wait
 */
export async function databaseAnswers(db: Database, budgetMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), budgetMs);
  });
  const asked = db.execute(sql`select 1`).then(
    () => true,
    () => false,
  );
  const inTime = await Promise.race([asked, late]);
  clearTimeout(timer);
  return inTime;
}
