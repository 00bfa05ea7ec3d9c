import type { BusMessage, Together } from "@/server/platform/bus/bus";
import type { Clock } from "@/server/platform/clock";
import { log } from "@/server/platform/log";

type Delivered = Readonly<{ message: BusMessage; attempt: number }>;

/** Nobody needs it any more. */
export const isStale = ({ expiresAt }: BusMessage, now: Date): boolean => expiresAt !== null && expiresAt <= now;

/**
 * Handles as one what was delivered for the first time. A fault counts as nobody's try: each message then has its own, and the one that
 * cannot be digested shows.
 * @returns those that are done; the others are still to be handled, each alone
 */
export async function handleTogether<One extends Delivered>(
  delivered: readonly One[],
  { consumer, together, clock }: Readonly<{ consumer: string; together: Together | null; clock: Clock }>,
): Promise<ReadonlySet<One>> {
  const now = clock();
  const fresh = delivered.filter(({ message, attempt }) => attempt === 1 && !isStale(message, now));
  if (!together || fresh.length < 2) return new Set();
  try {
    await together.handle(fresh.map(({ message }) => message));
    return new Set(fresh);
  } catch (err) {
    log().warn({ err, consumer, messages: fresh.length }, "messages not handled together, so each alone");
    return new Set();
  }
}
