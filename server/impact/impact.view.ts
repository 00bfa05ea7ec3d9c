import { sql } from "drizzle-orm";
import { IMPACT_ZONE } from "@/server/impact/impact.rules";
import type { DayPart } from "@/server/impact/impact.store";
import { type ClaimId, firstIdAt, type RegionId, regionOf } from "@/server/kernel/id";
import { later } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";

/** Into the accepted bucket counts, out of it (a correction) counts back. */
const SUMS = sql`
  coalesce(sum(flow.sign * b.weight_grams) filter (where b.weight_method = 'scale'), 0) as "weighedGrams",
  coalesce(sum(flow.sign * b.weight_grams) filter (where b.weight_method = 'estimate'), 0) as "estimatedGrams",
  coalesce(sum(flow.sign * b.units) filter (where b.weight_grams is null), 0) as "unknownUnits",
  coalesce(sum(flow.sign * b.co2e_grams), 0) as "co2eGrams",
  count(*) filter (where flow.sign > 0 and b.from_bucket <> 'rejected') as handovers`;
const ACCEPTED = sql`cross join lateral (values (b.to_bucket, 1), (b.from_bucket, -1)) as flow (bucket, sign)`;
const KEY = sql`b.region_id as "regionId", to_char(b.at at time zone ${IMPACT_ZONE}, 'YYYY-MM-DD') as day,
  coalesce(b.carbon_set, '') as "carbonSet"`;

type Row = { regionId: number; day: string; carbonSet: string } & Record<string, string | number>;

const partOf = (row: Row): DayPart => ({
  ...{ regionId: row.regionId as RegionId, day: row.day, carbonSet: row.carbonSet },
  weighedGrams: Number(row.weighedGrams),
  estimatedGrams: Number(row.estimatedGrams),
  unknownUnits: Number(row.unknownUnits),
  co2eGrams: Number(row.co2eGrams),
  handovers: Number(row.handovers),
});

/** What one event about a claim brought: the entries written at its very moment. */
export async function sumOfEvent(
  reader: Reader,
  { surplusId, claimId }: { surplusId: string; claimId: ClaimId },
  at: Date,
): Promise<DayPart[]> {
  const rows = await reader.execute<Row>(sql`
    select ${KEY}, ${SUMS} from balance_entry b ${ACCEPTED}
    where b.region_id = ${regionOf(claimId)} and b.surplus_id = ${surplusId} and b.claim_id = ${claimId}
      and b.id >= ${firstIdAt(at)} and b.id < ${firstIdAt(later(at, 1))} and flow.bucket = 'accepted'
    group by 1, 2, 3`);
  return [...rows].map(partOf);
}

/** The same sums over every entry there is, those that have left for the archive by their sums: what the added-up days must equal. */
export async function recountDays(reader: Reader): Promise<DayPart[]> {
  const rows = await reader.execute<Row>(sql`
    select "regionId", day, "carbonSet", sum("weighedGrams") as "weighedGrams", sum("estimatedGrams") as "estimatedGrams",
      sum("unknownUnits") as "unknownUnits", sum("co2eGrams") as "co2eGrams", sum(handovers) as handovers
    from (
      select ${KEY}, ${SUMS} from balance_entry b ${ACCEPTED} where flow.bucket = 'accepted' group by 1, 2, 3
      union all
      select region_id, to_char(day, 'YYYY-MM-DD'), carbon_set, weighed_grams, estimated_grams, unknown_units, co2e_grams, handovers
      from archived_day
    ) counted group by 1, 2, 3`);
  return [...rows].map(partOf);
}
