import { expect } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { PHONE } from "@/e2e/people";
import { PASSWORD } from "@/e2e/public-api";
import { film, test } from "@/e2e/story";

const JAYAPURA = { latitude: -2.6, longitude: 139.6 };

test("a kitchen registers with its pin on the map, not with numbers", async ({ browser }) => {
  const account = `warung-${Date.now().toString(36)}`;
  const email = `${account}@demo.test`;
  const page = await (await browser.newContext(PHONE)).newPage();
  const confirm = page.getByRole("button", { name: "Pakai tempat ini" });

  await test.step("who they are and where they cook", async () => {
    await page.goto("/daftar?sebagai=provider");
    await expect(async () => {
      await page.getByLabel("Nama Anda").fill("Ibu Wenda");
      await page.getByLabel("Email atau nomor ponsel").fill(email);
      await page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
      await page.getByLabel("Nama organisasi").fill("Warung Wenda");
      await page.getByLabel("Alamat").fill("Jl. Raya Abepura No. 7");
      await page.getByLabel("Kabupaten atau kota").selectOption({ label: "Kota Jayapura, Papua" });
      await expect(page.getByLabel("Nama Anda")).toHaveValue("Ibu Wenda", { timeout: 1_000 });
    }).toPass();
    await expect(page.getByText("Lengkapi isian di atas dulu.")).toBeVisible();
  });

  await test.step("the map opens on their province, and takes no place from so far away", async () => {
    await page.getByRole("button", { name: "Pilih di peta" }).tap();
    await expect(confirm).toBeDisabled();
    await expect(page.getByText("Perbesar peta dulu agar titiknya tepat.")).toBeVisible();
    const nearer = page.getByRole("button", { name: "Perbesar", exact: true });
    await expect(async () => {
      await nearer.tap();
      await expect(confirm).toBeEnabled({ timeout: 700 });
    }).toPass();
    await film(page, "1 the pin in the middle");
    await confirm.tap();
  });

  await test.step("the pin is shown where they put it", async () => {
    await expect(page.getByRole("button", { name: "Pilih di peta" })).toBeVisible();
    await page.getByText("Ketik koordinatnya").tap();
    const latitude = Number(await page.getByLabel("Lintang").inputValue());
    const longitude = Number(await page.getByLabel("Bujur").inputValue());
    expect(latitude).toBeCloseTo(JAYAPURA.latitude, 1);
    expect(longitude).toBeCloseTo(JAYAPURA.longitude, 1);
    await film(page, "2 the pin");
  });

  const asked = new Date();
  await test.step("a code, and the registration stands with that pin", async () => {
    await page.getByRole("button", { name: "Kirim kode" }).tap();
    const admin = await Partner.signIn("admin");
    const send = page.getByRole("button", { name: "Kirim pendaftaran" });
    await expect(async () => {
      await page.getByLabel("Kode enam angka").fill((await admin.codeSince(asked)) ?? "");
      await expect(send).toBeEnabled({ timeout: 500 });
    }).toPass();
    const answer = page.waitForResponse((response) => response.url().endsWith("/api/v1/registrations"));
    await send.tap();
    await expect(page.getByText("Pendaftaran terkirim")).toBeVisible();
    const { organisationId } = (await (await answer).json()) as { organisationId: string };
    await admin.verify(organisationId);
    const home = await (await Partner.signIn(account)).home();
    expect(home.latitude).toBeCloseTo(JAYAPURA.latitude, 1);
    expect(home.longitude).toBeCloseTo(JAYAPURA.longitude, 1);
  });
});
