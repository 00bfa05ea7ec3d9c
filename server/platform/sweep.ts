import type { SystemActor } from "@/server/kernel/actor";
import type { Database } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/**
 * Does what time has made due, a bounded batch in one transaction.
 * @returns how many things it handled; it is called again at once until it answers 0
 */
export type Sweep = (work: Work<SystemActor>) => Promise<number>;

/** What a sweep leaves to do outside any transaction: someone else's machine. It finds its own work and may be repeated. */
export type Afterwards = (outside: Readonly<{ db: Database; now: Date }>) => Promise<void>;

/** One row of the time table. */
export type SweepRow = Readonly<{ name: string; intervalMs: number; sweep: Sweep; afterwards?: Afterwards }>;

/**
 * `every(5 * SECOND, "lapse-offers", lapseOffers)`.
 * @param intervalMs at least 500
 * @param name imperative kebab-case, unique in the table: admins see it
 */
export const every = (intervalMs: number, name: string, sweep: Sweep, afterwards?: Afterwards): SweepRow => ({
  name,
  intervalMs,
  sweep,
  afterwards,
});
