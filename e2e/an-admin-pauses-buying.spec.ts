import { expect } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { PHONE, signIn, TOWNS, uniqueTitle } from "@/e2e/people";
import { film, test } from "@/e2e/story";

test("a neighbour reads that buying is paused before pressing, and buys once it goes on", async ({ browser }) => {
  const till = await Partner.signIn(TOWNS.medan.kitchen);
  const lot = await till.post(uniqueTitle("Lemang"), 4, 3 * 3_600, 12_000);
  const admin = await Partner.signIn("admin");
  const buyer = await signIn(browser, "citizen004", `/pasar/${lot.id}`, PHONE);
  const buy = buyer.getByRole("link", { name: "Beli", exact: true });
  const paused = buyer.getByText("Pembelian sedang dihentikan sementara");
  await expect(buy).toBeVisible();

  await admin.letBuy(false);
  try {
    await buyer.reload();
    await expect(paused).toBeVisible();
    await expect(buy).toHaveCount(0);
    await film(buyer, "1 buying is paused");
    await buyer.goto("/pasar");
    await expect(paused).toBeVisible();
  } finally {
    await admin.letBuy(true);
  }
  await buyer.goto(`/pasar/${lot.id}`);
  await expect(buy).toBeVisible();
  await expect(paused).toHaveCount(0);
});
