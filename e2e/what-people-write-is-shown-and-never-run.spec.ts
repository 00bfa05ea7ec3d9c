import { expect, type Page } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { card, PHONE, signIn, TOWNS, tapInAsAdmin, uniqueTitle } from "@/e2e/people";
import { test } from "@/e2e/story";

/** A title that would run, were it ever taken for markup. */
const hostileTitle = (food: string): string =>
  `${uniqueTitle(food)} <img src=x onerror="window.ran=1"><script>window.ran=1</script>`;

/** The page shows the text letter for letter, and nothing of it became an element or ran. */
async function showsOnly(page: Page, text: string): Promise<void> {
  await expect(page.getByText(text).first()).toBeVisible({ timeout: 45_000 });
  expect(await page.locator("img[src=x]").count()).toBe(0);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
}

test("markup in the name of a food and in a complaint is text on every screen that shows it", async ({ browser }) => {
  test.setTimeout(180_000);
  const { kitchen, recipients } = TOWNS.biak;
  const till = await Partner.signIn(kitchen);
  const [free, sold] = [hostileTitle("Papeda"), hostileTitle("Sagu bakar")];

  await test.step("offered, listed and on the map of an NGO", async () => {
    const lot = await till.post(free, 6);
    const carers = await Promise.all(recipients.map((account) => signIn(browser, account, "/jemput")));
    for (const carer of carers) await showsOnly(carer, free);
    const carer = carers[0] as Page;
    await card(carer, free)
      .first()
      .getByRole("button", { name: `Tunjukkan ${free} di peta` })
      .click();
    await expect(carer.getByRole("status").filter({ hasText: free })).toBeVisible({ timeout: 45_000 });
    await showsOnly(carer, free);
    await carer.goto(`/jemput/${lot.id}`);
    await showsOnly(carer, free);
  });

  const complaint = `Basi <script>window.ran=1</script> ${uniqueTitle("sekali")}`;
  await test.step("at the market, at the till, among orders, in a complaint and in notices", async () => {
    const lot = await till.post(sold, 6, 3 * 3_600, 20_000);
    const neighbour = await Partner.signIn("citizen004");
    const claim = await neighbour.buy(lot, 1);
    const buyer = await signIn(browser, "citizen004", "/pasar/pesanan", PHONE);
    await showsOnly(buyer, sold);
    for (const path of [`/pasar/${lot.id}`, `/pasar/${lot.id}/beli`, `/bayar/${claim}`, "/pemberitahuan"]) {
      await buyer.goto(path);
      await showsOnly(buyer, sold);
    }
    await buyer.goto(`/pasar/sengketa/baru/${claim}`);
    await buyer.getByText("Makanan basi atau berbau", { exact: true }).tap();
    await buyer.getByLabel("Ceritakan").fill(complaint);
    await buyer.getByRole("button", { name: "Kirim laporan" }).tap();
    await expect(buyer).toHaveURL(/\/pasar\/sengketa\/(?!baru)/);
    await showsOnly(buyer, complaint);
  });

  await test.step("before the kitchen and before the judge", async () => {
    const cook = await signIn(browser, kitchen, "/dapur/sengketa");
    await cook.getByRole("link").filter({ hasText: sold }).first().click();
    await showsOnly(cook, complaint);
    const judge = await tapInAsAdmin(browser, "admin", "/admin/lot");
    await showsOnly(judge, sold);
    await judge.goto(new URL(cook.url()).pathname.replace("/dapur/", "/admin/"));
    await showsOnly(judge, complaint);
  });
});
