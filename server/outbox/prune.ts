import { sql } from "drizzle-orm";
import { firstIdAt } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import type { Sweep } from "@/server/platform/sweep";

/** Longer than any redelivery, so that no duplicate outlives its mark. */
const KEPT_MS = 7 * DAY;
const PRUNED_AT_ONCE = 1_000;

/** Forgets which old events have had their effect. */
export const pruneInbox: Sweep = async ({ tx, now }) => {
  const pruned = await tx.execute(sql`
    delete from inbox where (reaction, event_id) in (
      select reaction, event_id from inbox where at < ${later(now, -KEPT_MS).toISOString()}
      order by at limit ${PRUNED_AT_ONCE}
    ) returning 1`);
  return pruned.length;
};

/** Forgets old published events; an unpublished one stays for ever. */
export const pruneOutbox: Sweep = async ({ tx, now }) => {
  const before = later(now, -KEPT_MS);
  const pruned = await tx.execute(sql`
    delete from outbox where id < ${firstIdAt(before)} and (region_id, id) in (
      select region_id, id from outbox
      where id < ${firstIdAt(before)} and published_at < ${before.toISOString()} limit ${PRUNED_AT_ONCE}
    ) returning 1`);
  return pruned.length;
};
