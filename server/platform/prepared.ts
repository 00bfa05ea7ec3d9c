import type { Sql } from "postgres";

/**
 * Which statements are worth a place in each connection's memory: those that come again.
 * The figures are the defaults of PostgreSQL's JDBC driver (`prepareThreshold`, `preparedStatementCacheQueries`).
 */
export const PREPARING_V1 = { fromTime: 5, mostTexts: 256, mostWatched: 2_000 } as const;

/** Counts how often each text was asked, and says when it is worth preparing: bounded whatever is asked. */
export class Repeats {
  private readonly asked = new Map<string, number>();
  private readonly chosen = new Set<string>();

  /** Counts one asking. @returns whether the text is to be prepared from now on */
  worthPreparing(text: string): boolean {
    if (this.chosen.has(text)) return true;
    if (this.chosen.size >= PREPARING_V1.mostTexts) return false;
    const times = (this.asked.get(text) ?? 0) + 1;
    if (times < PREPARING_V1.fromTime) return this.watch(text, times);
    this.asked.delete(text);
    this.chosen.add(text);
    return true;
  }

  private watch(text: string, times: number): false {
    if (this.asked.size >= PREPARING_V1.mostWatched) this.asked.clear();
    this.asked.set(text, times);
    return false;
  }
}

type Ask = (...given: unknown[]) => unknown;

function preparingScope<Scope extends object>(scope: Scope, repeats: Repeats): Scope {
  return new Proxy(scope, {
    get(target, name) {
      const own = Reflect.get(target, name) as Ask;
      if (name === "unsafe")
        return (text: string, values: unknown[] = [], options: object = {}) =>
          own(
            text,
            values,
            values.length > 0 && repeats.worthPreparing(text) ? { ...options, prepare: true } : options,
          );
      if (name === "begin" || name === "savepoint")
        return (...given: unknown[]) => {
          const run = given.pop() as (inner: object) => unknown;
          return own(...given, (inner: object) => run(preparingScope(inner, repeats)));
        };
      return own;
    },
  });
}

/**
 * A pool that prepares, once a connection, each statement asked time and again. The query builder asks the driver for unnamed
 * ones, which PostgreSQL would plan anew each time: over tables cut by month that takes longer than most of them run.
 */
export const preparing = (pool: Sql): Sql => preparingScope(pool, new Repeats());
