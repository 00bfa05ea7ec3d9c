import { expect } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { card, listed, signIn, TOWNS, uniqueTitle } from "@/e2e/people";
import { test } from "@/e2e/story";

const SAFE_FOR_SECONDS = 25;

test("a lot nobody took ends by itself, once, and every screen says so", async ({ browser }) => {
  const { kitchen, recipients } = TOWNS.medan;
  const cook = await signIn(browser, kitchen, "/dapur");
  const list = await signIn(browser, recipients[0], "/jemput");
  const till = await Partner.signIn(kitchen);
  const lot = await till.post(uniqueTitle("Soto medan"), 6, SAFE_FOR_SECONDS);
  await expect(listed(list, lot.title)).toBeVisible();
  await expect(cook.getByRole("heading", { name: lot.title })).toBeVisible();

  const looking = await signIn(browser, recipients[1], `/jemput/${lot.id}`);
  await expect(card(list, lot.title)).toHaveCount(0, { timeout: 60_000 });
  await expect(looking.getByText("Waktunya sudah lewat", { exact: false })).toBeVisible();
  await expect(looking.getByRole("button", { name: /^Ambil/ })).toBeDisabled();
  const ended = cook.getByRole("listitem").filter({ hasText: lot.title });
  await expect(ended.getByText("Lewat waktu")).toBeVisible();

  expect(await till.lot(lot.id)).toMatchObject({ state: "expired", unitsLeft: 0, unitsHeld: 0 });
  const late = await Partner.signIn(recipients[0]);
  expect((await late.claim(lot, 1)).status).toBe(409);
});
