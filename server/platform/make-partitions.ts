import { sql } from "drizzle-orm";
import type { Sweep } from "@/server/platform/sweep";

const MONTHS_AHEAD = 6;

/** Makes the monthly partitions that the coming half year will need; see ensure_partitions in the migrations. */
export const makePartitions: Sweep = async ({ tx, now }) => {
  const [answer] = await tx.execute<{ made: number }>(
    sql`select ensure_partitions(${now.toISOString()}::timestamptz, ${MONTHS_AHEAD}) as made`,
  );
  return answer?.made ?? 0;
};
