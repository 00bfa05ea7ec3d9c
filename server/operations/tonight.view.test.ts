import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";
import { readTonight } from "@/server/operations/operations.reads";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

/** Posts so many lots, the first few of which are claimed after so many minutes each. */
async function evening(at: Date, lots: number, waits: readonly number[]) {
  const { provider, ngo } = await rescue.town();
  const panti = await ngo(600);
  for (let index = 0; index < lots; index += 1) {
    const lot = await rescue.as(provider, at).surplus.post({
      ...tenKilograms,
      cookedAt: later(at, -HOUR).toISOString(),
      pickupUntil: later(at, 2 * HOUR).toISOString(),
    });
    const wait = waits[index];
    if (wait !== undefined) await rescue.as(panti, later(at, wait * MINUTE)).surplus.claim({ id: lot.id, units: 5 });
  }
}

it("sets the last hours beside the same hours a day before", async () => {
  const empty = await readTonight(rescue.database.db, EVENING);
  expect(empty.now).toEqual({ posts: 0, matches: 0, claims: 0, medianSeconds: null });
  await evening(later(EVENING, -HOUR), 4, [2, 4, 12]);
  await evening(later(EVENING, -DAY - HOUR), 2, [30]);
  await evening(later(EVENING, -DAY + 5 * MINUTE), 3, []);
  const { provider, ngo } = await rescue.town();
  const panti = await ngo(600);
  const at = later(EVENING, -20 * MINUTE);
  await rescue.as(provider, at).surplus.post({ ...tenKilograms, openToAll: false });
  await rescue.settle(at);
  const [offer] = (await rescue.as(panti, at).offers.mine({})).items;
  await rescue.as(panti, later(at, MINUTE)).offers.accept({ id: offer?.id ?? "" });
  const tonight = await readTonight(rescue.database.db, EVENING);
  expect(tonight.now).toEqual({ posts: 5, matches: 1, claims: 4, medianSeconds: 180 });
  expect(tonight.before).toEqual({ posts: 2, matches: 0, claims: 1, medianSeconds: 1_800 });
  expect(tonight.slots).toHaveLength(24);
  expect(tonight.slots.at(-2)).toEqual({ at: later(EVENING, -HOUR), posts: 4, claims: 3 });
  expect(tonight.slots.at(-1)).toEqual({ at: later(EVENING, -30 * MINUTE), posts: 1, claims: 1 });
});
