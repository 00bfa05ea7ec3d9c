import { desc, sql } from "drizzle-orm";
import { impactDay, impactParty } from "@/db/schema/impact";
import type { TrendStep } from "@/server/impact/impact.contract";
import type { OrganisationId, RegionId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

export type DayPart = Omit<typeof impactDay.$inferInsert, "isTold">;

/** Adds what one handover brought to its day and region. */
export async function addToDay(tx: Transaction, part: DayPart): Promise<void> {
  const { weighedGrams, estimatedGrams, unknownUnits, co2eGrams, handovers } = impactDay;
  await tx
    .insert(impactDay)
    .values(part)
    .onConflictDoUpdate({
      target: [impactDay.day, impactDay.regionId, impactDay.carbonSet],
      set: {
        weighedGrams: sql`${weighedGrams} + excluded.weighed_grams`,
        estimatedGrams: sql`${estimatedGrams} + excluded.estimated_grams`,
        unknownUnits: sql`${unknownUnits} + excluded.unknown_units`,
        co2eGrams: sql`${co2eGrams} + excluded.co2e_grams`,
        handovers: sql`${handovers} + excluded.handovers`,
        isTold: false,
      },
    });
}

export async function saveParty(
  tx: Transaction,
  organisationId: OrganisationId,
  kind: "provider" | "recipient",
  since: Date,
): Promise<void> {
  await tx.insert(impactParty).values({ organisationId, kind, since }).onConflictDoNothing();
}

/** Marks what the public has not been told as told. @returns the regions it happened in */
export async function markTold(tx: Transaction): Promise<RegionId[]> {
  const rows = await tx
    .update(impactDay)
    .set({ isTold: true })
    .where(sql`not ${impactDay.isTold}`)
    .returning({ regionId: impactDay.regionId });
  return rows.map(({ regionId }) => regionId);
}

const total = (
  column: keyof Pick<DayPart, "weighedGrams" | "estimatedGrams" | "unknownUnits" | "co2eGrams" | "handovers">,
) => sql<number>`coalesce(sum(${impactDay[column]}), 0)`.mapWith(Number);
const totals = {
  weighedGrams: total("weighedGrams"),
  estimatedGrams: total("estimatedGrams"),
  unknownUnits: total("unknownUnits"),
  co2eGrams: total("co2eGrams"),
  handovers: total("handovers"),
};
export type Totals = Record<keyof typeof totals, number>;
const NOTHING: Totals = { weighedGrams: 0, estimatedGrams: 0, unknownUnits: 0, co2eGrams: 0, handovers: 0 };

export async function sumAll(reader: Reader): Promise<Totals> {
  const [row] = await reader.select(totals).from(impactDay);
  return row ?? NOTHING;
}

/** Totals of each province that has any, by its two-digit code. */
export async function sumByProvince(reader: Reader): Promise<(Totals & { provinceId: number })[]> {
  const provinceId = sql<number>`${impactDay.regionId} / 100`.mapWith(Number);
  return await reader
    .select({ ...totals, provinceId })
    .from(impactDay)
    .groupBy(sql`${impactDay.regionId} / 100`);
}

/** Totals by day, by the Monday of a week or by the first of a month, from a day on. */
export async function sumByTime(
  reader: Reader,
  step: TrendStep,
  from: string,
): Promise<(Totals & { start: string })[]> {
  const start = sql<string>`to_char(date_trunc(${sql.raw(`'${step}'`)}, ${impactDay.day}), 'YYYY-MM-DD')`;
  return await reader
    .select({ ...totals, start })
    .from(impactDay)
    .where(sql`${impactDay.day} >= ${from}`)
    .groupBy(start);
}

export async function countParties(reader: Reader): Promise<{ providers: number; recipients: number }> {
  const of = (kind: "provider" | "recipient") =>
    sql<number>`count(*) filter (where ${impactParty.kind} = ${kind})`.mapWith(Number);
  const [row] = await reader.select({ providers: of("provider"), recipients: of("recipient") }).from(impactParty);
  return row ?? { providers: 0, recipients: 0 };
}

/** By which sets of factors the entries were counted, the most used first. */
export async function listCarbonSets(reader: Reader): Promise<string[]> {
  const rows = await reader
    .select({ set: impactDay.carbonSet })
    .from(impactDay)
    .where(sql`${impactDay.carbonSet} <> ''`)
    .groupBy(impactDay.carbonSet)
    .orderBy(desc(sql`sum(${impactDay.handovers})`));
  return rows.map(({ set }) => set);
}
