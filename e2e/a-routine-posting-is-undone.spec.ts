import { expect } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { PHONE, signIn, uniqueTitle } from "@/e2e/people";
import { test } from "@/e2e/story";

const KITCHEN = "provider056";
const JAKARTA_HOURS = 7;

test("a draft confirmed by mistake is taken back within the seconds of undo, and its outcome stays to be read", async ({
  browser,
}) => {
  const title = uniqueTitle("Nasi uduk");
  const till = await Partner.signIn(KITCHEN);
  await till.repeat(title, 4, JAKARTA_HOURS);
  const cook = await signIn(browser, KITCHEN, "/dapur", PHONE);
  const draft = cook.getByRole("article", { name: title });
  await draft.getByRole("button", { name: /baru saja/ }).tap();
  await expect(cook).toHaveURL(/\/dapur\/[0-9a-f-]+$/);
  await cook.getByRole("button", { name: `Urungkan ${title}` }).tap();
  await expect(cook.getByText(`${title} diurungkan. Tidak ada yang melihatnya.`)).toBeVisible();
  const id = cook.url().split("/").at(-1) ?? "";
  expect(await till.lot(id)).toMatchObject({ state: "withdrawn", unitsLeft: 0 });
});
