import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { impactDay } from "@/db/schema/impact";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { tellImpact } from "@/server/impact/impact.commands";
import { recountDays } from "@/server/impact/impact.view";
import { ANONYMOUS } from "@/server/kernel/actor";
import { DAY, HOUR, later } from "@/server/kernel/time";
import { claimCompleted } from "@/server/surplus/surplus.contract";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

const impact = (now = EVENING) => rescue.as(ANONYMOUS, now).impact;

/** One lot of 25 boxes, handed over in three parts: weighed, estimated and unknown. */
async function handOver(at: Date) {
  const { provider, ngo } = await rescue.town();
  const panti = await ngo(600);
  const lot = await rescue.as(provider, at).surplus.post({
    ...tenKilograms,
    cookedAt: later(at, -HOUR).toISOString(),
    pickupUntil: later(at, 2 * HOUR).toISOString(),
  });
  const take = async (units: number) =>
    (await rescue.as(panti, at).surplus.claim({ id: lot.id, units })).pickupCode ?? "";
  const [weighed, estimated, unknown] = [await take(10), await take(5), await take(3)];
  await take(7);
  const { pickups } = rescue.as(provider, at);
  await pickups.verify({ code: weighed, acceptedUnits: 8, rejectedUnits: 2, weightGrams: 3_210, method: "scale" });
  await pickups.verify({ code: estimated, acceptedUnits: 5, rejectedUnits: 0, weightGrams: 2_000, method: "estimate" });
  await pickups.verify({ code: unknown, acceptedUnits: 3, rejectedUnits: 0, method: "unknown" });
}

describe("impact", () => {
  it("counts only what was accepted at a handover, known weights in grams and unknown ones apart", async () => {
    expect(await impact().totals()).toMatchObject({ acceptedGrams: 0, meals: 0, handovers: 0, organisations: 0 });
    await handOver(EVENING);
    await rescue.settle();
    const totals = await impact().totals();
    expect(totals).toMatchObject({
      ...{ acceptedGrams: 5_210, weighedGrams: 3_210, estimatedGrams: 2_000, unknownWeightUnits: 3 },
      ...{ meals: 12, co2eGrams: 18_235, handovers: 3, providers: 1, recipients: 1, organisations: 2 },
    });
    expect(totals.carbon).toEqual({
      sets: ["category-v1"],
      range: { set: "fao-2013", lowGrams: 2_605, grams: 13_025, highGrams: 14_067 },
    });
    expect(totals.byDay).toHaveLength(14);
    expect(totals.byDay.at(-1)).toEqual({ day: "2026-11-21", acceptedGrams: 5_210, handovers: 3 });
  });

  it("lets a day leave the fortnight but never the total", async () => {
    const before = await impact().totals();
    const afterwards = await impact(later(EVENING, 14 * DAY)).totals();
    expect(afterwards.acceptedGrams).toBe(before.acceptedGrams);
    expect(afterwards.byDay.every((day) => day.acceptedGrams === 0)).toBe(true);
  });

  it("equals what every entry adds up to, over many days, regions and deliveries of the same event", async () => {
    for (const days of [1, 3, 9, 40]) await handOver(later(EVENING, -days * DAY));
    await rescue.settle();
    await rescue.database.sql`insert into bus_delivery (consumer, message_id, visible_at)
      select 'count-what-was-accepted', id, published_at from bus_message where type = ${claimCompleted.type}`;
    await rescue.settle();
    const added = await rescue.database.db.select().from(impactDay);
    const key = (row: { day: string; regionId: number }) => `${row.day} ${row.regionId}`;
    const rows = added.map(({ isTold, ...row }) => row).sort((a, b) => key(a).localeCompare(key(b)));
    const truth = (await recountDays(rescue.database.db)).sort((a, b) => key(a).localeCompare(key(b)));
    expect(rows).toHaveLength(5);
    expect(rows).toEqual(truth);
  });

  it("shows the trend by day, week and month, and the provinces it happened in", async () => {
    const days = (await impact().trend({ step: "day" })).items;
    expect(days).toHaveLength(30);
    expect(days.filter(({ handovers }) => handovers > 0).map(({ start }) => start)).toEqual([
      ...["2026-11-12", "2026-11-18", "2026-11-20", "2026-11-21"],
    ]);
    const weeks = (await impact().trend({ step: "week" })).items;
    expect(weeks.at(-1)).toMatchObject({
      start: "2026-11-16",
      handovers: 9,
      weighedGrams: 9_630,
      unknownWeightUnits: 9,
    });
    const months = (await impact().trend({ step: "month" })).items;
    expect(months.at(0)?.start).toBe("2025-12-01");
    expect(months.at(-2)).toMatchObject({ start: "2026-10-01", acceptedGrams: 5_210 });
    const { items } = await impact().provinces();
    expect(items.map(({ acceptedGrams }) => acceptedGrams).reduce((sum, grams) => sum + grams, 0)).toBe(26_050);
    expect(items.every(({ name }) => name !== "")).toBe(true);
  });

  it("is told to everyone once after it grew, with the totals", async () => {
    const { sql } = rescue.database;
    const told = () => sql`select payload from outbox where type = 'impact.grew'`;
    expect(await rescue.sweep(tellImpact, EVENING)).toBeGreaterThan(0);
    expect(await rescue.sweep(tellImpact, EVENING)).toBe(0);
    expect((await told()).map(({ payload }) => payload)).toMatchObject([{ acceptedGrams: 26_050, meals: 62 }]);
    await handOver(EVENING);
    await rescue.settle();
    await rescue.sweep(tellImpact, EVENING);
    expect(await told()).toHaveLength(2);
  });
});
