import { expect } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { offer, signIn, TOWNS, uniqueTitle, whoIsOffered } from "@/e2e/people";
import { letOfferTimePass } from "@/e2e/run-database";
import { test } from "@/e2e/story";

test("an offer nobody answers goes to the next, and never back to the first", async ({ browser }) => {
  const { kitchen, recipients } = TOWNS.wamena;
  const carers = await Promise.all(recipients.map((account) => signIn(browser, account, "/jemput")));
  const till = await Partner.signIn(kitchen);
  const lot = await till.post(uniqueTitle("Rawon"), 8);

  const first = await whoIsOffered(carers, lot.title);
  await letOfferTimePass(lot.id);
  const others = carers.filter((page) => page !== first);
  const second = await whoIsOffered(others, lot.title);
  await expect(offer(first, lot.title)).toHaveCount(0);

  await test.step("the second says no, and the third is asked", async () => {
    await offer(second, lot.title).getByRole("button", { name: "Tolak" }).click();
    const form = second.getByRole("article", { name: lot.title }).locator("form");
    await expect(form.getByText("Pilih alasannya dulu.")).toBeVisible();
    await form.getByText("Tidak ada kendaraan").click();
    await form.getByRole("button", { name: "Tolak tawaran" }).click();
    const third = await whoIsOffered(
      others.filter((page) => page !== second),
      lot.title,
    );
    await offer(third, lot.title).getByRole("button", { name: "Terima" }).click();
    await expect(third).toHaveURL(/\/jemput\/ambil/);
  });
  expect((await till.lot(lot.id)).unitsHeld).toBe(8);
});
