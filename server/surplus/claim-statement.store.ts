import { type SQL, sql } from "drizzle-orm";
import { HALAL_STATES } from "@/server/kernel/food";
import type {
  BalanceEntryId,
  ClaimId,
  EventId,
  OfferId,
  OrganisationId,
  PersonId,
  RegionId,
  SurplusId,
} from "@/server/kernel/id";
import { OUTBOX_INSERT } from "@/server/outbox/record";

/** One request of a batch: what the conditional write needs to know, all ids minted beforehand. */
export type ClaimRow = Readonly<{
  ord: number;
  claim_id: ClaimId;
  region_id: RegionId;
  surplus_id: SurplusId;
  recipient_id: OrganisationId;
  person_id: PersonId;
  /** Units wanted; null takes all that is left. */
  units: number | null;
  /** Takes fewer when fewer are left. */
  at_most: boolean;
  via: "direct" | "offer" | "admin";
  offer_id: OfferId | null;
  code_hmac: string;
  code_cipher: string;
  idempotency_key: string | null;
  body_hash: string | null;
  event_id: EventId;
  balance_id: BalanceEntryId;
  trace_parent: string | null;
}>;

/** One answer a request whose lot was open when the statement began. */
export type AnswerRow = Readonly<{
  ord: number;
  /** Units granted; null where this request got none. */
  units: number | null;
  /** Units open after the whole batch. */
  units_left: number;
  provider_id: OrganisationId;
  pickup_until: string;
  safe_until: string;
  posted_at: string;
  /** Nobody had ever claimed of this lot before. */
  is_first: boolean;
}>;
export type GrantedRow = AnswerRow & Readonly<{ units: number }>;

export const isGranted = (row: AnswerRow): row is GrantedRow => row.units !== null;

const REQUEST_COLUMNS = `ord int, claim_id uuid, region_id int, surplus_id uuid, recipient_id uuid, person_id uuid, units int,
  at_most boolean, via text, offer_id uuid,
  code_hmac text, code_cipher text, idempotency_key text, body_hash text, event_id uuid, balance_id uuid, trace_parent text`;

const STRICTEST_FIRST = `array[${HALAL_STATES.map((state) => `'${state}'`).join(", ")}]`;

/**
 * The claim: a conditional write over a batch, with its claims, balance entries, idempotency rows and events.
 * `$1` the requests as JSON text, `$2` now. A row comes back for each request whose lot was open; units of a lot go out by
 * running sum in arrival order, and lots are locked by id so that two batches cannot wait for each other.
 */
export const CLAIM_STATEMENT = `
with request as materialized (select * from json_to_recordset($1::text::json) as r(${REQUEST_COLUMNS})),
wanted as materialized (select distinct region_id, surplus_id from request order by surplus_id),
lot as materialized (
  select l.* from wanted w cross join lateral (
    select * from surplus s where s.region_id = w.region_id and s.id = w.surplus_id
      and s.state = 'open' and s.units_open > 0 and s.safe_until > $2::timestamptz and s.pickup_until > $2::timestamptz
    for no key update of s
  ) l
),
fitting as (
  select r.*, l.provider_id, l.pickup_until, l.safe_until, l.units_open,
    case when r.at_most then least(coalesce(r.units, l.units_open), l.units_open) else coalesce(r.units, l.units_open) end as take
  from request r join lot l on l.region_id = r.region_id and l.id = r.surplus_id
    join organisation o on o.id = r.recipient_id and o.verification = 'verified'
    join ngo_profile p on p.organisation_id = o.id
  where array_position(${STRICTEST_FIRST}, l.halal) <= array_position(${STRICTEST_FIRST}, p.halal_minimum)
    and (r.via = 'admin' or p.claims_paused_until is null or p.claims_paused_until <= $2::timestamptz)
    and (r.via <> 'direct' or (l.open_to_all and st_dwithin(l.place, o.place, p.radius_meters, false)))
),
summed as (select *, sum(take) over (partition by surplus_id order by ord) as running from fitting),
candidate as materialized (select * from summed where running <= units_open),
keyed as (
  insert into idempotency (principal_id, key, body_hash, claim_id, created_at)
  select person_id, idempotency_key, body_hash, claim_id, $2::timestamptz from candidate where idempotency_key is not null
  on conflict do nothing returning claim_id
),
admitted as materialized (
  select * from candidate c where idempotency_key is null or claim_id in (select claim_id from keyed)
    or exists (select from idempotency i where i.principal_id = c.person_id and i.key = c.idempotency_key and i.claim_id = c.claim_id)
),
coded as (
  insert into pickup_code (provider_id, code_hmac, claim_id) select provider_id, code_hmac, claim_id from admitted
  on conflict do nothing returning claim_id
),
granted as materialized (select a.* from admitted a join coded using (claim_id)),
moved as (
  update surplus s set units_open = s.units_open - t.take, units_held = s.units_held + t.take, version = s.version + 1,
    state = case when s.units_open = t.take then 'claimed' else 'open' end
  from (select region_id, surplus_id, sum(take)::int as take from granted group by region_id, surplus_id) t
  where s.region_id = t.region_id and s.id = t.surplus_id and s.units_open >= t.take
  returning s.id, s.version, s.units_open, s.cell
),
made as (
  insert into claim (region_id, id, surplus_id, provider_id, recipient_id, claimed_by, units, state, via, offer_id, code_cipher,
    pickup_until, safe_until, claimed_at)
  select region_id, claim_id, surplus_id, provider_id, recipient_id, person_id, take, 'held', via, offer_id, code_cipher,
    pickup_until, safe_until, $2::timestamptz from granted join moved on moved.id = granted.surplus_id returning 1
),
booked as (
  insert into balance_entry (region_id, id, surplus_id, claim_id, from_bucket, to_bucket, units, at)
  select region_id, balance_id, surplus_id, claim_id, 'open', 'held', take, $2::timestamptz
  from granted join moved on moved.id = granted.surplus_id returning 1
),
said as (
  ${OUTBOX_INSERT}
  select region_id, event_id, 'surplus.claimed', jsonb_build_object(
    'surplusId', surplus_id, 'providerId', provider_id, 'regionId', region_id, 'cell', cell, 'version', version,
    'unitsLeft', moved.units_open, 'claimId', claim_id, 'recipientId', recipient_id, 'units', take, 'via', via, 'offerId', offer_id
  ), trace_parent from granted join moved on moved.id = granted.surplus_id returning 1
)
select r.ord, g.take as units, coalesce(m.units_open, l.units_open) as units_left, l.provider_id, l.pickup_until, l.safe_until, l.posted_at,
  case when g.running = g.take and l.units_open = l.units_posted
    then not exists (select from claim c where c.region_id = l.region_id and c.surplus_id = l.id) else false end as is_first
from request r join lot l on l.region_id = r.region_id and l.id = r.surplus_id
  left join moved m on m.id = l.id
  left join granted g on g.ord = r.ord and m.id = g.surplus_id`;

/** The same statement inside a caller's transaction. */
export const claimStatementIn = (rows: readonly ClaimRow[], now: Date): SQL => {
  const values = [JSON.stringify(rows), now.toISOString()];
  const chunks = CLAIM_STATEMENT.split(/\$(\d)/).map((part, index) =>
    index % 2 === 0 ? sql.raw(part) : sql`${values[Number(part) - 1]}`,
  );
  return sql.join(chunks);
};
