import { expect } from "@playwright/test";
import sharp from "sharp";
import { Partner } from "@/e2e/partner";
import { card, PHONE, signIn, TOWNS, uniqueTitle } from "@/e2e/people";
import { letAnswerTimePass } from "@/e2e/run-database";
import { film, test } from "@/e2e/story";

/** What a buyer finds on the counter: nothing. */
const emptyShelf = () =>
  sharp({ create: { width: 1_200, height: 900, channels: 3, background: { r: 190, g: 170, b: 140 } } })
    .jpeg()
    .toBuffer();

test("a buyer pays, finds the food gone, reports it with a photo, and has the money back by itself", async ({
  browser,
}) => {
  const title = uniqueTitle("Papeda ikan kuning");
  const till = await Partner.signIn(TOWNS.jayapura.kitchen);
  const lot = await till.post(title, 6, 3 * 3_600, 15_000);
  const buyer = await signIn(browser, "citizen003", "/pasar", PHONE);

  await test.step("the buyer takes two and pays at the sandbox", async () => {
    await buyer.goto(`/pasar/${lot.id}/beli`);
    const more = buyer.getByRole("button", { name: "Tambah" });
    await expect(async () => {
      await more.tap();
      await expect(buyer.getByRole("button", { name: "Beli 2 boks" })).toBeVisible({ timeout: 500 });
    }).toPass();
    await buyer.getByRole("button", { name: "Beli 2 boks" }).tap();
    await buyer.getByRole("link", { name: /^Bayar Rp/ }).tap({ timeout: 45_000 });
    await buyer.getByRole("button", { name: "Bayar", exact: true }).tap();
    await buyer.getByRole("link", { name: "Kembali ke pembelian" }).tap();
    await expect(buyer.getByText("Dibayar, dana ditahan")).toBeVisible({ timeout: 45_000 });
    await film(buyer, "1 paid, and the money held");
  });
  const payment = new URL(buyer.url()).pathname;

  await test.step("at the kitchen nothing is left, and the buyer says so with a photo", async () => {
    await buyer.getByRole("link", { name: "Lihat kode ambil" }).tap();
    await card(buyer, title).getByRole("link", { name: "Laporkan masalah" }).tap();
    await buyer.getByText("Makanannya tidak ada", { exact: true }).tap();
    await buyer.getByLabel("Ceritakan").fill("Raknya kosong, kata kasir sudah habis.");
    const photo = { name: "rak.jpg", mimeType: "image/jpeg", buffer: await emptyShelf() };
    await buyer.locator("input[type=file][capture=environment]").setInputFiles(photo);
    await expect(buyer.getByRole("img", { name: /Foto ke-1/ })).toBeVisible();
    await film(buyer, "2 what the buyer reports");
    await buyer.getByRole("button", { name: "Kirim laporan" }).tap();
    await expect(buyer).toHaveURL(/\/pasar\/sengketa\/(?!baru)/);
    await expect(buyer.getByText("Raknya kosong, kata kasir sudah habis.")).toBeVisible();
    const shown = buyer.getByRole("main").locator('img[src*="/api/v1/photos/"]').last();
    await shown.scrollIntoViewIfNeeded();
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });
  const dispute = new URL(buyer.url()).pathname.split("/").at(-1) ?? "";

  await test.step("the kitchen sees the photo and says nothing for a quarter of an hour", async () => {
    const cook = await signIn(browser, TOWNS.jayapura.kitchen, `/dapur/sengketa/${dispute}`);
    const shown = cook.getByRole("main").locator('img[src*="/api/v1/photos/"]').last();
    await shown.scrollIntoViewIfNeeded();
    await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await film(cook, "3 what the kitchen sees");
    await letAnswerTimePass(dispute);
  });

  await test.step("the money comes back by itself, and the buyer sees it everywhere", async () => {
    await expect(buyer.getByText("Tidak dijawab dalam 15 menit, jadi dikabulkan dengan sendirinya.")).toBeVisible({
      timeout: 45_000,
    });
    await expect(buyer.getByText(/Rp\s30\.000 dikembalikan kepada pembeli/)).toBeVisible();
    await film(buyer, "4 decided by the clock");
    await buyer.goto(payment);
    await expect(buyer.getByText(/^Dikembalikan Rp\s30\.000/)).toBeVisible({ timeout: 45_000 });
    await film(buyer, "5 the money is on its way back");
    await buyer.goto("/pasar/pesanan");
    const history = buyer.getByRole("listitem").filter({ hasText: title });
    await expect(history.getByText(/uang kembali/)).toBeVisible();
    await film(buyer, "6 what the history says");
  });
});
