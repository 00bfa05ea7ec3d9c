import { expect } from "@playwright/test";
import { unsent } from "@/e2e/flaky-network";
import { Partner } from "@/e2e/partner";
import { signIn, TOWNS, uniqueTitle } from "@/e2e/people";
import { test } from "@/e2e/story";

test("someone else was first while I had no signal: said in words, with the next step, wherever I am by then", async ({
  browser,
}) => {
  const { kitchen, recipients } = TOWNS.medan;
  const [till, other] = await Promise.all([Partner.signIn(kitchen), Partner.signIn(recipients[1])]);
  const lots = [await till.post(uniqueTitle("Bika ambon"), 3), await till.post(uniqueTitle("Lontong"), 3)];
  const [first, second] = lots;
  if (!first || !second) throw new Error("two lots were posted");
  const page = await signIn(browser, recipients[0], "/jemput");
  const phone = page.context();

  await test.step("on the same screen", async () => {
    await page.goto(`/jemput/${first.id}`);
    await expect(page.getByRole("button", { name: "Ambil 3 boks" })).toBeEnabled();
    await phone.setOffline(true);
    await page.getByRole("button", { name: "Ambil 3 boks" }).click();
    await expect(unsent(page, 1)).toBeVisible();
    expect((await other.claim(first, 3)).status).toBe(201);
    await phone.setOffline(false);
    await expect(page.getByText(`${first.title} sudah diambil`)).toBeVisible();
    await expect(page.getByRole("button", { name: "Masuk daftar tunggu" })).toBeVisible();
    await expect(page.getByText(/Belum terkirim/)).toHaveCount(0);
  });

  await test.step("after the screen was left", async () => {
    await page.goto(`/jemput/${second.id}`);
    await expect(page.getByRole("button", { name: "Ambil 3 boks" })).toBeEnabled();
    await phone.setOffline(true);
    await page.getByRole("button", { name: "Ambil 3 boks" }).click();
    await expect(unsent(page, 1)).toBeVisible();
    await page.close();
    expect((await other.claim(second, 3)).status).toBe(201);
    await phone.setOffline(false);
    const later = await phone.newPage();
    await later.goto("/jemput/ambil");
    await expect(later.getByText("Perlu dilihat (1)")).toBeVisible();
    const told = later.getByRole("listitem").filter({ hasText: `Ambil 3 boks ${second.title}` });
    await expect(told.getByText("diambil", { exact: false }).first()).toBeVisible();
    await expect(told.getByRole("link", { name: "Cari yang lain" })).toBeVisible();
    await told.getByRole("button", { name: "Buang" }).click();
    await expect(later.getByText("Perlu dilihat (1)")).toHaveCount(0);
  });
});
