import { sql } from "drizzle-orm";
import { DAY, later } from "@/server/kernel/time";
import type { Sweep } from "@/server/platform/sweep";

/** So long after its end a month of rows may still be written to at any moment. */
const HOT_MS = 7 * DAY;

/** Takes the indexes of the living from months that ended a week ago and hold nothing alive; see cool_partitions in the migrations. */
export const coolPartitions: Sweep = async ({ tx, now }) => {
  // To prove a large month settled takes longer than a worker's statement may.
  await tx.execute(sql`select set_config('statement_timeout', '0', true)`);
  const [answer] = await tx.execute<{ steps: number }>(
    sql`select cool_partitions(${later(now, -HOT_MS).toISOString()}::timestamptz) as steps`,
  );
  return answer?.steps ?? 0;
};
