import { sql } from "drizzle-orm";
import { firstIdAt, type RegionId, type SurplusId, timeOf } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";

export type Happening = Readonly<{
  at: Date;
  kind: "event" | "offer" | "answer" | "claim" | "entry" | "unplaced";
  what: string;
  detail: string | null;
  units: number | null;
  organisationName: string | null;
}>;
type Row = Omit<Happening, "at"> & { at: string } & Record<string, unknown>;

/** A lot lives at most the 30 days frozen food may keep. */
const LIFE_MS = 31 * DAY;

/** Everything that happened to a lot, in time order: entries, offers and answers, claims, the geo-DLQ and its events. */
export async function listStory(reader: Reader, region: RegionId, id: SurplusId): Promise<Happening[]> {
  const from = firstIdAt(timeOf(id));
  const until = firstIdAt(later(timeOf(id), LIFE_MS));
  const ofLot = (alias: string) =>
    sql.raw(`${alias}.region_id = ${Number(region)} and ${alias}.id >= '${from}' and ${alias}.id < '${until}'`);
  const rows = await reader.execute<Row>(sql`
    select to_char(story.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, kind, what, detail, units, o.name as "organisationName"
    from (
      select b.at, 'entry' as kind, b.from_bucket || ' → ' || b.to_bucket as what, b.weight_grams::text as detail, b.units,
        c.recipient_id as organisation_id, 2 as rank
      from balance_entry b left join claim c on c.region_id = b.region_id and c.id = b.claim_id
      where b.surplus_id = ${id} and ${ofLot("b")}
      union all
      select f.offered_at, 'offer', 'made', null, f.units, f.recipient_id, 3 from offer f where f.surplus_id = ${id} and ${ofLot("f")}
      union all
      select f.answered_at, 'answer', f.state, f.decline_reason, f.units, f.recipient_id, 4
      from offer f where f.surplus_id = ${id} and ${ofLot("f")} and f.answered_at is not null
      union all
      select c.claimed_at, 'claim', 'held', c.via, c.units, c.recipient_id, 1 from claim c where c.surplus_id = ${id} and ${ofLot("c")}
      union all
      select c.closed_at, 'claim', c.state, c.close_reason, c.units, c.recipient_id, 1
      from claim c where c.surplus_id = ${id} and ${ofLot("c")} and c.closed_at is not null
      union all
      select u.since, 'unplaced', u.reason, null, null, null, 5 from unplaced u where u.surplus_id = ${id}
      union all
      select u.resolved_at, 'unplaced', u.resolution, null, null, null, 6
      from unplaced u where u.surplus_id = ${id} and u.resolved_at is not null
      union all
      select to_timestamp(('x' || lpad(replace(left(e.id::text, 13), '-', ''), 16, '0'))::bit(64)::bigint / 1000.0),
        'event', e.type, null, (e.payload->>'units')::int, (e.payload->>'recipientId')::uuid, 0
      from outbox e where ${ofLot("e")} and e.payload->>'surplusId' = ${id}::text
    ) story left join organisation o on o.id = story.organisation_id
    order by story.at, rank limit 1000`);
  return [...rows].map((row) => ({ ...row, at: new Date(row.at) }));
}
