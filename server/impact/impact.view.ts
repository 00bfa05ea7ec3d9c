import { sql } from "drizzle-orm";
import type { ImpactRecord } from "@/server/impact/impact.contract";
import { DAYS_SHOWN, IMPACT_ZONE, lastDays, mealsIn, publishedRange } from "@/server/impact/impact.rules";
import { firstIdAt } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";
import { CARBON_SET } from "@/server/surplus/surplus.rules";

const COUNTED = [
  "weighed",
  "estimated",
  "unknownUnits",
  "co2e",
  "lots",
  "handovers",
  "providers",
  "recipients",
] as const;
type Totals = Record<(typeof COUNTED)[number], number>;

/** Sums over every accepted entry; unknown weight stays out of the grams and is counted apart. */
async function sumEntries(reader: Reader): Promise<Totals> {
  const [row] = await reader.execute<Record<string, string>>(sql`
    select coalesce(sum(b.weight_grams) filter (where b.weight_method = 'scale'), 0) as weighed,
      coalesce(sum(b.weight_grams) filter (where b.weight_method = 'estimate'), 0) as estimated,
      coalesce(sum(b.units) filter (where b.weight_grams is null), 0) as "unknownUnits",
      coalesce(sum(b.co2e_grams), 0) as co2e,
      count(distinct b.surplus_id) as lots, count(*) as handovers,
      count(distinct c.provider_id) as providers, count(distinct c.recipient_id) as recipients
    from balance_entry b left join claim c on c.region_id = b.region_id and c.id = b.claim_id
    where b.to_bucket = 'accepted'`);
  return Object.fromEntries(COUNTED.map((name) => [name, Number(row?.[name] ?? 0)])) as Totals;
}

async function sumDays(reader: Reader, now: Date): Promise<ImpactRecord["byDay"]> {
  const from = firstIdAt(later(now, -DAYS_SHOWN * DAY));
  const rows = await reader.execute<{ day: string; grams: string; handovers: string }>(sql`
    select to_char(b.at at time zone ${IMPACT_ZONE}, 'YYYY-MM-DD') as day,
      coalesce(sum(b.weight_grams), 0) as grams, count(*) as handovers
    from balance_entry b where b.to_bucket = 'accepted' and b.id >= ${from} group by 1`);
  const found = new Map([...rows].map((row) => [row.day, row]));
  return lastDays(now).map((day) => {
    const row = found.get(day);
    return { day, acceptedGrams: Number(row?.grams ?? 0), handovers: Number(row?.handovers ?? 0) };
  });
}

/** What was rescued, from balance entries only. */
export async function sumImpact(reader: Reader, now: Date): Promise<ImpactRecord> {
  const totals = await sumEntries(reader);
  const acceptedGrams = totals.weighed + totals.estimated;
  const { lots, handovers, providers, recipients } = totals;
  return {
    ...{ acceptedGrams, weighedGrams: totals.weighed, estimatedGrams: totals.estimated },
    unknownWeightUnits: totals.unknownUnits,
    meals: mealsIn(acceptedGrams),
    co2eGrams: totals.co2e,
    carbon: { set: CARBON_SET, range: publishedRange(acceptedGrams) },
    ...{ lots, handovers, providers, recipients, organisations: providers + recipients },
    byDay: await sumDays(reader, now),
  };
}
