import { expect, type Page } from "@playwright/test";
import { PHONE, signIn, TRAPPED } from "@/e2e/people";
import { baseUrl } from "@/e2e/public-api";
import { test } from "@/e2e/story";

const KITCHEN = "provider054";
const RECIPIENT = "ngo054";
const NOBODYS = "01890000-0000-8000-8000-000000000000";

/** From now on the server takes its time with every page that is asked for by a tap. */
async function slowPages(page: Page): Promise<() => void> {
  let go: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    go = done;
  });
  await page.route(
    (url) => url.searchParams.has("_rsc"),
    async (route) => {
      const { "next-router-prefetch": prefetch } = route.request().headers();
      if (!prefetch) await held;
      await route.continue();
    },
  );
  return () => go();
}

for (const { account, from, link, title } of [
  { account: RECIPIENT, from: "/jemput", link: "Jemputan", title: "Jemputan saya" },
  { account: KITCHEN, from: "/dapur", link: "Serah", title: "Serah terima" },
])
  test(`a tap on ${link} shows its title and shape at once, and a word for those who cannot see it`, async ({
    browser,
  }) => {
    const page = await signIn(browser, account, from, { ...PHONE, ...TRAPPED });
    await page.waitForLoadState("networkidle").catch(() => undefined);
    const arrive = await slowPages(page);
    await page.getByRole("navigation").getByRole("link", { name: link }).tap();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.locator(".skeleton").first()).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: `Memuat ${title}` })).toBeAttached();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(1);
    arrive();
    await expect(page.locator(".skeleton")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });

test("what is not there answers 404 by its address, in the reader's tongue", async ({ browser }) => {
  const page = await signIn(browser, RECIPIENT, "/jemput", { ...PHONE, ...TRAPPED });
  for (const path of [`/jemput/${NOBODYS}`, "/jemput/bukan-id", "/tidak/ada"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "Halaman ini tidak ada" })).toBeVisible();
    await expect(page, path).toHaveTitle("Halaman ini tidak ada · Pahlawan Pangan");
  }
  await page.context().addCookies([{ name: "language", value: "en", url: baseUrl() }]);
  await page.goto(`/jemput/${NOBODYS}`);
  await expect(page).toHaveTitle("This page does not exist · Pahlawan Pangan");
  await page.goto("/tidak/ada");
  await expect(page).toHaveTitle("This page does not exist · Pahlawan Pangan");
});
