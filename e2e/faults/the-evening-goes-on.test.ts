import { afterAll, beforeAll, expect, it } from "vitest";
import { checkSums, effectsOwed } from "@/e2e/faults/books";
import { crowdTests } from "@/e2e/faults/crowds";
import { deathTests } from "@/e2e/faults/deaths";
import { openStage, type Stage } from "@/e2e/faults/stage";
import { SLOW_ROUTER, strainTests } from "@/e2e/faults/strains";
import { SECOND } from "@/server/kernel/time";

/** What a dead process had taken is given to others after a minute; the fourth try of what failed three times comes after two. */
const AT_LAST = { timeout: 200 * SECOND, interval: 500 };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

it("people post, claim and hand over, and all is well", async () => {
  stage.evening.start();
  await stage.evening.live(20);
  await stage.check("nothing");
});

deathTests(() => stage);
strainTests(() => stage);
crowdTests(() => stage);

it("in the end every event of the evening has had each of its effects once", { timeout: 400 * SECOND }, async () => {
  const { product, evening, faults, pulse, letters } = stage;
  await evening.rest();
  for (const { at } of faults) await expect.poll(() => effectsOwed(product, at), AT_LAST).toBe("");
  await expect.poll(() => effectsOwed(product, new Date()), AT_LAST).toBe("");
  expect(await letters()).toEqual([]);
  await checkSums(product, evening);
  expect(pulse.beats()).toBeGreaterThan(50);
  expect(evening.lost.length).toBeGreaterThan(0);
  // The roads are asked again once they answer.
  const since = faults.find(({ name }) => name === SLOW_ROUTER)?.at ?? new Date(0);
  const asked = await product.database
    .sql`select 1 from offer where travel_source = 'osrm' and offered_at > ${since.toISOString()} limit 1`;
  expect(asked).toHaveLength(1);
});
