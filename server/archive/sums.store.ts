import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/server/platform/database";

/** The public days are counted by the country's first zone, as in the live sums. */
const PUBLIC_ZONE = "Asia/Jakarta";
const ENTRIES = sql`
  balance_entry b cross join lateral (values (b.to_bucket, 1), (b.from_bucket, -1)) as flow (bucket, sign)`;
const inMonth = (month: string): SQL => sql`b.id >= first_id_of(${month}) and b.id < first_id_after(${month})`;
const AMOUNTS = sql`
  coalesce(sum(flow.sign * b.weight_grams) filter (where b.weight_method = 'scale'), 0),
  coalesce(sum(flow.sign * b.weight_grams) filter (where b.weight_method = 'estimate'), 0),
  coalesce(sum(flow.sign * b.units) filter (where b.weight_grams is null), 0)`;
const FLOW = sql`
  coalesce(sum(flow.sign * b.units), 0), count(*), count(*) filter (where flow.sign > 0 and b.from_bucket <> 'rejected'), ${AMOUNTS},
  coalesce(sum(flow.sign * b.units * s.grams_per_unit), 0),
  coalesce(sum(flow.sign * b.units) filter (where s.grams_per_unit is null), 0)`;
const LOT = sql`join surplus s on s.region_id = b.region_id and s.id = b.surplus_id`;
const CLAIM = sql`claim c on c.region_id = b.region_id and c.id = b.claim_id`;
const day = (zone: SQL): SQL => sql`(b.at at time zone ${zone})::date`;

/** Why it ended so, as the statements of kitchens say it. */
const REASON = sql`case flow.bucket
  when 'withdrawn' then coalesce(s.withdraw_reason, 'other')
  when 'expired' then case when b.claim_id is null then 'nobody' when c.state = 'expired' then 'no_show'
    when c.state = 'cancelled' then 'cancelled_late' else 'took_fewer' end
  when 'accepted' then '' else flow.bucket end`;

const COLUMNS = sql`month, organisation_id, side, day, bucket, reason, category, units, lines, handovers,
  weighed_grams, estimated_grams, unknown_units, posted_grams, unweighed_units`;

/** Keeps what the entries of a month add up to, for the public and for every kitchen and recipient, before they leave. */
export async function keepSums(tx: Transaction, month: string): Promise<void> {
  await forgetSums(tx, month);
  await tx.execute(sql`
    insert into archived_day (month, day, region_id, carbon_set, weighed_grams, estimated_grams, unknown_units, co2e_grams, handovers)
    select ${month}, ${day(sql`${PUBLIC_ZONE}`)}, b.region_id, coalesce(b.carbon_set, ''), ${AMOUNTS},
      coalesce(sum(flow.sign * b.co2e_grams), 0), count(*) filter (where flow.sign > 0 and b.from_bucket <> 'rejected')
    from ${ENTRIES} where ${inMonth(month)} and flow.bucket = 'accepted' group by 1, 2, 3, 4`);
  await tx.execute(sql`
    insert into archived_flow (${COLUMNS})
    select ${month}, s.provider_id, 'provided', ${day(sql`o.zone`)}, flow.bucket, ${REASON}, '', ${FLOW}
    from ${ENTRIES} ${LOT} join organisation o on o.id = s.provider_id left join ${CLAIM}
    where ${inMonth(month)} and flow.bucket in ('accepted', 'rejected', 'expired', 'withdrawn', 'recalled', 'diverted')
    group by 1, 2, 3, 4, 5, 6, 7`);
  await tx.execute(sql`
    insert into archived_flow (${COLUMNS})
    select ${month}, c.recipient_id, 'received', ${day(sql`o.zone`)}, flow.bucket, '', s.category, ${FLOW}
    from ${ENTRIES} ${LOT} join ${CLAIM} join organisation o on o.id = c.recipient_id
    where ${inMonth(month)} and flow.bucket = 'accepted' group by 1, 2, 3, 4, 5, 6, 7`);
}

/** Forgets them, because the entries themselves count again. */
export async function forgetSums(tx: Transaction, month: string): Promise<void> {
  await tx.execute(sql`delete from archived_day where month = ${month}`);
  await tx.execute(sql`delete from archived_flow where month = ${month}`);
}
