import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { register } from "@/e2e/partner";
import { PHONE, signIn } from "@/e2e/people";
import { PASSWORD } from "@/e2e/public-api";
import { test } from "@/e2e/story";

test("a person takes a copy of all that is kept of them, and has themselves erased", async ({ browser, request }) => {
  const email = `wulan-${Date.now().toString(36)}@contoh.id`;
  await register({ displayName: "Wulan Sari", identifier: email, password: PASSWORD });
  const page = await signIn(browser, email, "/data-pribadi", PHONE);
  await expect(page.getByText("Wulan Sari")).toBeVisible();

  await page.getByRole("button", { name: "Buat salinan" }).tap();
  const link = page.getByRole("link", { name: /Unduh salinan/ });
  const [file] = await Promise.all([page.waitForEvent("download"), link.tap()]);
  expect(file.suggestedFilename()).toMatch(/^data-saya_.*\.json$/);
  const told = JSON.parse(readFileSync(await file.path(), "utf8"));
  expect(told).toMatchObject({ person: { displayName: "Wulan Sari", email }, requests: [{ kind: "access" }] });

  const address = (await link.getAttribute("href")) ?? "";
  expect((await request.get(address)).status()).toBe(401);

  const erase = page.getByRole("button", { name: "Hapus akun saya" });
  await expect(page.getByText("Centang dulu bahwa Anda paham.")).toBeVisible();
  await page.getByLabel("Saya paham ini tidak dapat dibatalkan.").check();
  await erase.tap();
  await expect(page).toHaveURL(/\/terhapus$/);
  await expect(page.getByRole("heading", { name: "Akun Anda sudah dihapus" })).toBeVisible();

  expect((await page.request.get(address)).status()).toBe(401);
  const again = await request.post("/api/v1/auth/login", { data: { identifier: email, password: PASSWORD } });
  expect(again.status()).toBe(401);
});
