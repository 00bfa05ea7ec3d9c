import { expect } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { offer, PHONE, signIn, TOWNS, tapInAsAdmin, uniqueTitle } from "@/e2e/people";
import { letOfferGoUnseen } from "@/e2e/run-database";
import { test } from "@/e2e/story";

test("an offer unseen for two minutes comes as a text message, whose link leads to it", async ({ browser }) => {
  const till = await Partner.signIn(TOWNS.jayapura.kitchen);
  const admin = await tapInAsAdmin(browser, "admin", "/admin/pekerjaan");
  const lot = await till.post(uniqueTitle("Papeda kuah kuning"), 8);
  const text = admin
    .getByRole("listitem")
    .filter({ hasText: lot.title })
    .filter({ has: admin.getByLabel("Pesan", { exact: true }) });

  await test.step("nobody looks, and after two minutes it is written to the phone", async () => {
    await expect(() => letOfferGoUnseen(lot.id)).toPass();
    await expect(async () => {
      await admin.reload();
      await expect(text).toHaveCount(1, { timeout: 1_000 });
    }).toPass();
  });

  const told = (await text.textContent()) ?? "";
  const [, lastDigits = ""] = /Kepada 0802\*{4}0(\d{3})/.exec(told) ?? [];
  const account = `ngo${lastDigits}`;
  expect(TOWNS.jayapura.recipients).toContain(account);
  const [link = ""] = /http\S+/.exec(told) ?? [];

  await test.step("the link opens the offer on that phone, in time to take it", async () => {
    const phone = await signIn(browser, account, "/pemberitahuan", PHONE);
    await phone.goto(link);
    await offer(phone, lot.title).getByRole("button", { name: "Terima" }).click();
    await expect(phone).toHaveURL(/\/jemput\/ambil/);
  });
  expect((await till.lot(lot.id)).unitsHeld).toBe(8);
});
