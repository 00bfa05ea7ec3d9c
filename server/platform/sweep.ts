import type { SystemActor } from "@/server/kernel/actor";
import type { Work } from "@/server/platform/work";

/**
 * Does what time has made due, a bounded batch in one transaction.
 * @returns how many things it handled; it is called again at once until it answers 0
 */
export type Sweep = (work: Work<SystemActor>) => Promise<number>;

/** One row of the time table. */
export type SweepRow = Readonly<{ name: string; intervalMs: number; sweep: Sweep }>;

/**
 * `every(5 * SECOND, "lapse-offers", lapseOffers)`.
 * @param intervalMs at least 1,000
 * @param name imperative kebab-case, unique in the table: admins see it
 */
export const every = (intervalMs: number, name: string, sweep: Sweep): SweepRow => ({ name, intervalMs, sweep });
