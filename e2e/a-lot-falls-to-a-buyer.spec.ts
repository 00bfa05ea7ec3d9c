import { expect } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { card, PHONE, signIn, TOWNS, uniqueTitle } from "@/e2e/people";
import { letPriceFall } from "@/e2e/run-database";
import { film, test } from "@/e2e/story";

const rupiahIn = (text: string | null): number => Number(text?.match(/Rp\s([\d.]+)/)?.[1]?.replaceAll(".", ""));

test("a lot is posted at Rp 40.000, falls to a neighbour, and is fetched with a code", async ({ browser }) => {
  const { kitchen } = TOWNS.makassar;
  const title = uniqueTitle("Coto makassar");
  const till = await Partner.signIn(kitchen);
  const cook = await signIn(browser, kitchen, "/dapur/baru");
  const here = { ...PHONE, geolocation: await till.home(), permissions: ["geolocation"] };

  await test.step("the kitchen posts ten boxes at Rp 40.000 each", async () => {
    await cook.getByLabel("Nama makanan").fill(title);
    await cook.getByText("Harga lain", { exact: true }).click();
    const price = cook.getByRole("textbox", { name: "Harga per boks" });
    await price.fill("40000");
    await price.blur();
    await cook.getByText("Baru saja", { exact: true }).click();
    await cook.getByText("Ubah penjemputan").click();
    await cook.getByText("Sampai batas aman", { exact: true }).click();
    await film(cook, "1 the kitchen asks Rp 40.000");
    await cook.getByRole("button", { name: "Terbitkan" }).click();
    await expect(cook.getByRole("heading", { name: title })).toBeVisible();
  });

  const buyer = await signIn(browser, "citizen001", "/pasar", here);
  await test.step("a neighbour sees it at its list price", async () => {
    await buyer.getByRole("button", { name: "Ganti tempat" }).tap();
    await buyer.getByRole("button", { name: "Lokasi saya" }).tap();
    await expect(card(buyer, title)).toContainText(/Rp\s40\.000/, { timeout: 45_000 });
    await expect(card(buyer, title)).toContainText(/Tetap sampai \d\d\.\d\d\sWITA, lalu turun/);
    await film(buyer, "2 at the list price");
  });

  const path = await cook.getByRole("heading", { name: title }).getByRole("link").getAttribute("href");
  const lotId = path?.split("/").at(-1) ?? "";
  const seen = await test.step("time passes and the price falls in front of the neighbour's eyes", async () => {
    await letPriceFall(lotId, 15);
    await buyer.goto(`/pasar/${lotId}`);
    const till = buyer.getByText(/^Rp\s[\d.]+$/).first();
    await expect(buyer.getByText(/turun ke Rp\s[\d.]+ dalam \d+\.\d\d/)).toBeVisible();
    const first = rupiahIn(await till.textContent());
    expect(first).toBeLessThan(13_000);
    await expect(async () => expect(rupiahIn(await till.textContent())).toBeLessThan(first)).toPass();
    await film(buyer, "3 the price falls");
    return first;
  });

  await test.step("the neighbour buys two for no more than was in sight", async () => {
    await buyer.getByRole("link", { name: "Beli", exact: true }).tap();
    await buyer.getByRole("button", { name: "Tambah" }).tap();
    await film(buyer, "4 the till");
    await buyer.getByRole("button", { name: "Beli 2 boks" }).tap();
    await expect(buyer).toHaveURL(/\/bayar\//);
    await film(buyer, "5 where it is paid");
    await buyer.getByRole("link", { name: /^Bayar Rp/ }).tap({ timeout: 45_000 });
    await expect(buyer).toHaveURL(/\/sandbox-pay\//);
    await buyer.getByRole("button", { name: "Bayar", exact: true }).tap();
    await expect(buyer.getByText("Dibayar. Kabarnya sedang dikirim.")).toBeVisible();
    await buyer.getByRole("link", { name: "Kembali ke pembelian" }).tap();
    await buyer.getByRole("link", { name: "Lihat kode ambil" }).tap({ timeout: 45_000 });
    await expect(buyer).toHaveURL(/\/pasar\/pesanan/);
    await expect(buyer.getByText("Sudah menjadi milik Anda", { exact: false })).toBeVisible();
    await film(buyer, "6 paid, with its code");
  });

  const bought = card(buyer, title);
  const paid = rupiahIn(await bought.getByText(/sudah dibayar/).textContent());
  expect(paid).toBeGreaterThanOrEqual(2 * 4_000);
  expect(paid).toBeLessThanOrEqual(2 * seen);
  const digits = bought.locator("[aria-hidden]", { hasText: /^\d{3}$/ });
  await expect(digits).toHaveCount(2);
  const code = (await digits.allTextContents()).join("");

  await test.step("the kitchen checks the code and hands over: the money is held already", async () => {
    await cook.getByRole("link", { name: "Serah", exact: true }).click();
    await cook.getByLabel("Kode ambil").fill(code);
    await cook.getByRole("button", { name: "Periksa" }).click();
    await expect(cook.getByText(/^Terima Rp/)).toBeHidden();
    await cook.getByText("Kira-kira", { exact: true }).click();
    await cook.getByRole("button", { name: "Sudah diambil" }).click();
    await expect(cook.getByText("Tercatat. Terima kasih.")).toBeVisible();
  });

  await test.step("both sides see it done", async () => {
    const history = buyer.getByRole("listitem").filter({ hasText: title });
    await expect(history.getByText("Selesai")).toBeVisible();
    await expect(history.getByText(/hemat Rp/)).toBeVisible();
    await cook.goto(`/dapur/${lotId}`);
    await expect(cook.getByText("2 dari 10 boks")).toBeVisible();
    await film(cook, "7 what the kitchen sold");
  });
});
