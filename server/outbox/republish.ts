import { sql } from "drizzle-orm";
import { firstIdAt } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";
import type { AnswerRow } from "@/server/outbox/deliver";
import { log } from "@/server/platform/log";
import type { Sweep } from "@/server/platform/sweep";

/** Beyond this nobody looks back: whoever is that far behind has a backlog, and a backlog must not be fed. */
const LOOKS_BACK_MS = 10 * MINUTE;
const REPUBLISHED_AT_ONCE = 500;

/** The reactions of which a mark tells whether they have answered an event. */
const markedBy = (rows: readonly AnswerRow[]) =>
  rows.filter((row) => !("run" in row || "isMoot" in row)).map(({ name, type }) => ({ name, type }));

/**
 * Publishes again what a reaction should have answered long since. Brokers lose: JetStream acknowledges what its disk does not have yet,
 * and a consumer whose file was being written when the power went is gone. Whoever has answered already does nothing.
 * @param rows the choreography
 * @param patienceMs since an event was published; longer than the broker remembers ids
 */
export const republishUnanswered =
  (rows: readonly AnswerRow[], patienceMs: () => number): Sweep =>
  async ({ tx, now }) => {
    const answers = JSON.stringify(markedBy(rows));
    const republished = await tx.execute<{ id: string; type: string }>(sql`
      update outbox set published_at = null, told_at = coalesce(told_at, published_at)
      where published_at is not null and (region_id, id) in (
        select distinct e.region_id, e.id from outbox e
        join json_to_recordset(${answers}::text::json) as answer (name text, type text) on answer.type = e.type
        where e.id >= ${firstIdAt(later(now, -LOOKS_BACK_MS))} and e.published_at < ${later(now, -patienceMs()).toISOString()}
          and (e.expires_at is null or e.expires_at > ${now.toISOString()})
          and not exists (select from inbox i where i.reaction = answer.name and i.event_id = e.id)
        limit ${REPUBLISHED_AT_ONCE}
      ) and id >= ${firstIdAt(later(now, -LOOKS_BACK_MS))} returning id, type`);
    const [first] = republished;
    if (first) log().warn({ events: republished.length, first }, "events without an answer are published again");
    return republished.length;
  };
