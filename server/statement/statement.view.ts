import { type SQL, sql } from "drizzle-orm";
import type { Category } from "@/server/kernel/food";
import { firstIdAt, type OrganisationId } from "@/server/kernel/id";
import type { Zone } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";
import { listArchivedFlows } from "@/server/statement/archived.view";
import { numbered, type Row } from "@/server/statement/numbered";
import type { Flow, Span } from "@/server/statement/statement.rules";

const moment = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;
const within = (column: SQL, { from, to }: Span): SQL =>
  sql`${column} >= ${firstIdAt(from)} and ${column} < ${firstIdAt(to)}`;

/** Lots of an outlet that may have moved in a span: every move of an ended lot renews its end. */
const lotsOf = (providerId: OrganisationId, { from, to }: Span): SQL => sql`
  s.provider_id = ${providerId} and s.id < ${firstIdAt(to)} and (s.ended_at is null or s.ended_at >= ${moment(from)})`;

/** An entry into a last bucket counts, one out of it (a correction) counts back. */
const LAST_BUCKETS = sql`('accepted', 'rejected', 'expired', 'withdrawn', 'recalled', 'diverted')`;
const FLOWS = sql`cross join lateral (values (b.to_bucket, 1), (b.from_bucket, -1)) as flow (bucket, sign)`;

const REASON = sql`case flow.bucket
  when 'withdrawn' then coalesce(s.withdraw_reason, 'other')
  when 'expired' then case when b.claim_id is null then 'nobody' when c.state = 'expired' then 'no_show'
    when c.state = 'cancelled' then 'cancelled_late' else 'took_fewer' end
  when 'accepted' then null else flow.bucket end`;

const SUMS = sql`
  coalesce(sum(flow.sign * b.units), 0)::int as units,
  count(*) filter (where flow.sign > 0 and b.from_bucket <> 'rejected')::int as handovers,
  coalesce(sum(flow.sign * b.weight_grams) filter (where b.weight_method = 'scale'), 0)::bigint as "weighedGrams",
  coalesce(sum(flow.sign * b.weight_grams) filter (where b.weight_method = 'estimate'), 0)::bigint as "estimatedGrams",
  coalesce(sum(flow.sign * b.units) filter (where b.weight_grams is null), 0)::int as "unknownUnits",
  coalesce(sum(flow.sign * b.units * s.grams_per_unit), 0)::bigint as "postedGrams",
  coalesce(sum(flow.sign * b.units) filter (where s.grams_per_unit is null), 0)::int as "unweighedUnits"`;

type WeekSpan = Readonly<{ span: Span; start: Date; compareUntil: Date; zone: Zone }>;

/** How an outlet's lots ended in two weeks, by day and reason, from entries and what archived ones added up to. */
export async function sumProvided(
  reader: Reader,
  providerId: OrganisationId,
  { span, start, compareUntil, zone }: WeekSpan,
): Promise<Flow[]> {
  const rows = await reader.execute<Row<Flow>>(sql`
    select to_char(b.at at time zone ${zone}, 'YYYY-MM-DD') as day, b.at < ${moment(start)} as "isBefore",
      b.at < ${moment(compareUntil)} or b.at >= ${moment(start)} as "isComparable",
      flow.bucket, ${REASON} as reason, ${SUMS}
    from surplus s
    join balance_entry b on b.region_id = s.region_id and b.surplus_id = s.id and ${within(sql`b.id`, span)}
    left join claim c on c.region_id = b.region_id and c.id = b.claim_id
    ${FLOWS}
    where ${lotsOf(providerId, span)} and flow.bucket in ${LAST_BUCKETS}
    group by 1, 2, 3, 4, 5`);
  const left = await listArchivedFlows(reader, providerId, { side: "provided", span, middle: start, zone });
  return [...rows.map((row) => numbered<Flow>(row)), ...left];
}

export type ReceivedFlow = Flow & Readonly<{ category: Category }>;

/** What a recipient took in, by day and category. Its claims name the lots, whose entries are then read. */
export async function sumReceived(
  reader: Reader,
  recipientId: OrganisationId,
  { from, middle, to }: Span & { middle: Date },
  zone: Zone,
): Promise<ReceivedFlow[]> {
  const rows = await reader.execute<Row<ReceivedFlow>>(sql`
    select to_char(b.at at time zone ${zone}, 'YYYY-MM-DD') as day, b.at < ${moment(middle)} as "isBefore",
      true as "isComparable", flow.bucket, null as reason, s.category, ${SUMS}
    from claim c
    join balance_entry b on b.region_id = c.region_id and b.surplus_id = c.surplus_id and b.claim_id = c.id
      and ${within(sql`b.id`, { from, to })}
    join surplus s on s.region_id = c.region_id and s.id = c.surplus_id
    ${FLOWS}
    where c.recipient_id = ${recipientId} and c.id < ${firstIdAt(to)}
      and (c.closed_at is null or c.closed_at >= ${moment(from)}) and flow.bucket = 'accepted'
    group by 1, 2, 3, 4, 5, 6`);
  const span = { from, to };
  const left = await listArchivedFlows(reader, recipientId, { side: "received", span, middle, zone });
  return [...rows.map((row) => numbered<ReceivedFlow>(row)), ...left];
}

const hasLeft = (organisationId: OrganisationId): SQL =>
  sql`exists (select 1 from archived_flow where organisation_id = ${organisationId})`;

/** Whether an organisation ever posted (a provider) or claimed (a recipient) anything. */
export async function hasAnything(
  reader: Reader,
  organisationId: OrganisationId,
  as: "provider" | "ngo",
): Promise<boolean> {
  const [row] = await reader.execute<{ found: boolean }>(
    as === "provider"
      ? sql`select exists (select 1 from surplus where provider_id = ${organisationId}) or ${hasLeft(organisationId)} as found`
      : sql`select exists (select 1 from claim where recipient_id = ${organisationId}) or ${hasLeft(organisationId)} as found`,
  );
  return row?.found === true;
}

export type Outlet = Readonly<{
  name: string;
  address: string;
  zone: Zone;
  capacityGramsPerDay: number;
  headsFed: number;
}>;

/** Whose report it is; a provider has no capacity. */
export async function findOutlet(reader: Reader, id: OrganisationId): Promise<Outlet | null> {
  const [row] = await reader.execute<Outlet & Record<string, unknown>>(sql`
    select o.name, o.address, o.zone, coalesce(n.capacity_grams_per_day, 0) as "capacityGramsPerDay",
      coalesce(n.heads_fed, 0) as "headsFed"
    from organisation o left join ngo_profile n on n.organisation_id = o.id where o.id = ${id}`);
  return row ?? null;
}
