import { expect } from "@playwright/test";
import { Partner, registerOutlet } from "@/e2e/partner";
import { PHONE, signIn, uniqueTitle } from "@/e2e/people";
import { test } from "@/e2e/story";

test("a new outlet starts from two questions, keeps what it posts freely, and arranges its menu", async ({
  browser,
}) => {
  const email = `dapur-${Date.now().toString(36)}@contoh.test`;
  const outlet = await registerOutlet(email);
  await (await Partner.signIn("admin")).verify(outlet);
  const cook = await signIn(browser, email, "/dapur", PHONE);

  await test.step("an empty menu leads to the first tiles", async () => {
    const start = cook.getByRole("button", { name: "Pakai menu awal" });
    await expect(start).toBeDisabled();
    await cook.getByText("Toko roti & kue").tap();
    await expect(cook.getByText("Pilih status halalnya dulu.")).toBeVisible();
    await cook.getByText("Halal menurut dapur").tap();
    await start.tap();
    await expect(cook.getByRole("link", { name: /^Donat/ })).toBeVisible();
  });

  const title = uniqueTitle("Pizza sisa");
  await test.step("a free posting becomes an item by one tap", async () => {
    await cook.getByRole("link", { name: "Surplus", exact: true }).tap();
    await cook.getByLabel("Nama makanan").fill(title);
    await cook.getByText("2 jam lalu", { exact: true }).tap();
    await cook.getByRole("button", { name: "Terbitkan" }).tap();
    await cook.getByRole("button", { name: "Simpan sebagai menu" }).tap();
    await expect(cook.getByRole("link", { name: new RegExp(`^${title}`) }).first()).toContainText("biasanya 10 boks");
    await expect(cook.getByRole("button", { name: "Simpan sebagai menu" })).toHaveCount(0);
  });

  await test.step("hidden items leave the tiles, order is kept", async () => {
    await cook.getByRole("link", { name: "Atur menu" }).tap();
    await cook.getByRole("button", { name: "Sembunyikan: Donat" }).tap();
    await expect(cook.getByRole("button", { name: "Tampilkan: Donat" })).toBeVisible();
    await cook.getByRole("button", { name: "Naikkan Kue basah" }).tap();
    await expect(cook.getByText("Kue basah kini urutan 3 dari 6")).toBeAttached();
    await cook.getByRole("link", { name: "Dapur", exact: true }).tap();
    await expect(cook.getByRole("link", { name: /^Kue basah/ })).toBeVisible();
    await expect(cook.getByRole("link", { name: /^Donat/ })).toHaveCount(0);
  });
});
