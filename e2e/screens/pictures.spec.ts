import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "@playwright/test";
import { type Evening, liveAnEvening } from "@/e2e/screens/evening";
import { addressOf, nameOf, SCREENS } from "@/e2e/screens/screens";
import { browserOf } from "@/e2e/screens/session";
import { open } from "@/e2e/screens/settle";
import { LANGUAGES, type Language } from "@/server/kernel/text";

const FOLDER = process.env.PICTURES_DIR ?? "pictures";
const SIZES = { phone: { width: 360, height: 740 }, desk: { width: 1440, height: 900 } } as const;
const THEMES = ["light", "dark"] as const;
let evenings: Readonly<Record<Language, Evening>>;

test.beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  const [id, en] = await Promise.all([liveAnEvening("id"), liveAnEvening("en")]);
  evenings = { id, en };
});

for (const screen of SCREENS)
  test(nameOf(screen), async ({ browser }) => {
    for (const language of LANGUAGES)
      for (const [size, viewport] of Object.entries(SIZES)) {
        const context = await browserOf(browser, screen.who, { ...screen, language, viewport });
        const page = await context.newPage();
        await open(page, addressOf(screen, evenings[language]));
        for (const colorScheme of THEMES) {
          await page.emulateMedia({ colorScheme });
          const name = `${nameOf(screen)}.${size}.${colorScheme}.${language}`;
          await page.screenshot({ path: join(FOLDER, `${name}.png`) });
          if (size === "phone") await page.screenshot({ path: join(FOLDER, `${name}.whole.png`), fullPage: true });
        }
        await context.close();
      }
  });
