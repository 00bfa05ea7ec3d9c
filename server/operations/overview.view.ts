import { type SQL, sql } from "drizzle-orm";
import { firstIdAt } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import type { Reader } from "@/server/platform/database";

type Span = Readonly<{ from: Date; to: Date }>;
export type RegionFlow = Readonly<{
  /** Null is the whole country. */
  regionId: number | null;
  posts: number;
  claims: number;
  unitsAccepted: number;
  unitsDecided: number;
  medianSeconds: number | null;
  place: Place;
}>;

const minted = (id: SQL, { from, to }: Span): SQL => sql`${id} >= ${firstIdAt(from)} and ${id} < ${firstIdAt(to)}`;

/** What became of the lots posted in a span, region by region and all together, by one look at lots and claims. */
export async function listFlows(reader: Reader, span: Span): Promise<RegionFlow[]> {
  const rows = await reader.execute<Record<keyof RegionFlow, unknown>>(sql`
    with claimed as (
      select c.region_id, c.surplus_id, count(*) as claims, min(c.claimed_at) as first_at from claim c
      where ${minted(sql`c.id`, { from: span.from, to: new Date(span.to.getTime() + 1) })} group by 1, 2
    )
    select s.region_id as "regionId", count(*) as posts, coalesce(sum(k.claims), 0) as claims,
      sum(s.units_accepted) as "unitsAccepted",
      sum(s.units_posted - s.units_open - s.units_held) as "unitsDecided",
      percentile_cont(0.5) within group (order by extract(epoch from k.first_at - s.posted_at))
        filter (where k.first_at is not null) as "medianSeconds",
      json_build_object('latitude', avg(st_y(s.place::geometry)), 'longitude', avg(st_x(s.place::geometry))) as place
    from surplus s left join claimed k on k.region_id = s.region_id and k.surplus_id = s.id
    where ${minted(sql`s.id`, span)}
    group by grouping sets ((s.region_id), ())
    order by count(*) desc, s.region_id`);
  return [...rows].map((row) => ({
    regionId: row.regionId === null ? null : Number(row.regionId),
    posts: Number(row.posts),
    claims: Number(row.claims),
    unitsAccepted: Number(row.unitsAccepted ?? 0),
    unitsDecided: Number(row.unitsDecided ?? 0),
    medianSeconds: row.medianSeconds === null ? null : Math.round(Number(row.medianSeconds)),
    place: row.place as Place,
  }));
}
