import { afterAll, beforeAll, expect, it } from "vitest";
import { strewLots } from "@/db/testing/many-lots";
import { EVENING, type Rescue, startRescue } from "@/db/testing/rescue";

let rescue: Rescue;
beforeAll(async () => {
  rescue = await startRescue();
});
afterAll(() => rescue.database.close());

it("reads a page off the keys of the regions, and one kitchen's off its own, never a month of lots", async () => {
  const { provider, place } = await rescue.town();
  const { sql } = rescue.database;
  const { organisationId: kitchenId } = provider;
  await strewLots(rescue.database, {
    count: 20_000,
    centre: place,
    spreadDegrees: 0.1,
    provider: kitchenId,
    now: EVENING,
  });
  await sql`analyze surplus`;
  const asked: { query: string; parameters: unknown[] }[] = [];
  const watch = (_: number, query: string, parameters: unknown[]) => asked.push({ query, parameters });
  Object.assign(sql.options, { debug: watch });
  expect((await rescue.admin().lots.list({ limit: 30 })).items).toHaveLength(30);
  expect((await rescue.admin().lots.list({ limit: 30, kitchenId })).items).toHaveLength(30);
  Object.assign(sql.options, { debug: undefined });
  const pages = asked.filter(({ query }) => query.includes("order by s.id desc limit"));
  expect(pages).toHaveLength(2);
  for (const { query, parameters } of pages) {
    const plan = (await sql.unsafe(`explain ${query}`, parameters as never[]))
      .map((row) => row["QUERY PLAN"])
      .join("\n");
    expect(plan).toMatch(/Index (Only )?Scan/);
    expect(plan).not.toMatch(/Seq Scan on surplus/);
  }
});
