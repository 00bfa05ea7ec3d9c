import { expect, type Page } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { signIn, TOWNS, uniqueTitle } from "@/e2e/people";
import { test } from "@/e2e/story";

const outcome = (page: Page, title: string): Promise<"won" | "lost"> =>
  Promise.race([
    page.waitForURL(/\/jemput\/ambil/).then(() => "won" as const),
    page
      .getByText(`${title} sudah diambil`)
      .waitFor()
      .then(() => "lost" as const),
  ]);

test("two tap at once for the last portions: one wins, the other is told calmly and may wait", async ({ browser }) => {
  const { kitchen, recipients } = TOWNS.medan;
  const till = await Partner.signIn(kitchen);
  const lot = await till.post(uniqueTitle("Ayam betutu"), 2);
  await till.post(uniqueTitle("Lawar"), 5);
  const racers = await Promise.all(
    recipients.slice(0, 2).map((account) => signIn(browser, account, `/jemput/${lot.id}`)),
  );
  const buttons = racers.map((page) => page.getByRole("button", { name: "Ambil 2 boks" }));
  for (const button of buttons) await expect(button).toBeEnabled();
  await Promise.all(buttons.map((button) => button.click()));

  const outcomes = await Promise.all(racers.map((page) => outcome(page, lot.title)));
  expect([...outcomes].sort()).toEqual(["lost", "won"]);
  const loser = racers[outcomes.indexOf("lost")];
  const winner = racers[outcomes.indexOf("won")];
  if (!loser || !winner) throw new Error("someone must win and someone must lose");

  await expect(loser.getByText("Yang masih ada di dekat Anda")).toBeVisible();
  await expect(
    loser
      .getByRole("listitem")
      .getByRole("link", { name: /\d boks/ })
      .first(),
  ).toBeVisible();
  await loser.getByRole("button", { name: "Masuk daftar tunggu" }).click();
  await expect(loser.getByText("Anda nomor 1 di daftar tunggu.", { exact: false })).toBeVisible();

  await test.step("the winner gives it back, and whoever waited is asked first", async () => {
    await loser.getByRole("link", { name: "Lihat daftar" }).click();
    const pickup = winner.getByRole("article", { name: lot.title });
    await pickup.getByRole("button", { name: "Batalkan jemputan" }).click();
    await pickup.getByRole("button", { name: "Ya, batalkan" }).click();
    await expect(pickup).toHaveCount(0);
    await expect(loser.getByText("Anda ada di daftar tunggu", { exact: false })).toBeVisible();
  });
});
