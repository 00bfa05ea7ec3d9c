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

/** Writes signs of life, each of another job; runs and handled are added to what stands. */
export const saveBeats = (reader: Reader, beats: readonly Beat[]) =>
  reader.execute(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(beats)}::text::jsonb)
        as one (job text, kind text, at timestamptz, outcome text, error text, "nextRunAt" timestamptz, runs integer, handled integer)
    )
    insert into heartbeat (job, kind, last_run_at, last_success_at, last_error, next_run_at, runs, handled)
    select job, kind, at, case when outcome = 'failed' then null else at end, error, "nextRunAt", runs, handled from given
    order by job
    on conflict (job) do update set
      kind = excluded.kind,
      last_run_at = excluded.last_run_at,
      last_success_at = coalesce(excluded.last_success_at, heartbeat.last_success_at),
      last_error = case when (select outcome from given where given.job = excluded.job) = 'idle'
        then heartbeat.last_error else excluded.last_error end,
      next_run_at = excluded.next_run_at,
      runs = heartbeat.runs + excluded.runs,
      handled = heartbeat.handled + excluded.handled`);

/** Writes a sign of life. */
export const saveBeat = (reader: Reader, beat: Beat) => saveBeats(reader, [beat]);

/** When the job is next due, or null when it never ran. */
export async function findNextRun(reader: Reader, job: string): Promise<Date | null> {
  const [row] = await reader.execute<{ next_run_at: string | null }>(
    sql`select next_run_at from heartbeat where job = ${job}`,
  );
  return row?.next_run_at ? new Date(row.next_run_at) : null;
}
