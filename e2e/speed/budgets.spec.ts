import { expect, test } from "@playwright/test";
import { type Evening, liveAnEvening } from "@/e2e/screens/evening";
import type { Who } from "@/e2e/screens/screens";
import { browserOf } from "@/e2e/screens/session";
import { open } from "@/e2e/screens/settle";
import { SLOW_PHONE } from "@/e2e/speed/slow-phone";
import { weigh, weightOf } from "@/e2e/speed/weight";

/** Bytes as they travel: scripts of our own above the framework's, all scripts, styles and fonts. The form of a posting holds its rare fields too. */
const BUDGET = { own: 60_000, scripts: 200_000, looks: 60_000 };
type Route = Readonly<{ name: string; who: Who; at: (evening: Evening) => string; own?: number }>;
const ROUTES: readonly Route[] = [
  { name: "list", who: "ngo", at: () => "/jemput" },
  { name: "claim", who: "ngo", at: ({ openLot }) => `/jemput/${openLot}` },
  { name: "pickups", who: "ngo", at: () => "/jemput/ambil" },
  { name: "handover", who: "provider", at: () => "/dapur/serah" },
  { name: "kitchen", who: "provider", at: () => "/dapur" },
  { name: "market", who: "citizen", at: () => "/pasar" },
  { name: "sale", who: "citizen", at: ({ soldLot }) => `/pasar/${soldLot}` },
  { name: "checkout", who: "citizen", at: ({ soldLot }) => `/pasar/${soldLot}/beli` },
  { name: "purchases", who: "citizen", at: () => "/pasar/pesanan" },
  { name: "post", who: "provider", at: () => "/dapur/baru", own: 64_400 },
];

let evening: Evening;
test.beforeAll(async () => {
  evening = await liveAnEvening();
});

for (const { name, who, at, own: most = BUDGET.own } of ROUTES)
  test(`${name} travels light`, async ({ browser }) => {
    const context = await browserOf(browser, who, { language: "id", viewport: SLOW_PHONE.viewport });
    const page = await context.newPage();
    const loaded = await weigh(page);
    await open(page, at(evening));
    const { framework, own, looks } = weightOf(loaded());
    const kB = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
    console.log(`    ${name}: framework ${kB(framework)} + own ${kB(own)}; styles and fonts ${kB(looks)}`);
    await context.close();
    expect(framework).toBeGreaterThan(50_000);
    expect(own).toBeLessThanOrEqual(most);
    expect(framework + own).toBeLessThanOrEqual(BUDGET.scripts);
    expect(looks).toBeLessThanOrEqual(BUDGET.looks);
  });

test("what a page starts with is compiled as it arrives", async ({ browser }) => {
  const context = await browserOf(browser, "ngo", { language: "id", viewport: SLOW_PHONE.viewport });
  const page = await context.newPage();
  await open(page, "/jemput");
  const scripts = await page
    .locator("script[src]")
    .evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).src));
  const texts = await Promise.all(scripts.map(async (src) => (await context.request.get(src)).text()));
  const large = texts.filter(({ length }) => length > 30_100);
  expect(large.length).toBeGreaterThan(3);
  expect(large.filter((text) => !text.startsWith("//# allFunctionsCalledOnLoad"))).toEqual([]);
  await context.close();
});
