import { expect } from "@playwright/test";
import sharp from "sharp";
import { Partner } from "@/e2e/partner";
import { PHONE, signIn, TOWNS, tapInAsAdmin } from "@/e2e/people";
import { test } from "@/e2e/story";

const SOON = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
const picture = () =>
  sharp({ create: { width: 800, height: 1_100, channels: 3, background: "#e8e4d8" } })
    .jpeg()
    .toBuffer();

test("a kitchen hands in a certificate with its photo, an admin opens and accepts it, and it is listed as ending soon", async ({
  browser,
}) => {
  const { kitchen } = TOWNS.medan;
  const house = await (await Partner.signIn(kitchen)).house();
  const cook = await signIn(browser, kitchen, "/dapur/pengaturan/dokumen", PHONE);

  await test.step("the kitchen hands it in", async () => {
    await expect(cook.getByText(/^Belum ada: NIB/)).toBeVisible();
    await cook.getByLabel("Jenis dokumen").selectOption("hygiene");
    await cook.getByLabel("Nomor").fill("SLHS-1271-0099");
    await cook.getByLabel("Tanggal terbit").fill("2024-02-01");
    await cook.getByLabel("Berlaku sampai").fill(SOON);
    const gallery = cook.locator("input[type=file]:not([capture])");
    await gallery.setInputFiles({ name: "slhs.jpg", mimeType: "image/jpeg", buffer: await picture() });
    await expect(cook.getByRole("img", { name: /SLHS/ })).toBeVisible();
    await cook.getByRole("button", { name: "Kirim", exact: true }).tap();
    await expect(cook.getByText("Menunggu diperiksa")).toBeVisible();
    await expect(cook.getByText("****0099")).toBeVisible();
  });

  const admin = await tapInAsAdmin(browser, "admin", `/admin/organisasi/${house}`);
  await test.step("an admin sees the number and the photo only by opening it, and accepts", async () => {
    await expect(admin.getByText("****0099")).toBeVisible();
    await expect(admin.getByText("SLHS-1271-0099")).toBeHidden();
    await admin.getByRole("button", { name: "Buka nomor dan fotonya" }).click();
    await expect(admin.getByLabel("Keterangan")).toHaveValue(/^Memeriksa SLHS/);
    await admin.getByRole("button", { name: "Tampilkan", exact: true }).click();
    await expect(admin.getByText("SLHS-1271-0099")).toBeVisible();
    const photo = admin.getByRole("img", { name: /SLHS/ });
    await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    await admin.getByRole("button", { name: "Terima" }).click();
    await expect(admin.getByText("Segera berakhir", { exact: true })).toBeVisible();
  });

  await test.step("it is among those that end soon, and the kitchen reads that it counts", async () => {
    await admin.goto("/admin/dokumen?daftar=segera");
    await expect(admin.getByText("****0099")).toBeVisible();
    await cook.reload();
    await expect(cook.getByText("Segera berakhir", { exact: true })).toBeVisible();
    await expect(cook.getByText("Menunggu diperiksa")).toBeHidden();
  });
});
