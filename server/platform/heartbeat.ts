import { sql } from "drizzle-orm";
import type { Reader } from "@/server/platform/database";

/** One sign of life of a job. An idle one leaves the last error standing; work that went well clears it. */
export type Beat = Readonly<{
  job: string;
  kind: "sweep" | "reaction" | "relay";
  at: Date;
  outcome: "worked" | "idle" | "failed";
  error?: string;
  /** When it will run next; reactions and the relay run whenever there is something. */
  nextRunAt?: Date;
  runs: number;
  handled: number;
}>;

/** Writes a sign of life; runs and handled are added to what stands. */
export const saveBeat = (reader: Reader, beat: Beat) => {
  const at = beat.at.toISOString();
  return reader.execute(sql`
    insert into heartbeat (job, kind, last_run_at, last_success_at, last_error, next_run_at, runs, handled)
    values (${beat.job}, ${beat.kind}, ${at}, ${beat.outcome === "failed" ? null : at}, ${beat.error ?? null},
      ${beat.nextRunAt?.toISOString() ?? null}, ${beat.runs}, ${beat.handled})
    on conflict (job) do update set
      kind = excluded.kind,
      last_run_at = excluded.last_run_at,
      last_success_at = coalesce(excluded.last_success_at, heartbeat.last_success_at),
      last_error = case when ${beat.outcome === "idle"} then heartbeat.last_error else excluded.last_error end,
      next_run_at = excluded.next_run_at,
      runs = heartbeat.runs + excluded.runs,
      handled = heartbeat.handled + excluded.handled`);
};

/** When the job is next due, or null when it never ran. */
export async function findNextRun(reader: Reader, job: string): Promise<Date | null> {
  const [row] = await reader.execute<{ next_run_at: string | null }>(
    sql`select next_run_at from heartbeat where job = ${job}`,
  );
  return row?.next_run_at ? new Date(row.next_run_at) : null;
}
