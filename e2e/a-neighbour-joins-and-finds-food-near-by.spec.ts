import { expect } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { card, PHONE, TOWNS, uniqueTitle } from "@/e2e/people";
import { film, test } from "@/e2e/story";

test("a neighbour joins with a code, without a password, and stands in the market near them", async ({ browser }) => {
  const email = `sekar-${Date.now().toString(36)}@contoh.id`;
  const title = uniqueTitle("Sagu lempeng");
  const till = await Partner.signIn(TOWNS.jayapura.kitchen);
  await till.post(title, 4, 3 * 3_600, 10_000);
  const here = { ...PHONE, geolocation: await till.home(), permissions: ["geolocation"] };
  const page = await (await browser.newContext(here)).newPage();

  await test.step("from the first page to the form", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: /^Saya membeli makanan/ }).tap();
    await expect(page.getByRole("radio", { name: /^Saya membeli makanan/ })).toBeChecked();
    await page.getByRole("link", { name: "Belum punya akun? Daftar" }).tap();
    await expect(page).toHaveURL(/\/daftar\/warga$/);
    await expect(page.getByText("Isi nama, dan email atau nomor ponsel.")).toBeVisible();
  });

  const asked = new Date();
  await test.step("a name, an address, and only the news they tick", async () => {
    const send = page.getByRole("button", { name: "Kirim kode" });
    await expect(async () => {
      await page.getByLabel("Nama Anda").fill("Sekar");
      await page.getByLabel("Email atau nomor ponsel").fill(email);
      await expect(send).toBeEnabled({ timeout: 1_000 });
    }).toPass();
    await page.getByLabel(/^Kabar ke perangkat/).check();
    await film(page, "1 who joins");
    await send.tap();
    await expect(page.getByText(`Kode sedang dikirim ke ${email}.`, { exact: false })).toBeVisible();
  });

  await test.step("the code opens the market", async () => {
    const admin = await Partner.signIn("admin");
    const go = page.getByRole("button", { name: "Lihat makanan di dekat saya" });
    await expect(async () => {
      await page.getByLabel("Kode enam angka").fill((await admin.codeSince(asked)) ?? "");
      await expect(go).toBeEnabled({ timeout: 500 });
    }).toPass();
    await go.tap();
    await expect(page).toHaveURL(/\/pasar$/);
    await page.getByRole("button", { name: "Mengerti" }).tap();
    await page.getByRole("button", { name: "Lokasi saya" }).tap();
    await expect(card(page, title)).toBeVisible({ timeout: 45_000 });
    await film(page, "2 the market near them");
  });

  await test.step("and what they agreed to stands in their data", async () => {
    await page.goto("/data-pribadi");
    await expect(page.getByText("Sekar", { exact: true })).toBeVisible();
    await expect(page.getByRole("switch", { name: /Kabar ke perangkat/ })).toBeChecked();
    await expect(page.getByRole("switch", { name: /Kabar lewat email/ })).not.toBeChecked();
  });
});
