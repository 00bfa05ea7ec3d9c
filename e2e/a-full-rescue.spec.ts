import { expect } from "@playwright/test";
import { impact } from "@/e2e/partner";
import { card, offer, signIn, TOWNS, uniqueTitle, whoIsOffered } from "@/e2e/people";
import { test } from "@/e2e/story";

test("a kitchen posts, an NGO accepts the offer, the code is verified, the kilograms are counted", async ({
  browser,
}) => {
  const title = uniqueTitle("Nasi timbel");
  const { kitchen, recipients } = TOWNS.bandung;
  const before = await impact();
  const cook = await signIn(browser, kitchen, "/dapur");
  const carers = await Promise.all(recipients.map((account) => signIn(browser, account, "/jemput")));

  await test.step("the kitchen posts ten boxes", async () => {
    await cook.getByRole("link", { name: "Surplus" }).first().click();
    await cook.getByLabel("Nama makanan").fill(title);
    await cook.getByText("Baru saja", { exact: true }).click();
    await cook.getByRole("button", { name: "Terbitkan" }).click();
    await expect(cook.getByRole("heading", { name: title })).toBeVisible();
  });

  const carer = await whoIsOffered(carers, title);
  await test.step("one of the three is offered it, with the reason and the time to answer, and accepts", async () => {
    await expect(offer(carer, title).getByText(/menit (dari tempat Anda|tambahan)/)).toBeVisible();
    await expect(offer(carer, title).getByRole("timer")).toContainText("untuk menjawab");
    await offer(carer, title).getByRole("button", { name: "Terima" }).click();
    await expect(carer).toHaveURL(/\/jemput\/ambil/);
  });

  const code = await test.step("the pickup shows its code", async () => {
    const digits = card(carer, title).locator("[aria-hidden]", { hasText: /^\d{3}$/ });
    await expect(digits).toHaveCount(2);
    return (await digits.allTextContents()).join("");
  });

  await test.step("the kitchen checks the code and hands over", async () => {
    await cook.getByRole("link", { name: "Serah", exact: true }).click();
    await cook.getByLabel("Kode ambil").fill(code);
    await cook.getByRole("button", { name: "Periksa" }).click();
    await expect(cook.getByRole("heading", { name: title })).toBeVisible();
    await cook.getByText("Kira-kira", { exact: true }).click();
    await cook.getByRole("button", { name: "Sudah diambil" }).click();
    await expect(cook.getByText("Tercatat. Terima kasih.")).toBeVisible();
  });

  await test.step("the NGO sees it done without reloading, and the public sees the kilograms", async () => {
    const history = carer.getByRole("listitem").filter({ hasText: title });
    await expect(history.getByText("10 boks diterima")).toBeVisible();
    await expect(history.getByText("Selesai")).toBeVisible();
    expect((await impact()).acceptedGrams - before.acceptedGrams).toBe(3_500);
    const anyone = await (await browser.newContext()).newPage();
    await anyone.goto("/dampak");
    await expect(
      anyone
        .getByRole("paragraph")
        .filter({ hasText: /\d\s+kg\s*diterima/ })
        .first(),
    ).toBeVisible();
  });
});
