import { expect } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { PHONE, signIn, TRAPPED } from "@/e2e/people";
import { test } from "@/e2e/story";

test("someone signs in with a code, finds the phone they lost among their devices, and signs it out", async ({
  browser,
}) => {
  const account = "ngo118";
  const lost = await signIn(browser, account, "/jemput", { ...PHONE, ...TRAPPED });

  const desk = await (await browser.newContext()).newPage();
  await desk.goto("/masuk");
  await desk.getByRole("link", { name: "Masuk dengan kode" }).click();
  const send = desk.getByRole("button", { name: "Kirim kode" });
  await expect(async () => {
    await desk.getByLabel("Email atau nomor ponsel").fill(`${account}@demo.test`);
    await expect(send).toBeEnabled({ timeout: 1_000 });
  }).toPass();
  const asked = new Date();
  await send.click();
  await expect(desk.getByText(`Bila ${account}@demo.test terdaftar`)).toBeVisible();

  const admin = await Partner.signIn("admin");
  await expect(async () => {
    await desk.getByLabel("Kode enam angka").fill((await admin.codeSince(asked)) ?? "");
    await expect(desk.getByRole("button", { name: "Masuk", exact: true })).toBeEnabled({ timeout: 500 });
  }).toPass();
  await desk.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(desk).toHaveURL(/\/jemput$/);

  await desk.getByRole("link", { name: "Akun saya" }).first().click();
  await expect(desk.getByRole("heading", { name: "Perangkat yang masuk" })).toBeVisible();
  await expect(desk.getByText("Perangkat ini")).toBeVisible();
  await desk.getByRole("button", { name: "Keluarkan semua yang lain" }).click();
  await desk.getByRole("button", { name: "Ya, keluarkan" }).click();
  await expect(desk.getByRole("button", { name: /^Keluarkan/ })).toHaveCount(0);

  await lost.goto("/jemput");
  await expect(lost).toHaveURL(/\/masuk/);
});
