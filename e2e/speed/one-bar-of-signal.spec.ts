import { expect, type Page, test } from "@playwright/test";
import { type Evening, liveAnEvening } from "@/e2e/screens/evening";
import type { Who } from "@/e2e/screens/screens";
import { browserOf } from "@/e2e/screens/session";
import { keepBook, readBook, SLOW_PHONE, slowDown } from "@/e2e/speed/slow-phone";

const CONTENT_WITHIN_MS = 2_500;
const TAP_WITHIN_MS = 100;
const MOST_SHIFT = 0.01;
const TRIES = 5;

type Journey = Readonly<{
  name: string;
  who: Who;
  at: (evening: Evening) => string;
  /** The tap people make there first; made twice, so that the second undoes the first. */
  tap: (page: Page) => Promise<void>;
}>;

const JOURNEYS: readonly Journey[] = [
  { name: "list", who: "ngo", at: () => "/jemput", tap: (page) => page.getByText("Halal saja").first().click() },
  {
    name: "claim",
    who: "ngo",
    at: ({ openLot }) => `/jemput/${openLot}`,
    tap: (page) => page.getByRole("button", { name: "Kurangi" }).first().click(),
  },
  {
    name: "handover",
    who: "provider",
    at: () => "/dapur/serah",
    tap: async (page) => {
      await page.getByLabel("Kode ambil").first().click();
      await page.keyboard.type("482");
    },
  },
];

let evening: Evening;
test.beforeAll(async () => {
  evening = await liveAnEvening();
});

async function travel(page: Page, { at, tap }: Journey) {
  await keepBook(page);
  await slowDown(page);
  await page.goto(at(evening), { waitUntil: "load" });
  await page.waitForLoadState("networkidle", { timeout: 8_000 }).catch(() => {});
  const { content, shift } = await readBook(page);
  await tap(page);
  await tap(page);
  await expect.poll(async () => (await readBook(page)).taps.length).toBeGreaterThan(0);
  const { taps } = await readBook(page);
  return { content, shift, tap: Math.max(...taps) };
}

const fits = ({ content, shift, tap }: { content: number; shift: number; tap: number }) =>
  content > 0 && content < CONTENT_WITHIN_MS && shift < MOST_SHIFT && tap < TAP_WITHIN_MS;

for (const journey of JOURNEYS)
  test(`${journey.name} is quick on a slow phone`, async ({ browser }) => {
    const tries: Awaited<ReturnType<typeof travel>>[] = [];
    // A neighbour on the same machine may spoil some tries, as it may rounds of Lighthouse; five spoilt ones are ours.
    for (let count = 0; count < TRIES && !tries.some(fits); count += 1) {
      const context = await browserOf(browser, journey.who, { language: "id", viewport: SLOW_PHONE.viewport });
      tries.push(await travel(await context.newPage(), journey));
      await context.close();
    }
    for (const { content, shift, tap } of tries)
      console.log(`    ${journey.name}: content ${Math.round(content)} ms, jump ${shift.toFixed(3)}, tap ${tap} ms`);
    expect(tries.filter(fits)).toHaveLength(1);
  });
