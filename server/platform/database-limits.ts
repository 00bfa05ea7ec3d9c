import type { Env } from "@/server/platform/env";

/** Seconds after which PostgreSQL gives up for us; 0 is never. */
export type DatabaseLimits = Readonly<{
  statementSeconds: number;
  /** For one lock. */
  lockSeconds: number;
  /** Of a transaction in which nothing is asked. */
  idleSeconds: number;
}>;

/**
 * What a process allows itself where its settings say nothing. The web answers within 5 s whatever happens, so what it
 * still asks after 10 s nobody waits for; a worker counts and prunes in long statements.
 */
export const DATABASE_LIMITS = {
  web: { statementSeconds: 10, lockSeconds: 5, idleSeconds: 15 },
  worker: { statementSeconds: 60, lockSeconds: 10, idleSeconds: 60 },
} as const satisfies Record<string, DatabaseLimits>;

export type ProcessKind = keyof typeof DATABASE_LIMITS;

/** The limits of a process of this kind, each as its setting says where there is one. */
export function limitsOf(kind: ProcessKind, env: Env): DatabaseLimits {
  const usual = DATABASE_LIMITS[kind];
  return {
    statementSeconds: env.DATABASE_STATEMENT_SECONDS ?? usual.statementSeconds,
    lockSeconds: env.DATABASE_LOCK_SECONDS ?? usual.lockSeconds,
    idleSeconds: env.DATABASE_IDLE_SECONDS ?? usual.idleSeconds,
  };
}

/** The same as PostgreSQL's settings, in milliseconds. */
export const asServerSettings = ({ statementSeconds, lockSeconds, idleSeconds }: DatabaseLimits) => ({
  statement_timeout: statementSeconds * 1_000,
  lock_timeout: lockSeconds * 1_000,
  idle_in_transaction_session_timeout: idleSeconds * 1_000,
});
