import type { Sql } from "postgres";
import type { Database } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";
import { CLAIM_STATEMENT, type ClaimRow, type GrantedRow } from "@/server/surplus/claim-statement.store";

/** Two batches under way use both cores; more only add latency (measured). */
const LANES = 2;
const MOST_IN_A_BATCH = 64;

type Waiter = {
  row: Omit<ClaimRow, "ord">;
  now: Date;
  settle: (granted: GrantedRow | null) => void;
  fail: (error: unknown) => void;
};

/**
 * Group commit: claims that arrive together share one statement and one flush.
 * null means "not in this batch": the caller asks the rules why and, where nothing stands against it, writes alone.
 */
export class ClaimWriter {
  readonly #waiting: Waiter[] = [];
  #lanesBusy = 0;

  constructor(
    readonly sql: Sql,
    readonly most = MOST_IN_A_BATCH,
  ) {}

  /** Joins the next batch. Rejects only where the database failed. */
  write(row: Omit<ClaimRow, "ord">, now: Date): Promise<GrantedRow | null> {
    return new Promise((settle, fail) => {
      this.#waiting.push({ row, now, settle, fail });
      if (this.#lanesBusy < LANES) {
        this.#lanesBusy += 1;
        setImmediate(() => void this.#drain());
      }
    });
  }

  /** A batch of one. */
  async writeAlone(row: Omit<ClaimRow, "ord">, now: Date): Promise<GrantedRow | null> {
    return (await this.#run([row], now)).get(0) ?? null;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) await this.#flush(this.#waiting.splice(0, this.most));
    this.#lanesBusy -= 1;
  }

  async #flush(batch: readonly Waiter[]): Promise<void> {
    try {
      const granted = await this.#run(
        batch.map((waiter) => waiter.row),
        latest(batch),
      );
      batch.forEach((waiter, ord) => {
        waiter.settle(granted.get(ord) ?? null);
      });
    } catch {
      for (const waiter of batch) await this.writeAlone(waiter.row, waiter.now).then(waiter.settle, waiter.fail);
    }
  }

  async #run(batch: readonly Omit<ClaimRow, "ord">[], now: Date): Promise<Map<number, GrantedRow>> {
    const rows = batch.map((row, ord) => ({ ...row, ord }));
    const answer = await this.sql.unsafe<GrantedRow[]>(CLAIM_STATEMENT, [JSON.stringify(rows), now.toISOString()], {
      prepare: true,
    });
    return new Map(answer.map((row) => [row.ord, row]));
  }
}

/** A batch is judged by its last arrival: no request gains time by waiting for others. */
const latest = (batch: readonly Waiter[]): Date => new Date(Math.max(...batch.map((waiter) => waiter.now.getTime())));

/** The one writer of a pool. */
export function claimWriterOf(db: Database): ClaimWriter {
  const writers = singleton("claim-writers", () => new WeakMap<Sql, ClaimWriter>());
  const writer = writers.get(db.$client) ?? new ClaimWriter(db.$client);
  writers.set(db.$client, writer);
  return writer;
}
