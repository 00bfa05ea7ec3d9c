import { expect, type Page } from "@playwright/test";
import { unsent } from "@/e2e/flaky-network";
import { Partner } from "@/e2e/partner";
import { card, PHONE, signIn, signInOn, TOWNS, uniqueTitle } from "@/e2e/people";
import { test } from "@/e2e/story";

/** Everything this device keeps, as text: caches, databases and local storage. */
const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const texts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        texts.push(request.url, (await (await cache.match(request))?.text()) ?? "");
    }
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name ?? "");
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error);
      });
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store).getAll();
        texts.push(await new Promise((done) => (all.onsuccess = () => done(JSON.stringify(all.result)))));
      }
      db.close();
    }
    return texts.join("\n");
  });

test("signing out leaves no page, no code and no tap of mine on the device, and asks first when something is not sent", async ({
  browser,
}) => {
  const { kitchen, recipients } = TOWNS.bandung;
  const till = await Partner.signIn(kitchen);
  const own = await Partner.signIn(recipients[0]);
  const lot = await till.post(uniqueTitle("Karedok"), 4);
  const { pickupCode } = await own.hold(lot, 4);
  const page = await signIn(browser, recipients[0], "/jemput");
  await page.goto("/jemput/ambil");
  await expect(card(page, lot.title)).toBeVisible();
  await expect.poll(async () => (await everythingKept(page)).includes(lot.title)).toBe(true);
  const code = `${pickupCode?.slice(0, 3)}`;

  await page.context().setOffline(true);
  await card(page, lot.title).getByRole("button", { name: "Batalkan jemputan" }).click();
  await card(page, lot.title).getByRole("button", { name: "Ya, batalkan" }).click();
  await expect(unsent(page, 1)).toBeVisible();
  await page.getByRole("button", { name: "Keluar" }).click();
  await expect(page.getByRole("dialog").getByText("1 belum terkirim")).toBeVisible();
  await page.getByRole("button", { name: "Tetap masuk" }).click();
  await page.context().setOffline(false);
  await expect(page.getByText(/Belum terkirim/)).toHaveCount(0);

  await page.getByRole("button", { name: "Keluar" }).click();
  await expect(page).toHaveURL(/\/masuk/);
  const kept = await everythingKept(page);
  for (const secret of [lot.title, `>${code}<`]) expect(kept.includes(secret), secret).toBe(false);
  expect(await page.evaluate(() => caches.keys())).not.toContain("private-pages");

  await page.context().setOffline(true);
  await page.goto("/jemput/ambil");
  await expect(page.getByText("Halaman ini belum tersimpan di perangkat ini")).toBeVisible();
  await expect(page.getByText(lot.title)).toHaveCount(0);
});

test("a kitchen's unfinished draft, its filters and its answers leave with whoever signs out", async ({ browser }) => {
  const cook = await signIn(browser, "provider058", "/dapur", PHONE);
  await cook.goto("/dapur/baru");
  const title = uniqueTitle("Rawon");
  await cook.getByLabel("Nama makanan").fill(title);
  await expect.poll(async () => (await everythingKept(cook)).includes(title)).toBe(true);
  await cook.getByRole("button", { name: "Keluar" }).tap();
  await expect(cook).toHaveURL(/\/masuk/);
  expect(await everythingKept(cook)).not.toContain(title);
  expect(await cook.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("the next person on a shared phone finds no draft of the last, even where nobody signed out", async ({
  browser,
}) => {
  const cook = await signIn(browser, "provider058", "/dapur", PHONE);
  await cook.goto("/dapur/baru");
  const title = uniqueTitle("Rawon");
  await cook.getByLabel("Nama makanan").fill(title);
  await expect.poll(async () => (await everythingKept(cook)).includes(title)).toBe(true);
  await cook.context().clearCookies();
  await signInOn(cook, "provider060", "/dapur");
  await expect.poll(async () => (await everythingKept(cook)).includes(title)).toBe(false);
});
