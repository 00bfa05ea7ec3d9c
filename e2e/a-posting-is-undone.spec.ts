import { expect } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { card, PHONE, signIn, TOWNS } from "@/e2e/people";
import { test } from "@/e2e/story";

const AFTER_OPENING_MS = 17_000;

test("what is undone within ten seconds was never seen by anyone, by keyboard as well as by thumb", async ({
  browser,
}) => {
  const { kitchen, recipients } = TOWNS.wamena;
  const cook = await signIn(browser, kitchen, "/dapur", PHONE);
  const carers = await Promise.all(recipients.map((account) => signIn(browser, account, "/jemput")));
  await cook.getByRole("link", { name: /^Ayam goreng/ }).tap();
  await cook.getByText("Baru saja", { exact: true }).tap();
  await cook.getByRole("button", { name: "Terbitkan" }).tap();

  const undo = cook.getByRole("button", { name: "Urungkan Ayam goreng" });
  await expect(undo).toBeVisible();
  await expect(cook.getByRole("status").filter({ hasText: "Belum dilihat siapa pun" })).toBeVisible();
  const path = await cook.getByRole("heading", { name: "Ayam goreng" }).first().getByRole("link").getAttribute("href");
  const id = path?.split("/").at(-1) ?? "";
  const other = await Partner.signIn(recipients[0]);
  expect((await other.claim({ id, title: "", unitsLeft: 0 }, 1)).status).toBe(404);

  await cook.keyboard.press("Tab");
  await expect(undo).toBeFocused();
  await cook.keyboard.press("Enter");
  await expect(cook.getByText("Ayam goreng diurungkan. Tidak ada yang melihatnya.")).toBeVisible();

  await cook.waitForTimeout(AFTER_OPENING_MS);
  expect(await (await Partner.signIn(kitchen)).lot(id)).toMatchObject({
    state: "withdrawn",
    unitsLeft: 0,
    unitsHeld: 0,
  });
  for (const carer of carers) await expect(card(carer, "Ayam goreng")).toHaveCount(0);
});
