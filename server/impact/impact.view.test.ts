import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { ANONYMOUS } from "@/server/kernel/actor";
import { DAY, later } from "@/server/kernel/time";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

const impact = (now = EVENING) => rescue.as(ANONYMOUS, now).impact.totals();

describe("impact", () => {
  it("counts only what was accepted at a handover, known weights in grams and unknown ones apart", async () => {
    expect(await impact()).toMatchObject({ acceptedGrams: 0, meals: 0, lots: 0, organisations: 0 });
    const { provider, ngo } = await rescue.town();
    const panti = await ngo(600);
    const lot = await rescue.as(provider).surplus.post(tenKilograms);
    const take = async (units: number) =>
      (await rescue.as(panti).surplus.claim({ id: lot.id, units })).pickupCode ?? "";
    const [weighed, estimated, unknown] = [await take(10), await take(5), await take(3)];
    await take(7);
    expect(await impact()).toMatchObject({ acceptedGrams: 0, handovers: 0 });
    const kitchen = rescue.as(provider).pickups;
    await kitchen.verify({ code: weighed, acceptedUnits: 8, rejectedUnits: 2, weightGrams: 3_210, method: "scale" });
    await kitchen.verify({
      code: estimated,
      acceptedUnits: 5,
      rejectedUnits: 0,
      weightGrams: 2_000,
      method: "estimate",
    });
    await kitchen.verify({ code: unknown, acceptedUnits: 3, rejectedUnits: 0, method: "unknown" });
    const totals = await impact();
    expect(totals).toMatchObject({
      ...{ acceptedGrams: 5_210, weighedGrams: 3_210, estimatedGrams: 2_000, unknownWeightUnits: 3 },
      ...{ meals: 12, co2eGrams: 18_235, lots: 1, handovers: 3, providers: 1, recipients: 1, organisations: 2 },
    });
    expect(totals.carbon).toEqual({
      set: "category-v1",
      range: { set: "fao-2013", lowGrams: 2_605, grams: 13_025, highGrams: 14_067 },
    });
    expect(totals.byDay).toHaveLength(14);
    expect(totals.byDay.at(-1)).toEqual({ day: "2026-11-21", acceptedGrams: 5_210, handovers: 3 });
  });

  it("lets a day leave the fortnight but never the total", async () => {
    const before = await impact();
    const later14 = await impact(later(EVENING, 14 * DAY));
    expect(later14.acceptedGrams).toBe(before.acceptedGrams);
    expect(later14.byDay.every((day) => day.acceptedGrams === 0)).toBe(true);
  });
});
