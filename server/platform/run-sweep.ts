import { sql } from "drizzle-orm";
import { systemActor } from "@/server/kernel/actor";
import { later } from "@/server/kernel/time";
import type { Clock } from "@/server/platform/clock";
import type { Database, Transaction } from "@/server/platform/database";
import { faultText } from "@/server/platform/fault";
import { findNextRun, saveBeat } from "@/server/platform/heartbeat";
import type { SweepRow } from "@/server/platform/sweep";

/** A sweep that always finds something must not hold its job for ever. */
const MOST_BATCHES = 1_000;

/** What a run did; handled is null when another instance was at it or it was not due. */
export type SweepRun = Readonly<{ handled: number | null; nextRunAt: Date }>;

/** One instance at a time, by a lock that ends with the transaction: the embedded engine has no other kind. */
async function isOurs(tx: Transaction, name: string): Promise<boolean> {
  const [lock] = await tx.execute<{ ours: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as ours`,
  );
  return lock?.ours === true;
}

async function firstBatch(db: Database, { name, intervalMs, sweep }: SweepRow, now: Date): Promise<SweepRun> {
  const nextRunAt = later(now, intervalMs);
  return db.transaction(async (tx) => {
    if (!(await isOurs(tx, name))) return { handled: null, nextRunAt };
    const due = await findNextRun(tx, name);
    // Beyond one interval it was written by another clock or an older table: it does not bind us.
    if (due && due > now && due <= nextRunAt) return { handled: null, nextRunAt: due };
    const handled = await sweep({ tx, actor: systemActor(name), now });
    await saveBeat(tx, { job: name, kind: "sweep", at: now, outcome: "worked", nextRunAt, runs: 1, handled });
    return { handled, nextRunAt };
  });
}

async function moreBatches(db: Database, row: SweepRow, clock: Clock, signal?: AbortSignal): Promise<number> {
  const { name, sweep } = row;
  let total = 0;
  for (let batch = 1; batch < MOST_BATCHES && !signal?.aborted; batch++) {
    const handled = await db.transaction(async (tx) =>
      (await isOurs(tx, name)) ? sweep({ tx, actor: systemActor(name), now: clock() }) : 0,
    );
    if (handled === 0) break;
    total += handled;
  }
  return total;
}

/**
 * Runs a sweep if it is due and nobody else is at it, batch after batch until nothing is left.
 * All instances together run it once an interval: the heartbeat keeps the time.
 * @throws what the sweep threw, once the heartbeat has it
 */
export async function runSweep(db: Database, row: SweepRow, clock: Clock, signal?: AbortSignal): Promise<SweepRun> {
  const at = clock();
  const beat = { job: row.name, kind: "sweep", at, nextRunAt: later(at, row.intervalMs) } as const;
  try {
    const run = await firstBatch(db, row, at);
    if (run.handled === null) return run;
    const more = run.handled > 0 ? await moreBatches(db, row, clock, signal) : 0;
    if (more > 0) await saveBeat(db, { ...beat, outcome: "worked", runs: 0, handled: more });
    await row.afterwards?.({ db, now: clock() });
    return { ...run, handled: run.handled + more };
  } catch (fault) {
    await saveBeat(db, { ...beat, outcome: "failed", error: faultText(fault), runs: 1, handled: 0 });
    throw fault;
  }
}
