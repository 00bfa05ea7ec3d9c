import { regions } from "@/server/identity/identity.regions";
import type { ImpactRecord, ProvinceView, TrendStep, TrendView } from "@/server/impact/impact.contract";
import { counterOf, lastDays, publishedRange, shownSums, trendStarts } from "@/server/impact/impact.rules";
import {
  countParties,
  listCarbonSets,
  sumAll,
  sumByProvince,
  sumByTime,
  type Totals,
} from "@/server/impact/impact.store";
import type { Reader } from "@/server/platform/database";

const NOTHING: Totals = { weighedGrams: 0, estimatedGrams: 0, unknownUnits: 0, co2eGrams: 0, handovers: 0 };

/** Steps from the first of them on, empty ones included. */
async function steps(reader: Reader, step: TrendStep, starts: readonly string[]) {
  const [from = ""] = starts;
  const found = new Map((await sumByTime(reader, step, from)).map((row) => [row.start, row]));
  return starts.map((start) => ({ start, ...shownSums(found.get(start) ?? NOTHING) }));
}

/** What was rescued so far: the cost grows with days and regions, never with handovers. */
export async function readImpact(reader: Reader, now: Date): Promise<ImpactRecord> {
  const [totals, parties, sets, days] = await Promise.all([
    sumAll(reader),
    countParties(reader),
    listCarbonSets(reader),
    steps(reader, "day", lastDays(now)),
  ]);
  const counter = counterOf(totals);
  return {
    ...counter,
    carbon: { sets, range: publishedRange(counter.acceptedGrams) },
    ...{ ...parties, organisations: parties.providers + parties.recipients },
    byDay: days.map(({ start, acceptedGrams, handovers }) => ({ day: start, acceptedGrams, handovers })),
  };
}

export const readTrend = async (reader: Reader, step: TrendStep, now: Date): Promise<TrendView> => ({
  step,
  items: await steps(reader, step, trendStarts(step, now)),
});

export async function readProvinces(reader: Reader): Promise<ProvinceView[]> {
  const [rows, all] = await Promise.all([sumByProvince(reader), regions()]);
  const names = new Map(all.map(({ regionId, province }) => [Math.floor(regionId / 100), province]));
  return rows
    .map((row) => ({ provinceId: row.provinceId, name: names.get(row.provinceId) ?? "", ...shownSums(row) }))
    .sort((one, other) => other.acceptedGrams - one.acceptedGrams);
}
