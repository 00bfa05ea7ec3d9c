import { expect, type Page } from "@playwright/test";
import { Phone } from "@/e2e/a-phone";
import { unsent } from "@/e2e/flaky-network";
import { Partner } from "@/e2e/partner";
import { card, signInOn, TOWNS, uniqueTitle } from "@/e2e/people";
import { test } from "@/e2e/story";

const { kitchen, recipients } = TOWNS.denpasar;

/** The page as the device keeps it, once it names the food. */
const isKept = (page: Page, title: string) =>
  page.evaluate(
    async (wanted) => (await (await caches.match("/jemput/ambil", { ignoreVary: true }))?.text())?.includes(wanted),
    title,
  );

test("a claimed job opens with no network from a cold start, and what is tapped then is sent when the app opens again", async () => {
  test.setTimeout(180_000);
  const till = await Partner.signIn(kitchen);
  const own = await Partner.signIn(recipients[0]);
  const lot = await till.post(uniqueTitle("Ayam betutu"), 4);
  const claim = await own.hold(lot, 4);
  const phone = new Phone();
  try {
    await test.step("the app is opened once with signal", async () => {
      const page = await signInOn(await (await phone.switchOn()).newPage(), recipients[0], "/jemput");
      await expect.poll(() => isKept(page, lot.title)).toBe(true);
      await phone.switchOff();
    });

    await test.step("no network, cold start: food, clock, code, address and route are there", async () => {
      const context = await phone.switchOn();
      await context.setOffline(true);
      const page = await context.newPage();
      await page.goto("/");
      await expect(page).toHaveURL(/\/jemput\/ambil/);
      const pickup = card(page, lot.title);
      const digits = pickup.locator("[aria-hidden]", { hasText: /^\d{3}$/ });
      await expect.poll(async () => (await digits.allTextContents()).join("")).toBe(claim.pickupCode);
      await expect(pickup.getByRole("img", { name: "Kode ambil" })).toBeVisible();
      await expect(pickup.getByText("Alamat")).toBeVisible();
      await expect(pickup.getByText(/Jemput paling lambat/)).toBeVisible();
      await expect(pickup.getByRole("link", { name: "Buka rute" })).toHaveAttribute("href", /^(geo:|https:)/);
      await expect(page.getByText("Tidak tersambung.", { exact: false })).toBeVisible();

      await pickup.getByRole("button", { name: "Tidak bisa ambil semua" }).click();
      await pickup.getByRole("button", { name: "Lepas 2 boks" }).click();
      await expect(unsent(page, 1)).toBeVisible();
      await phone.switchOff();
    });

    await test.step("opened again with signal, it is sent by itself and said so", async () => {
      const page = await (await phone.switchOn()).newPage();
      await page.goto("/jemput");
      await expect(page.getByText("Sudah terkirim (1)")).toBeVisible();
      await expect(page.getByText(/Belum terkirim/)).toHaveCount(0);
      expect(await own.claimsOn(lot)).toMatchObject([{ units: 2, state: "held" }]);
    });
  } finally {
    await phone.throwAway();
  }
});
