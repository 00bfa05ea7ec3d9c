import { sql } from "drizzle-orm";
import { type EventId, firstIdAt } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";
import { liveChunks } from "@/server/outbox/live-chunks";
import { LivePost, notifications } from "@/server/outbox/live-post";
import { RELAY_BATCH, type RelaySettings } from "@/server/outbox/relay";
import type { Database } from "@/server/platform/database";

/** What is older the screens have asked for by themselves. */
const WORTH_TELLING_MS = MINUTE;

type UntoldRow = { id: EventId; type: string; payload: Record<string, unknown> };

/**
 * Tells the screens of what waits in the outbox while the bus is away; the relay then leaves them alone when it publishes.
 * @returns how many events; fewer than RELAY_BATCH when nothing is left
 */
export const tellScreens = (
  db: Database,
  { live, clock, post = new LivePost(null) }: Omit<RelaySettings, "bus">,
): Promise<number> =>
  db.transaction(async (tx) => {
    const now = clock();
    const untold = await tx.execute<UntoldRow>(sql`
      update outbox set told_at = ${now.toISOString()} where (region_id, id) in (
        select region_id, id from outbox
        where published_at is null and told_at is null and id >= ${firstIdAt(later(now, -WORTH_TELLING_MS))}
        order by id limit ${RELAY_BATCH} for update skip locked
      ) and id >= ${firstIdAt(later(now, -WORTH_TELLING_MS))}
      returning id, type, payload`);
    await tx.execute(notifications(await post.send(liveChunks(live, untold))));
    return untold.length;
  });
