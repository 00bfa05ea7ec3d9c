import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { later, MINUTE } from "@/server/kernel/time";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

describe("a lost race", () => {
  it("names the winner's kind and keeps a place in line across visits", async () => {
    const { provider, ngo } = await rescue.town();
    const [winner, loser, later2] = [await ngo(600), await ngo(900), await ngo(1_200)];
    const { id } = await rescue.as(provider).surplus.post(tenKilograms);
    expect(await rescue.as(loser).surplus.race({ id })).toEqual({ winner: null, position: null, waiting: 0 });
    await rescue.as(winner).surplus.claim({ id });
    await rescue.as(later2, later(EVENING, MINUTE)).surplus.wait({ id });
    await rescue.as(loser, later(EVENING, 2 * MINUTE)).surplus.wait({ id });
    expect(await rescue.as(loser).surplus.race({ id })).toEqual({
      winner: { kind: "ngo", via: "direct", at: EVENING.toISOString() },
      position: 2,
      waiting: 2,
    });
    expect(await rescue.as(winner).surplus.race({ id })).toMatchObject({ winner: { kind: "self" }, position: null });
    await rescue.as(later2).surplus.leaveWaiting({ id });
    expect(await rescue.as(loser).surplus.race({ id })).toMatchObject({ position: 1, waiting: 1 });
  });
});

describe("the country by region", () => {
  it("counts open lots and known weight, keeps unknown weight apart, and counts again after ten seconds", async () => {
    const { provider, ngo, regionId, place } = await rescue.town();
    const panti = await ngo(600);
    const { id } = await rescue.as(provider).surplus.post(tenKilograms);
    await rescue.as(provider).surplus.post({ ...tenKilograms, gramsPerUnit: null });
    await rescue.as(provider).surplus.post({ ...tenKilograms, openToAll: false });
    const at = later(EVENING, MINUTE);
    const here = async (now: Date) =>
      (await rescue.as(panti, now).surplus.byRegion()).items.find((region) => region.regionId === regionId);
    const shown = await here(at);
    expect(shown).toMatchObject({ lots: 2, grams: 10_000, lotsWithoutWeight: 1 });
    expect(shown?.place.latitude).toBeCloseTo(place.latitude, 5);
    await rescue.as(panti, at).surplus.claim({ id });
    expect(await here(later(at, 9_000))).toMatchObject({ lots: 2 });
    expect(await here(later(at, 11_000))).toMatchObject({ lots: 1, grams: 0, lotsWithoutWeight: 1 });
  });
});
