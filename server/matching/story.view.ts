import { type SQL, sql } from "drizzle-orm";
import { firstIdAt, regionOf, type SurplusId, timeOf } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import type { StoryItem } from "@/server/matching/matching.contract";
import type { Reader } from "@/server/platform/database";

export type Happening = Omit<StoryItem, "words"> &
  Readonly<{
    detail: string | null;
    /** Of whose claim it tells; null where it tells of the lot. */
    claimId: string | null;
  }>;
type Row = Omit<Happening, "at"> & { at: string } & Record<string, unknown>;

/** Nothing happens to a lot later: frozen food keeps 30 days. */
const LIFE_MS = 31 * DAY;

const entries = (of: SQL) => sql`
  select b.at, 'entry' as kind, b.from_bucket || ' → ' || b.to_bucket as what, null as detail, b.units,
    c.recipient_id as organisation_id, b.claim_id, 2 as rank
  from (select region_id, claim_id, at, from_bucket, to_bucket, units from balance_entry where ${of}) b
  left join claim c on c.region_id = b.region_id and c.id = b.claim_id`;

const offers = (of: SQL) => sql`
  select offered_at, 'offer', 'made', travel_source || ' ' || travel_seconds, units, recipient_id, null::uuid, 3
  from offer where ${of}
  union all
  select answered_at, 'answer', state, decline_reason, units, recipient_id, null, 4
  from offer where ${of} and answered_at is not null`;

const claims = (of: SQL) => sql`
  select claimed_at, 'claim', 'held', via, units, recipient_id, id, 1 from claim where ${of}
  union all
  select closed_at, 'claim', state, close_reason, units, recipient_id, id, 1
  from claim where ${of} and closed_at is not null`;

const unplaced = (id: SurplusId) => sql`
  select since, 'unplaced', reason, null, null::int, null::uuid, null::uuid, 5 from unplaced where surplus_id = ${id}
  union all
  select resolved_at, 'unplaced', resolution, null, null, null, null, 6
  from unplaced where surplus_id = ${id} and resolved_at is not null`;

/** The moment of an event is frozen in its id, as timeOf in server/kernel/id.ts reads it. */
const events = (of: SQL, id: SurplusId) => sql`
  select to_timestamp(('x' || lpad(replace(left(id::text, 13), '-', ''), 16, '0'))::bit(64)::bigint / 1000.0),
    'event', type, payload->>'priceRupiah', (payload->>'units')::int, (payload->>'recipientId')::uuid,
    (payload->>'claimId')::uuid, 0
  from outbox where ${of} and payload->>'surplusId' = ${id}::text and type <> 'surplus.requeued'`;

/** Everything that happened to a lot, in time order: entries, offers and answers, claims, the geo-DLQ and its events. */
export async function listStory(reader: Reader, id: SurplusId): Promise<Happening[]> {
  const born = timeOf(id);
  const inItsLife = sql`region_id = ${regionOf(id)} and id >= ${firstIdAt(born)} and id < ${firstIdAt(later(born, LIFE_MS))}`;
  const ofLot = sql`${inItsLife} and surplus_id = ${id}`;
  const parts = [entries(ofLot), offers(ofLot), claims(ofLot), unplaced(id), events(inItsLife, id)];
  const rows = await reader.execute<Row>(sql`
    select to_char(story.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, story.kind, story.what,
      story.detail, story.units, story.claim_id as "claimId", o.name as "organisationName"
    from (${sql.join(parts, sql` union all `)}) story left join organisation o on o.id = story.organisation_id
    order by story.at, story.rank limit 1000`);
  return [...rows].map((row) => ({ ...row, at: new Date(row.at) }));
}
