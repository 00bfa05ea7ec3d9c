import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, startRescue } from "@/db/testing/rescue";
import { tokenKitchen } from "@/server/token/testing/token-kitchen";
import { catchUpTokens } from "@/server/token/token.commands";

const COUNTERS = 8;

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

it("many who count the same handovers, their corrections and the past at the same time post each token once", async () => {
  const { sql } = rescue.database;
  const [one, other] = [await tokenKitchen(rescue), await tokenKitchen(rescue)];
  const ofOne = [];
  const ofOther = [];
  for (const grams of [900, 2_100, 3_333, 4_000, 5_017]) {
    ofOne.push(await one.handOver({ grams, carbonCategory: "meat" }));
    ofOther.push(await other.handOver({ grams }));
  }
  await sql`insert into token_tally (organisation_id, is_behind) values (${one.provider.organisationId}, true)`;
  const [first, second, ...rest] = ofOne;
  if (!first || !second) throw new Error("nothing was handed over");
  // Its entry is far from those of its handover, so whoever goes claim by claim meets whoever goes entry by entry.
  await one.correct(first, 0, 4);
  const inTurn = [...rest, ...ofOther, first, second];
  const counted = Array.from({ length: COUNTERS }, (_, n) =>
    n % 2 === 0 ? one.count(inTurn) : other.count([...inTurn].reverse()),
  );
  const sweeps = Array.from({ length: 4 }, () => rescue.sweep(catchUpTokens, EVENING));
  await Promise.all([...counted, one.correct(second, 0, 10), ...sweeps]);
  await one.count(inTurn);
  for (const kitchen of [one, other]) {
    const { books, due } = await kitchen.tokens();
    expect(books).toBe(due);
    expect(due).toBeGreaterThan(3);
  }
  const [{ repeated } = {}] = await sql`select count(*) - count(distinct entry_id) as repeated from carbon_counted`;
  expect(Number(repeated)).toBe(0);
});
