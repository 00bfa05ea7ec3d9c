import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, startRescue, tenKilograms } from "@/db/testing/rescue";
import { firstIdAt, regionOf, type SurplusId } from "@/server/kernel/id";
import { DAY, HOUR, later } from "@/server/kernel/time";
import { coolPartitions } from "@/server/platform/cool-partitions";
import { expireClaims, expireSurplus } from "@/server/surplus/claim-closing.commands";

const JULY = new Date("2026-07-20T13:00:00Z");
const OVER = later(JULY, DAY);
let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
  await rescue.database.sql`select ensure_partitions(${JULY.toISOString()}::timestamptz, 4)`;
  const { provider, ngo } = await rescue.town();
  const lot = await rescue.as(provider, JULY).surplus.post({
    ...tenKilograms,
    cookedAt: later(JULY, -HOUR).toISOString(),
    pickupUntil: later(JULY, HOUR).toISOString(),
  });
  await rescue.as(await ngo(600), JULY).surplus.claim({ id: lot.id, units: 3 });
  await rescue.settle(JULY);
});
afterAll(() => rescue.database.close());

async function cool(now = EVENING): Promise<number> {
  let steps = 0;
  while ((await rescue.sweep(coolPartitions, now)) > 0) steps += 1;
  return steps;
}

const hotIndexes = async (month: string): Promise<string[]> => {
  const rows = await rescue.database.sql<{ name: string }[]>`
    select indexname as name from pg_indexes
    where indexname in (select p.child || '_' || h.name from partition_months() p join hot_indexes() h using (parent)
      where p.month = ${month}) order by 1`;
  return rows.map(({ name }) => name);
};

/** What the planner would do if reading a table from end to end were never worth it. */
const plan = (query: string): Promise<string> =>
  rescue.database.sql.begin(async (tx) => {
    await tx`set local enable_seqscan = off`;
    return (await tx.unsafe(`explain (costs off) ${query}`)).map((row) => row["QUERY PLAN"]).join("\n");
  });

it("leaves a month hot while anything in it lives, and for a week after its end", async () => {
  await cool();
  expect(await hotIndexes("2026_07")).toEqual(
    expect.arrayContaining(["claim_2026_07_due", "surplus_2026_07_due", "surplus_2026_07_open_place"]),
  );
  for (const end of [expireClaims, expireSurplus]) while ((await rescue.sweep(end, EVENING)) > 0);
  await rescue.settle();
  await cool(new Date("2026-08-07T23:59:59Z"));
  expect(await hotIndexes("2026_07")).not.toEqual([]);
});

it("takes from a settled month what only the living need, once", async () => {
  expect(await cool()).toBeGreaterThan(0);
  expect(await hotIndexes("2026_07")).toEqual([]);
  expect(await cool()).toBe(0);
  expect(await hotIndexes("2026_11")).toHaveLength(7);
});

it("asks a warm month for nothing that lives, and still finds its rows by key and by kitchen", async () => {
  const living = [
    "select id from surplus where state in ('open', 'claimed') and units_open > 0 and pickup_until <= now()",
    "select id from claim where state = 'held' and safe_until <= now()",
    "select id from offer where state = 'open' and deadline <= now()",
    "select id from outbox where published_at is null order by id limit 64",
  ];
  for (const query of living) {
    expect(await plan(query)).not.toContain("_2026_07");
    expect(await plan(query)).toContain("_2026_11");
  }
  const [lot] = await rescue.database.sql<{ id: SurplusId; provider: string }[]>`
    select id, provider_id as provider from surplus where id < ${firstIdAt(OVER)}`;
  if (!lot) throw new Error("a lot of July");
  const byKey = await plan(`select * from surplus where id = '${lot.id}' and region_id = ${regionOf(lot.id)}`);
  expect(byKey).toContain("Index Scan using surplus_2026_07_pkey");
  const byKitchen = await plan(`select * from surplus where provider_id = '${lot.provider}' order by id`);
  expect(byKitchen).toContain("surplus_2026_07_provider_id_id_idx");
});

it("lets nothing come to life again in a warm month", async () => {
  const revived = rescue.database.sql`update surplus set state = 'open' where id < ${firstIdAt(OVER)}`;
  await expect(revived).rejects.toThrow("surplus_2026_07_settled");
});
