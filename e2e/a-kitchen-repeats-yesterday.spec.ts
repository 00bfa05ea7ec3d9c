import { expect } from "@playwright/test";
import { PHONE, signIn } from "@/e2e/people";
import { test } from "@/e2e/story";

/** A demo kitchen that handed food over yesterday evening. */
const KITCHEN = "provider043";

test("yesterday's food is posted again with today's times, and then no longer offered for repeating", async ({
  browser,
}) => {
  const cook = await signIn(browser, KITCHEN, "/dapur", PHONE);
  await cook.getByRole("link", { name: /^Ulangi kemarin/ }).tap();
  await expect(cook).toHaveURL(/\/dapur\/ulangi$/);
  await cook.getByText("Baru saja", { exact: true }).first().tap();
  await expect(cook.getByText(/Aman sampai \d\d\.\d\d\sWIB/).first()).toBeVisible();
  await cook.getByRole("button", { name: /^Terbitkan/ }).tap();
  await expect(cook.getByRole("button", { name: /^Urungkan/ }).first()).toBeVisible();
  await expect(cook.getByRole("link", { name: /^Ulangi kemarin/ })).toHaveCount(0);
});
