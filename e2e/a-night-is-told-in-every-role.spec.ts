import { expect } from "@playwright/test";
import { CAST } from "@/components/story/story";
import { Partner } from "@/e2e/partner";
import { offer, uniqueTitle } from "@/e2e/people";
import { test } from "@/e2e/story";

test("the guided demo leads one phone through every role, with real food, to the figures", async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const phone = await context.newPage();
  const bar = phone.getByRole("complementary", { name: "Cerita" });
  const goOn = (to: RegExp) => bar.getByRole("button", { name: to });

  await phone.goto("/cerita");
  await expect(async () => {
    await phone.getByRole("button", { name: "Mulai cerita" }).click();
    await expect(phone).toHaveURL(/\/dapur\/baru$/, { timeout: 5_000 });
  }).toPass();
  await expect(bar.getByText("Babak 1 dari 6")).toBeVisible();
  await expect(goOn(/penerima/)).toBeDisabled();
  const lot = await (await Partner.signIn(CAST.kitchen)).post(uniqueTitle("Papeda"), 6);

  await goOn(/penerima/).click({ timeout: 30_000 });
  await expect(bar.getByText("Babak 2 dari 6")).toBeVisible({ timeout: 45_000 });
  await offer(phone, lot.title).getByRole("button", { name: "Terima" }).click();
  await goOn(/penerima/).click({ timeout: 30_000 });
  await expect(bar.getByText("Babak 3 dari 6")).toBeVisible();
  await goOn(/dapur/).click();

  await expect(bar.getByText("Babak 4 dari 6")).toBeVisible();
  const code = (await bar.locator("strong").textContent())?.replaceAll(/\D/g, "") ?? "";
  expect(code).toHaveLength(6);
  await phone.getByLabel("Kode ambil").fill(code);
  await phone.getByRole("button", { name: "Periksa" }).click();
  await phone.getByText("Kira-kira", { exact: true }).click();
  await phone.getByRole("button", { name: "Sudah diambil" }).click();

  await goOn(/dapur/).click({ timeout: 30_000 });
  await expect(phone).toHaveURL(/\/dampak$/);
  await goOn(/admin/).click();
  await expect(phone).toHaveURL(/\/admin\/lot\//);
  await expect(bar.getByText("Babak 6 dari 6")).toBeVisible();
  await bar.getByRole("button", { name: "Selesai" }).click();
  await expect(phone.getByRole("button", { name: "Mulai cerita" })).toBeVisible();
});
