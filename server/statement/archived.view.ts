import { type SQL, sql } from "drizzle-orm";
import type { Category } from "@/server/kernel/food";
import type { OrganisationId } from "@/server/kernel/id";
import type { Zone } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";
import { numbered, type Row } from "@/server/statement/numbered";
import type { Flow, Span } from "@/server/statement/statement.rules";

const dayOf = (at: Date, zone: Zone): SQL => sql`(${at.toISOString()}::timestamptz at time zone ${zone})::date`;

/** The days of an organisation whose entries have left the database; a span ends before its last moment. */
const daysOf = (
  organisationId: OrganisationId,
  side: "provided" | "received",
  { from, to }: Span,
  zone: Zone,
): SQL => sql`
  from archived_flow f where f.organisation_id = ${organisationId} and f.side = ${side}
    and f.day >= ${dayOf(from, zone)} and f.day <= ${dayOf(new Date(to.getTime() - 1), zone)}`;

type ArchivedFlow = Flow & Readonly<{ category: Category }>;
/**
 * What archived entries of a span added up to, by day, bucket and reason, in the shape of flows that are still counted live.
 * @param middle days before its own are the ones compared with; all are long over, so all are comparable
 */
export async function listArchivedFlows(
  reader: Reader,
  organisationId: OrganisationId,
  { side, span, middle, zone }: Readonly<{ side: "provided" | "received"; span: Span; middle: Date; zone: Zone }>,
): Promise<ArchivedFlow[]> {
  const rows = await reader.execute<Record<string, unknown>>(sql`
    select to_char(f.day, 'YYYY-MM-DD') as day, f.day < ${dayOf(middle, zone)} as "isBefore", true as "isComparable",
      f.bucket, nullif(f.reason, '') as reason, f.category, f.units, f.handovers, f.weighed_grams as "weighedGrams",
      f.estimated_grams as "estimatedGrams", f.unknown_units as "unknownUnits", f.posted_grams as "postedGrams",
      f.unweighed_units as "unweighedUnits"
    ${daysOf(organisationId, side, span, zone)}`);
  return rows.map((row) => numbered<ArchivedFlow>(row as Row<ArchivedFlow>));
}

export type ArchivedTotals = Readonly<
  Record<
    "lines" | "handovers" | "corrections" | "rejectedUnits" | "weighedGrams" | "estimatedGrams" | "unknownUnits",
    number
  >
>;

/** What the archived lines of a statement add up to; `lines` is how many there were. */
export async function sumArchivedLines(
  reader: Reader,
  providerId: OrganisationId,
  span: Span,
  zone: Zone,
): Promise<ArchivedTotals> {
  const [row] = await reader.execute<Record<keyof ArchivedTotals, string>>(sql`
    select coalesce(sum(f.lines), 0) as lines,
      coalesce(sum(f.handovers) filter (where f.bucket = 'accepted'), 0) as handovers,
      coalesce(sum(f.lines - f.handovers), 0) as corrections,
      coalesce(sum(f.units) filter (where f.bucket = 'rejected'), 0) as "rejectedUnits",
      coalesce(sum(f.weighed_grams) filter (where f.bucket = 'accepted'), 0) as "weighedGrams",
      coalesce(sum(f.estimated_grams) filter (where f.bucket = 'accepted'), 0) as "estimatedGrams",
      coalesce(sum(f.unknown_units) filter (where f.bucket = 'accepted'), 0) as "unknownUnits"
    ${daysOf(providerId, "provided", span, zone)} and f.bucket in ('accepted', 'rejected')`);
  const number = (name: keyof ArchivedTotals) => Number(row?.[name] ?? 0);
  return {
    ...{ lines: number("lines"), handovers: number("handovers"), corrections: number("corrections") },
    ...{ rejectedUnits: number("rejectedUnits"), unknownUnits: number("unknownUnits") },
    ...{ weighedGrams: number("weighedGrams"), estimatedGrams: number("estimatedGrams") },
  };
}

/** Archived months of a kitchen with something to state. */
export async function listArchivedMonths(
  reader: Reader,
  providerId: OrganisationId,
  span: Span,
  zone: Zone,
): Promise<{ month: string; handovers: number }[]> {
  return [
    ...(await reader.execute<{ month: string; handovers: number }>(sql`
      select to_char(f.day, 'YYYY-MM') as month,
        coalesce(sum(f.handovers) filter (where f.bucket = 'accepted'), 0)::int as handovers
      ${daysOf(providerId, "provided", span, zone)} and f.bucket in ('accepted', 'rejected') group by 1`)),
  ];
}
