import { expect, type Page } from "@playwright/test";
import type { Sql } from "postgres";
import { strewLots } from "@/db/testing/many-lots";
import { Partner } from "@/e2e/partner";
import { signIn, TOWNS, TRAPPED, uniqueTitle } from "@/e2e/people";
import { onDatabase } from "@/e2e/run-database";
import { test } from "@/e2e/story";
import type { OrganisationId, RegionId, SurplusId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";

const LOTS = 6_000;
/** Some 11 km. */
const SPREAD_DEGREES = 0.1;

let strewn: readonly SurplusId[] = [];

/** What is written behind the product's back it finds as after any gap in its news. */
const readAgain = (sql: Sql) => sql`select pg_notify('live', 'unreadable')`;

async function fillTown(home: Place, title: string): Promise<void> {
  strewn = await onDatabase(async (sql) => {
    const [kitchen] = await sql<{ id: OrganisationId; regionId: RegionId }[]>`select id, region_id as "regionId"
      from organisation where kind = 'provider' and verification = 'verified'
      order by place <-> st_makepoint(${home.longitude}, ${home.latitude})::geography limit 1`;
    if (!kitchen) throw new Error("no kitchen near by");
    const { id: provider, regionId } = kitchen;
    const wish = { count: LOTS, centre: home, spreadDegrees: SPREAD_DEGREES, provider, regionId, now: new Date() };
    const ids = await strewLots({ sql }, wish);
    // The one in the middle stands alone, for a finger to find it.
    await sql`update surplus set title = ${title} where id = ${ids[0] ?? null}`;
    await sql`update surplus set open_to_all = false where id = any(${ids.slice(1)}::uuid[])
      and st_dwithin(place, st_makepoint(${home.longitude}, ${home.latitude})::geography, 200)`;
    await readAgain(sql);
    return ids;
  });
}

/** The strewn lots go as they came, with what the matcher offered of them; others of this run's stories have never met them. */
test.afterAll(() =>
  onDatabase(async (sql) => {
    await sql`delete from offer where surplus_id = any(${[...strewn]}::uuid[])`;
    await sql`delete from balance_entry where surplus_id = any(${[...strewn]}::uuid[])`;
    await sql`delete from surplus where id = any(${[...strewn]}::uuid[])`;
    await readAgain(sql);
  }),
);

const map = (page: Page) => page.locator("[data-map=ready][data-drawn=true]");
const standing = async (page: Page, what: "lots" | "groups") =>
  Number(await map(page).getAttribute(`data-${what}`, { timeout: 60_000 }));

test("a city of six thousand lots is told in groups, from near by lot for lot, and what others do shows by itself", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { kitchen, recipients } = TOWNS.surabaya;
  const [till, other] = [await Partner.signIn(kitchen), await Partner.signIn(recipients[1])];
  const title = uniqueTitle("Nasi liwet");
  await fillTown(await (await Partner.signIn(recipients[0])).home(), title);
  const page = await signIn(browser, recipients[0], "/jemput", { ...TRAPPED, viewport: { width: 1_280, height: 900 } });

  await expect(map(page)).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => standing(page, "groups")).toBeGreaterThan(10);
  expect(await standing(page, "lots")).toBe(0);

  const looks: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("nearby.look")) looks.push(request.postData() ?? "");
  });
  const nearer = page.getByRole("button", { name: "Perbesar" });
  await expect(async () => {
    if ((await standing(page, "groups")) > 0) await nearer.click();
    await page.waitForTimeout(500);
    expect(await standing(page, "lots")).toBeGreaterThan(100);
    expect(await standing(page, "groups")).toBe(0);
  }).toPass({ timeout: 60_000 });
  expect(looks.length).toBeGreaterThan(0);

  const [asked, before] = [looks.length, await standing(page, "lots")];
  const lot = await till.post(uniqueTitle("Rawon"), 8);
  await expect.poll(() => standing(page, "lots")).toBe(before + 1);
  expect((await other.claim(lot, 8)).status).toBe(201);
  await expect.poll(() => standing(page, "lots")).toBe(before);
  expect(looks.length).toBe(asked);

  for (let turn = 0; turn < 2; turn += 1) {
    const zoom = await map(page).getAttribute("data-zoom");
    await nearer.click();
    await expect(map(page)).not.toHaveAttribute("data-zoom", zoom ?? "");
  }
  const canvas = await map(page).locator("canvas").boundingBox();
  if (!canvas) throw new Error("the map draws on nothing");
  await page.mouse.click(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2);
  await expect(page.getByRole("status").filter({ hasText: title })).toBeVisible();
});
