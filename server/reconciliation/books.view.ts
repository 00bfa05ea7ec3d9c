import { sql } from "drizzle-orm";
import type { GatewayName } from "@/server/escrow/payment.contract";
import type { EscrowId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";
import type { Booked, Difference } from "@/server/reconciliation/reconciliation.rules";
import { TOKEN_V1 } from "@/server/token/token.rules";

type Broken = { subject: string; expected: string; found: string; transfers: string[] | null } & Record<
  string,
  unknown
>;

const differencesOf = (kind: Difference["kind"], rows: Iterable<Broken>): Difference[] =>
  [...rows].map(({ subject, expected, found, transfers }) => ({
    ...{ kind, subject, expected: BigInt(expected), found: BigInt(found), transfers: transfers ?? [] },
  }));

/** How many entries the books have. */
export async function countEntries(reader: Reader): Promise<number> {
  const [row] = await reader.execute<{ entries: number }>(sql`select count(*)::int as entries from account_entry`);
  return row?.entries ?? 0;
}

/** Units whose entries do not add up to nothing. */
export const findUnitSums = async (reader: Reader): Promise<Difference[]> =>
  differencesOf(
    "unit_sum",
    await reader.execute<Broken>(sql`select unit as subject, '0' as expected, sum(e.amount)::text as found, null as transfers
      from account_entry e join account a on a.id = e.account_id group by unit having sum(e.amount) <> 0`),
  );

/** Transfers whose sides are not those of their amount, or that have sides though they were not posted. */
export const findBrokenSides = async (reader: Reader, limit: number): Promise<Difference[]> =>
  differencesOf(
    "transfer_sides",
    await reader.execute<Broken>(sql`
      select t.id::text as subject, case when t.state = 'posted' then t.amount else 0 end::text as expected,
        coalesce(max(e.amount), 0)::text as found, array[t.key] as transfers
      from transfer t left join account_entry e on e.transfer_id = t.id
      group by t.id
      having (t.state = 'posted') <> (count(*) filter (where e.account_id = t.to_id and e.amount = t.amount) = 1
          and count(*) filter (where e.account_id = t.from_id and e.amount = -t.amount) = 1)
        or count(e.amount) > 2
      limit ${limit}`),
  );

/** Accounts whose balance is not what their entries add up to. */
export const findBrokenBalances = async (reader: Reader, limit: number): Promise<Difference[]> =>
  differencesOf(
    "balance",
    await reader.execute<Broken>(sql`
      select a.id::text as subject, coalesce(sum(e.amount), 0)::text as expected, a.balance::text as found, null as transfers
      from account a left join account_entry e on e.account_id = a.id
      where not a.may_overdraw group by a.id having a.balance <> coalesce(sum(e.amount), 0) limit ${limit}`),
  );

/** Organisations whose tokens on the books are not those due for the entries counted for them. */
export const findBrokenTokens = async (reader: Reader, limit: number): Promise<Difference[]> =>
  differencesOf(
    "tokens",
    await reader.execute<Broken>(sql`
      select t.organisation_id::text as subject, floor(coalesce(c.grams, 0) / ${TOKEN_V1.gramsPerToken})::text as expected,
        coalesce(a.balance, 0)::text as found, null as transfers
      from token_tally t
      left join (select organisation_id, sum(co2e_grams) as grams from carbon_counted group by 1) c
        on c.organisation_id = t.organisation_id
      left join account a on a.kind = 'token_held' and a.owner_id = t.organisation_id and a.unit = 'token'
      where coalesce(c.grams, 0) <> t.co2e_grams or coalesce(a.balance, 0) <> t.minted
        or floor(coalesce(c.grams, 0) / ${TOKEN_V1.gramsPerToken}) <> coalesce(a.balance, 0) limit ${limit}`),
  );

type Row = Record<keyof Omit<Booked, "transfers">, string | boolean | null> &
  Record<string, unknown> & { gateway: string; transfers: string[] | null };

const momentOf = (value: string | boolean | null): Date | null => (value === null ? null : new Date(String(value)));

export type BookedAt = Booked & Readonly<{ gateway: GatewayName; id: EscrowId }>;

/** Purchases after an id, or those named, with what the books say of each. */
export async function listBooked(
  reader: Reader,
  which: Readonly<{ after: string; limit: number } | { ids: readonly string[] }>,
): Promise<BookedAt[]> {
  const page =
    "ids" in which
      ? sql`where id in (select value::uuid from json_array_elements_text(${JSON.stringify(which.ids)}::text::json))`
      : sql`where id > ${which.after}::uuid order by id limit ${which.limit}`;
  const rows = await reader.execute<Row>(sql`
    with page as materialized (select * from escrow ${page}),
      own as materialized (select p.id as escrow_id, a.id from page p join account a on a.kind = 'held_at_gateway' and a.owner_id = p.id and a.unit = 'rupiah'),
      came as (select o.escrow_id, sum(t.amount) filter (where t.state = 'posted') as paid, array_agg(t.key) as keys
        from own o join transfer t on t.to_id = o.id group by 1),
      went as (select o.escrow_id, array_agg(t.key) as keys,
          min(t.made_at) filter (where t.state = 'pending') as promised_since,
          sum(t.amount) filter (where t.state = 'posted' and a.kind = 'buyer_at_gateway') as refund_posted,
          sum(t.amount) filter (where t.state = 'pending' and a.kind = 'buyer_at_gateway') as refund_promised,
          sum(t.amount) filter (where t.state = 'posted' and a.kind = 'kitchen_at_gateway') as release_posted,
          sum(t.amount) filter (where t.state = 'pending' and a.kind = 'kitchen_at_gateway') as release_promised
        from own o join transfer t on t.from_id = o.id join account a on a.id = t.to_id group by 1)
    select p.id as "escrowId", p.gateway, p.state, p.amount::text, p.refunded::text, p.locked_at is not null as "isLocked",
      p.ended_at as "endedAt", coalesce(came.paid, 0)::text as paid,
      coalesce(refund_posted, 0)::text as "refundPosted", coalesce(refund_promised, 0)::text as "refundPromised",
      coalesce(release_posted, 0)::text as "releasePosted", coalesce(release_promised, 0)::text as "releasePromised",
      promised_since as "promisedSince", c.state as "claimState", c.closed_at as "claimClosedAt",
      coalesce(came.keys, '{}') || coalesce(went.keys, '{}') as transfers
    from page p left join came on came.escrow_id = p.id left join went on went.escrow_id = p.id
    left join claim c on c.region_id = p.region_id and c.id = p.claim_id
    order by p.id`);
  return [...rows].map((row) => ({
    ...{ id: row.escrowId as EscrowId, escrowId: String(row.escrowId), gateway: row.gateway as GatewayName },
    ...{ state: row.state as Booked["state"], isLocked: row.isLocked === true, endedAt: momentOf(row.endedAt) },
    ...{ amount: BigInt(String(row.amount)), refunded: BigInt(String(row.refunded)), paid: BigInt(String(row.paid)) },
    ...{ refundPosted: BigInt(String(row.refundPosted)), refundPromised: BigInt(String(row.refundPromised)) },
    ...{ releasePosted: BigInt(String(row.releasePosted)), releasePromised: BigInt(String(row.releasePromised)) },
    ...{ promisedSince: momentOf(row.promisedSince), claimClosedAt: momentOf(row.claimClosedAt) },
    ...{ claimState: row.claimState === null ? null : String(row.claimState), transfers: row.transfers ?? [] },
  }));
}
