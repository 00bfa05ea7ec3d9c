import { randomBytes } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { reconnect, unsent } from "@/e2e/flaky-network";
import { card, listed, PHONE, signIn, TOWNS, uniqueTitle } from "@/e2e/people";

const MOST_BYTES = 120_000;
const PATH = "/api/v1/photos";

/** A picture as a phone takes it: noise that no encoder makes small by itself, several megabytes. */
async function photograph(): Promise<Buffer> {
  const [width, height] = [2_400, 1_800];
  const noise = sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
  return noise.blur(1.2).jpeg({ quality: 92 }).toBuffer();
}

const takePhoto = async (page: Page) =>
  page
    .locator("input[type=file][capture=environment]")
    .setInputFiles({ name: "kamera.jpg", mimeType: "image/jpeg", buffer: await photograph() });

async function fillIn(cook: Page, title: string): Promise<void> {
  await cook.getByLabel("Nama makanan").fill(title);
  await cook.getByText("Halal bersertifikat", { exact: true }).tap();
  await cook.getByText("Baru saja", { exact: true }).tap();
}

/** The photo is there, its place was kept before it came, and no words moved for it. */
async function expectPhoto(page: Page, title: string): Promise<string> {
  const photo = card(page, title)
    .or(page.getByRole("main"))
    .getByRole("img", { name: `Foto ${title}` })
    .first();
  await expect(() => photo.scrollIntoViewIfNeeded({ timeout: 1_000 })).toPass();
  await expect(photo).toHaveAttribute("loading", "lazy");
  await expect(photo).toHaveAttribute("width", /^\d+$/);
  await expect(photo).toHaveAttribute("height", /^\d+$/);
  await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  return (await photo.getAttribute("src")) ?? "";
}

test("a photo is made small on the phone, travels with the posting, and shows only once others may see the lot", async ({
  browser,
}) => {
  const { kitchen, recipients } = TOWNS.bandung;
  const title = uniqueTitle("Nasi bakar");
  const cook = await signIn(browser, kitchen, "/dapur", PHONE);
  const carer = await signIn(browser, recipients[0], "/jemput", PHONE);
  await cook.goto("/dapur/baru");
  await fillIn(cook, title);
  const sending = cook.waitForRequest((request) => request.method() === "POST" && request.url().endsWith(PATH));
  await takePhoto(cook);
  const bytes = Number((await (await sending).allHeaders())["content-length"]);
  test.info().annotations.push({ type: "measured", description: `${bytes} bytes` });
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  await expectPhoto(cook, title);
  await cook.getByRole("button", { name: "Terbitkan" }).tap();

  await expect(cook.getByRole("button", { name: `Urungkan ${title}` })).toBeVisible();
  const src = await expectPhoto(cook, title);
  expect((await carer.request.get(src)).status()).toBe(404);
  await expect(listed(carer, title)).toBeVisible({ timeout: 40_000 });
  await expectPhoto(carer, title);
  await listed(carer, title).getByRole("link", { name: title }).tap();
  await expect(carer).toHaveURL(/\/jemput\/.+/);
  await expectPhoto(carer, title);
  expect((await carer.request.get(src)).status()).toBe(200);
});

test("without a signal the photo goes along with its posting once the signal is back", async ({ browser }) => {
  const title = uniqueTitle("Nasi liwet");
  const cook = await signIn(browser, TOWNS.bandung.kitchen, "/dapur", PHONE);
  await cook.goto("/dapur/baru");
  await fillIn(cook, title);
  await cook.context().setOffline(true);
  await takePhoto(cook);
  await expect(cook.getByText(/Foto belum terkirim; nanti ikut bersama surplusnya/)).toBeVisible();
  await cook.getByRole("button", { name: "Terbitkan" }).tap();
  await expect(unsent(cook, 1)).toBeVisible();
  await reconnect(cook);
  await cook.goto("/dapur");
  await expectPhoto(cook, title);
  await expect(cook.getByText(`${title} belum diterbitkan`)).toHaveCount(0);
});

test("a menu item shows its photo on its tile, and lends it to what is posted of it", async ({ browser }) => {
  const name = uniqueTitle("Kue lapis");
  const cook = await signIn(browser, TOWNS.bandung.kitchen, "/dapur", PHONE);
  await cook.goto("/dapur/menu/baru");
  await cook.getByLabel("Nama makanan").fill(name);
  await takePhoto(cook);
  await expect(cook.getByRole("img", { name: `Foto ${name}` })).toBeVisible();
  await cook.getByRole("button", { name: "Simpan" }).tap();
  await expect(cook).toHaveURL(/\/dapur\/menu$/);
  await cook.goto("/dapur");
  const tile = cook.getByRole("link", { name: new RegExp(`^${name}`) });
  // A list read anew may put another element in its place.
  await expect(() => tile.scrollIntoViewIfNeeded({ timeout: 1_000 })).toPass();
  await expect
    .poll(() => tile.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
  await tile.tap();
  await cook.getByText("Baru saja", { exact: true }).tap();
  await cook.getByRole("button", { name: "Terbitkan" }).tap();
  await expect(cook.getByRole("button", { name: `Urungkan ${name}` })).toBeVisible();
  await expectPhoto(cook, name);
});
