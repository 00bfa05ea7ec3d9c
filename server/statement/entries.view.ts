import { type SQL, sql } from "drizzle-orm";
import type { Category } from "@/server/kernel/food";
import { type BalanceEntryId, type ClaimId, firstIdAt, type OrganisationId, type SurplusId } from "@/server/kernel/id";
import type { Zone } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";
import { listArchivedMonths, sumArchivedLines } from "@/server/statement/archived.view";
import type { Flow, Span } from "@/server/statement/statement.rules";

/** One line of a statement: food accepted or rejected at the counter, or taken back by a correction. */
export type Entry = Readonly<{
  id: BalanceEntryId;
  surplusId: SurplusId;
  claimId: ClaimId | null;
  at: Date;
  title: string;
  category: Category;
  unitName: string;
  bucket: "accepted" | "rejected";
  /** Negative where a correction takes back. */
  units: number;
  weightGrams: number | null;
  weightMethod: "scale" | "estimate" | "unknown" | null;
  co2eGrams: number | null;
  carbonSet: string | null;
  /** Null where a person bought it, and where a correction has no claim. */
  recipientName: string | null;
  isSold: boolean;
}>;
type EntryRow = Omit<Entry, "at"> & { at: string | Date } & Record<string, unknown>;

const from = (providerId: OrganisationId, span: Span): SQL => sql`
  from surplus s
  join balance_entry b on b.region_id = s.region_id and b.surplus_id = s.id
    and b.id >= ${firstIdAt(span.from)} and b.id < ${firstIdAt(span.to)}
  cross join lateral (values (b.to_bucket, 1), (b.from_bucket, -1)) as flow (bucket, sign)
  left join claim c on c.region_id = b.region_id and c.id = b.claim_id
  left join organisation o on o.id = c.recipient_id
  where s.provider_id = ${providerId} and s.id < ${firstIdAt(span.to)}
    and (s.ended_at is null or s.ended_at >= ${span.from.toISOString()}::timestamptz)
    and flow.bucket in ('accepted', 'rejected')`;

export type Totals = Pick<Flow, "weighedGrams" | "estimatedGrams" | "unknownUnits"> &
  Readonly<{ lines: number; handovers: number; rejectedUnits: number; corrections: number }>;

/** What the lines of a month add up to that are at hand; those that have left are in sumArchivedLines. */
async function sumAtHand(reader: Reader, providerId: OrganisationId, span: Span): Promise<Totals> {
  const accepted = sql`flow.bucket = 'accepted'`;
  const [row] = await reader.execute<Record<keyof Totals, string | number>>(sql`
    select count(*)::int as lines,
      count(*) filter (where ${accepted} and flow.sign > 0 and b.from_bucket <> 'rejected')::int as handovers,
      count(*) filter (where flow.sign < 0)::int as corrections,
      coalesce(sum(flow.sign * b.units) filter (where flow.bucket = 'rejected'), 0)::int as "rejectedUnits",
      coalesce(sum(flow.sign * b.weight_grams) filter (where ${accepted} and b.weight_method = 'scale'), 0) as "weighedGrams",
      coalesce(sum(flow.sign * b.weight_grams) filter (where ${accepted} and b.weight_method = 'estimate'), 0) as "estimatedGrams",
      coalesce(sum(flow.sign * b.units) filter (where ${accepted} and b.weight_grams is null), 0)::int as "unknownUnits"
    ${from(providerId, span)}`);
  const number = (name: keyof Totals) => Number(row?.[name] ?? 0);
  return {
    ...{ lines: number("lines"), handovers: number("handovers"), corrections: number("corrections") },
    ...{ weighedGrams: number("weighedGrams"), estimatedGrams: number("estimatedGrams") },
    ...{ unknownUnits: number("unknownUnits"), rejectedUnits: number("rejectedUnits") },
  };
}

/** What all lines of a month add up to, and how many of them have left for the archive. */
export async function sumEntries(
  reader: Reader,
  providerId: OrganisationId,
  span: Span,
  zone: Zone,
): Promise<Totals & Readonly<{ archivedLines: number }>> {
  const here = await sumAtHand(reader, providerId, span);
  const left = await sumArchivedLines(reader, providerId, span, zone);
  const both = (name: Exclude<keyof Totals, "lines">) => here[name] + left[name];
  return {
    ...{ lines: here.lines, archivedLines: left.lines },
    ...{ handovers: both("handovers"), corrections: both("corrections"), rejectedUnits: both("rejectedUnits") },
    ...{
      weighedGrams: both("weighedGrams"),
      estimatedGrams: both("estimatedGrams"),
      unknownUnits: both("unknownUnits"),
    },
  };
}

const PAGE = 500;
type Place = Readonly<{ surplusId: string; id: string; sign: number }>;

async function listAfter(reader: Reader, providerId: OrganisationId, span: Span, after: Place): Promise<EntryRow[]> {
  return [
    ...(await reader.execute<EntryRow>(sql`
      select b.id, b.surplus_id as "surplusId", b.claim_id as "claimId", b.at, s.title, s.category,
        s.unit_name as "unitName", flow.bucket, flow.sign, flow.sign * b.units as units,
        flow.sign * b.weight_grams as "weightGrams", b.weight_method as "weightMethod",
        flow.sign * b.co2e_grams as "co2eGrams", b.carbon_set as "carbonSet", o.name as "recipientName",
        c.via is not distinct from 'purchase' as "isSold"
      ${from(providerId, span)} and s.id >= ${after.surplusId}
        and (s.id, b.id, flow.sign) > (${after.surplusId}::uuid, ${after.id}::uuid, ${after.sign}::int)
      order by s.id, b.id, flow.sign limit ${PAGE}`)),
  ];
}

/** The lines of a month in pages of 500, lot by lot: no more of them is in memory at once than one page. */
export async function* readEntries(
  reader: Reader,
  providerId: OrganisationId,
  span: Span,
): AsyncGenerator<readonly Entry[]> {
  const start = "00000000-0000-0000-0000-000000000000";
  let after: Place = { surplusId: start, id: start, sign: 0 };
  for (;;) {
    const rows = await listAfter(reader, providerId, span, after);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => ({ ...row, at: new Date(row.at) }));
    if (rows.length < PAGE) return;
    after = { surplusId: last.surplusId, id: last.id, sign: Number(last.sign) };
  }
}

/** Months with handovers among the last so many, newest first. */
export async function listMonths(
  reader: Reader,
  providerId: OrganisationId,
  span: Span,
  zone: Zone,
): Promise<{ month: string; handovers: number }[]> {
  const here = await reader.execute<{ month: string; handovers: number }>(sql`
    select to_char(b.at at time zone ${zone}, 'YYYY-MM') as month,
      count(*) filter (where flow.bucket = 'accepted' and flow.sign > 0 and b.from_bucket <> 'rejected')::int as handovers
    ${from(providerId, span)} group by 1`);
  const months = new Map<string, number>();
  const all = [...here, ...(await listArchivedMonths(reader, providerId, span, zone))];
  for (const { month, handovers } of all) months.set(month, (months.get(month) ?? 0) + handovers);
  return [...months].map(([month, handovers]) => ({ month, handovers })).sort((a, b) => (a.month < b.month ? 1 : -1));
}
