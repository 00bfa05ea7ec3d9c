import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";
import { readOverview } from "@/server/operations/overview.reads";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

it("tells what became of food, all together and by region, beside the time before", async () => {
  const empty = await readOverview(rescue.database.db, 1, EVENING);
  expect(empty).toMatchObject({ now: { posts: 0, claims: 0, rescueRate: null, medianSeconds: null }, regions: [] });
  const { provider, ngo, regionId } = await rescue.town();
  const panti = await ngo(600);
  const at = later(EVENING, -HOUR);
  const lot = await rescue.as(provider, at).surplus.post({ ...tenKilograms, units: 10 });
  await rescue.as(provider, at).surplus.post({ ...tenKilograms, units: 30 });
  const soon = later(at, 6 * MINUTE);
  const { pickupCode } = await rescue.as(panti, soon).surplus.claim({ id: lot.id, units: 4 });
  const handover = { code: pickupCode ?? "", acceptedUnits: 3, rejectedUnits: 1, method: "unknown" as const };
  await rescue.as(provider, soon).pickups.verify(handover);
  const other = await rescue.town();
  await rescue.as(other.provider, later(at, -DAY)).surplus.post({
    ...tenKilograms,
    cookedAt: later(at, -DAY - HOUR).toISOString(),
    pickupUntil: later(at, HOUR - DAY).toISOString(),
  });

  const told = await readOverview(rescue.database.db, 1, EVENING);
  const here = { posts: 2, claims: 1, rescueRate: 0.75, medianSeconds: 360 };
  expect(told.now).toEqual(here);
  expect(told.before.posts).toBe(1);
  expect(told.regions).toMatchObject([{ regionId, ...here }]);
  expect(told.slots).toHaveLength(24);
  expect(told.slots.reduce((sum, { posts }) => sum + posts, 0)).toBe(2);
  const week = await readOverview(rescue.database.db, 7, EVENING);
  expect(week.now.posts).toBe(3);
  expect(week.slots).toHaveLength(7);
});
