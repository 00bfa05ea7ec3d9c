import type { Sql } from "postgres";
import type { Database } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";
import { currentTrace, type Trace, withTrace } from "@/server/platform/trace";
import {
  type AnswerRow,
  CLAIM_STATEMENT,
  type ClaimRow,
  type GrantedRow,
  isGranted,
} from "@/server/surplus/claim-statement.store";

/** Two batches under way use both cores; more only add latency (measured). */
const LANES = 2;
const MOST_IN_A_BATCH = 64;

type Waiter = {
  row: Omit<ClaimRow, "ord">;
  now: Date;
  trace: Trace | undefined;
  settle: (granted: GrantedRow | null) => void;
  fail: (error: unknown) => void;
};

/**
 * Group commit: claims that arrive together share one statement and one flush.
 * Inside a batch a running sum decides, so a claim that misses while units are left is asked again alone, in order of
 * arrival: the answers are those of batch size 1. null means the conditions do not hold; the caller asks the rules why.
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
      this.#waiting.push({ row, now, trace: currentTrace(), settle, fail });
      if (this.#lanesBusy < LANES) {
        this.#lanesBusy += 1;
        setImmediate(() => void this.#drain());
      }
    });
  }

  /** A batch of one. */
  async writeAlone(row: Omit<ClaimRow, "ord">, now: Date): Promise<GrantedRow | null> {
    const answer = (await this.#run([row], now)).get(0);
    return answer && isGranted(answer) ? answer : null;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) await this.#flush(this.#waiting.splice(0, this.most));
    this.#lanesBusy -= 1;
  }

  async #flush(batch: readonly Waiter[]): Promise<void> {
    try {
      const rows = batch.map((waiter) => waiter.row);
      const answers = await within(batch[0], () => this.#run(rows, latest(batch)));
      for (const [ord, waiter] of batch.entries()) await this.#settle(waiter, answers.get(ord), batch.length > 1);
    } catch {
      for (const waiter of batch) await this.#retry(waiter);
    }
  }

  async #settle(waiter: Waiter, answer: AnswerRow | undefined, mayRetry: boolean): Promise<void> {
    if (answer && isGranted(answer)) waiter.settle(answer);
    else if (answer && answer.units_left > 0 && mayRetry) await this.#retry(waiter);
    else waiter.settle(null);
  }

  #retry(waiter: Waiter): Promise<void> {
    const { row, now, settle, fail } = waiter;
    return within(waiter, () => this.writeAlone(row, now)).then(settle, fail);
  }

  async #run(batch: readonly Omit<ClaimRow, "ord">[], now: Date): Promise<Map<number, AnswerRow>> {
    const rows = batch.map((row, ord) => ({ ...row, ord }));
    const answer = await this.sql.unsafe<AnswerRow[]>(CLAIM_STATEMENT, [JSON.stringify(rows), now.toISOString()], {
      prepare: true,
    });
    return new Map(answer.map((row) => [row.ord, row]));
  }
}

/** A lane outlives the request that set it going: each statement belongs to the trace of who waits for it, a batch to its first. */
const within = <Result>(waiter: Waiter | undefined, run: () => Result): Result =>
  waiter?.trace ? withTrace(waiter.trace, run) : run();

/** A batch is judged by its last arrival: no request gains time by waiting for others. */
const latest = (batch: readonly Waiter[]): Date => new Date(Math.max(...batch.map((waiter) => waiter.now.getTime())));

/** The one writer of a pool. */
export function claimWriterOf(db: Database): ClaimWriter {
  const writers = singleton("claim-writers", () => new WeakMap<Sql, ClaimWriter>());
  const writer = writers.get(db.$client) ?? new ClaimWriter(db.$client);
  writers.set(db.$client, writer);
  return writer;
}
