import { sql } from "drizzle-orm";
import { BUCKETS } from "@/db/schema/surplus";
import type { SurplusId } from "@/server/kernel/id";
import type { Transaction } from "@/server/platform/database";

export type Imbalance = { surplusId: SurplusId; facts: Record<string, number> };

/**
 * Lots whose counters and entries disagree, among those that moved lately or are still alive.
 * Every bucket is what came in minus what went out; `posted` is what the books opened with.
 */
export async function findImbalances(tx: Transaction, since: Date, limit: number): Promise<Imbalance[]> {
  const rows = await tx.execute<{ surplus_id: SurplusId; facts: Record<string, number> }>(sql`
    with touched as (
      select id from surplus where state in ('open', 'claimed') or posted_at > ${since.toISOString()}::timestamptz or ended_at > ${since.toISOString()}::timestamptz
    ),
    flow as (
      select surplus_id, to_bucket as bucket, units from balance_entry where surplus_id in (select id from touched)
      union all
      select surplus_id, from_bucket, -units from balance_entry where surplus_id in (select id from touched)
    ),
    booked as (
      select surplus_id, ${sql.join(
        BUCKETS.map(
          (bucket) =>
            sql`coalesce(sum(units) filter (where bucket = ${sql.raw(`'${bucket}'`)}), 0)::int as ${sql.raw(bucket)}`,
        ),
        sql`, `,
      )} from flow group by surplus_id
    )
    select s.id as surplus_id, to_jsonb(b) - 'surplus_id' || jsonb_build_object('unitsPosted', s.units_posted, 'unitsOpen', s.units_open,
      'unitsHeld', s.units_held, 'unitsAccepted', s.units_accepted) as facts
    from touched t join surplus s on s.id = t.id left join booked b on b.surplus_id = s.id
    where (s.units_posted, s.units_open, s.units_held, s.units_accepted, s.units_rejected, s.units_expired, s.units_withdrawn,
      s.units_recalled, s.units_diverted)
      is distinct from (-b.posted, b.open, b.held, b.accepted, b.rejected, b.expired, b.withdrawn, b.recalled, b.diverted)
      or s.units_held is distinct from coalesce((select sum(c.units) from claim c where c.surplus_id = s.id and c.state = 'held'), 0)
    limit ${limit}`);
  return rows.map((row) => ({ surplusId: row.surplus_id, facts: row.facts }));
}
