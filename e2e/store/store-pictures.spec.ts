import { join } from "node:path";
import { expect } from "@playwright/test";
import sharp from "sharp";
import { liveAnEvening } from "@/e2e/screens/evening";
import { browserOf } from "@/e2e/screens/session";
import { open } from "@/e2e/screens/settle";
import { test } from "@/e2e/story";

const FOLDER = "public/screenshots";
const MOST_BYTES = 60_000;
const NARROW = { width: 360, height: 720 };
const WIDE = { width: 1280, height: 800 };

/** What a phone or a computer shows of the product before it is installed: real screens of a lived evening. */
const PICTURES = [
  { name: "dapur", who: "provider", path: "/dapur", viewport: NARROW, width: 720 },
  { name: "sekitar", who: "ngo", path: "/jemput", viewport: NARROW, width: 720 },
  { name: "jemputan", who: "ngo", path: "/jemput/ambil", viewport: NARROW, width: 720 },
  { name: "sekitar-lebar", who: "ngo", path: "/jemput", viewport: WIDE, width: 1280 },
  { name: "dampak-lebar", who: "anyone", path: "/dampak", viewport: WIDE, width: 1280 },
] as const;

test("the pictures of the app's manifest are taken from the product", async ({ browser }) => {
  test.setTimeout(240_000);
  await liveAnEvening();
  for (const { name, who, path, viewport, width } of PICTURES) {
    const context = await browserOf(browser, who, { language: "id", viewport, scale: width / viewport.width });
    const page = await context.newPage();
    await open(page, path);
    const { size } = await sharp(await page.screenshot())
      .webp({ quality: 72, effort: 6 })
      .toFile(join(FOLDER, `${name}.webp`));
    expect(size, name).toBeLessThanOrEqual(MOST_BYTES);
    await context.close();
  }
});
