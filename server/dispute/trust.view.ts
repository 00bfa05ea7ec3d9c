import { sql } from "drizzle-orm";
import type { TrustView } from "@/server/dispute/dispute.contract";
import { DISPUTE_V1, isReviewDue } from "@/server/dispute/dispute.rules";
import type { PartyRecord } from "@/server/dispute/evidence.contract";
import { type TrustFacts, trustOf } from "@/server/dispute/trust.rules";
import type { OrganisationId, PersonId } from "@/server/kernel/id";
import { DAY, later } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";

type Row = Omit<TrustFacts, "days"> & {
  name: string;
  created_at: string;
  warnings: number;
  opened: number;
  dismissed: number;
} & Record<string, unknown>;

type Party = PartyRecord & { trust: TrustView };

/** An organisation as a judge weighs it, and as it may see itself: counted from what happened, each time anew. */
export async function describeParty(reader: Reader, id: OrganisationId, now: Date): Promise<Party> {
  const party = await findParty(reader, id, now);
  if (!party) throw new Error(`organisation ${id} of a dispute is gone`);
  return party;
}

/** The same; null where there is no such organisation. */
export async function findParty(reader: Reader, id: OrganisationId, now: Date): Promise<Party | null> {
  const since = later(now, -DISPUTE_V1.warningsCountForMs).toISOString();
  const [row] = await reader.execute<Row>(sql`
    select o.name, to_char(o.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as created_at,
      o.verification = 'verified' as "isVerified",
      case o.kind when 'provider'
        then (select count(*)::int from surplus s join claim c on c.region_id = s.region_id and c.surplus_id = s.id
          where s.provider_id = o.id and c.state = 'completed')
        else (select count(*)::int from claim c where c.recipient_id = o.id and c.state = 'completed') end as pickups,
      (select count(*)::int from missed_pickup m where m.recipient_id = o.id and m.decision is distinct from 'waived') as "noShows",
      d.* from organisation o cross join lateral (
        select count(*) filter (where (blamed = 'provider' and provider_id = o.id) or (blamed = 'recipient' and recipient_id = o.id))::int as "upheldDisputes",
          count(*) filter (where decided_at > ${since}::timestamptz and (('provider' = any(warned) and provider_id = o.id)
            or ('recipient' = any(warned) and recipient_id = o.id)))::int as warnings,
          count(*) filter (where is_mine)::int as opened, count(*) filter (where is_mine and verdict = 'dismiss')::int as dismissed
        from (select *, (opened_by = 'provider' and provider_id = o.id) or (opened_by = 'recipient' and recipient_id = o.id) as is_mine
          from dispute where provider_id = o.id or recipient_id = o.id) of_house
      ) d where o.id = ${id}`);
  if (!row) return null;
  const { name, warnings, opened, dismissed, pickups, isVerified, noShows, upheldDisputes } = row;
  const days = Math.floor((now.getTime() - new Date(row.created_at).getTime()) / DAY);
  const facts = { pickups, isVerified, days: Math.max(0, days), noShows, upheldDisputes };
  return {
    ...{ name, warnings, opened, dismissed, isReviewDue: isReviewDue(warnings) },
    trust: { ...trustOf(facts), facts },
  };
}

type Recipient = Readonly<{ recipientId: OrganisationId | null; buyerId: PersonId | null }>;

/** The recipient's side: an organisation, or a buyer, of whom only disputes are counted. */
export async function describeRecipient(
  reader: Reader,
  { recipientId, buyerId }: Recipient,
  now: Date,
): Promise<PartyRecord> {
  if (recipientId) return describeParty(reader, recipientId, now);
  const since = later(now, -DISPUTE_V1.warningsCountForMs).toISOString();
  const [row] = await reader.execute<Pick<Row, "warnings" | "opened" | "dismissed">>(sql`
    select count(*) filter (where decided_at > ${since}::timestamptz and 'recipient' = any(warned))::int as warnings,
      count(*) filter (where opened_by = 'recipient')::int as opened,
      count(*) filter (where opened_by = 'recipient' and verdict = 'dismiss')::int as dismissed
    from dispute where buyer_id = ${buyerId}`);
  const { warnings, opened, dismissed } = row ?? { warnings: 0, opened: 0, dismissed: 0 };
  return { name: null, trust: null, warnings, opened, dismissed, isReviewDue: isReviewDue(warnings) };
}
