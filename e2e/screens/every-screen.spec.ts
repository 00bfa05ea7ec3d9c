import { expect, type Page, test } from "@playwright/test";
import { axeFindings, contrastFindings } from "@/e2e/screens/checks/axe";
import { keyboardFindings } from "@/e2e/screens/checks/keyboard";
import { motionFindings } from "@/e2e/screens/checks/motion";
import { sidewaysFindings } from "@/e2e/screens/checks/reflow";
import { targetFindings } from "@/e2e/screens/checks/targets";
import { wordFindings } from "@/e2e/screens/checks/words";
import { type Evening, liveAnEvening } from "@/e2e/screens/evening";
import { addressOf, nameOf, SCREENS, type Screen } from "@/e2e/screens/screens";
import { browserOf } from "@/e2e/screens/session";
import { open } from "@/e2e/screens/settle";
import { LANGUAGES, type Language } from "@/server/kernel/text";

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };
/** Twice as large leaves half as much room. */
const PHONE_AT_200 = { width: 180, height: 370 };
const DESK_AT_200 = { width: 720, height: 450 };

let evening: Evening;
test.beforeAll(async () => {
  evening = await liveAnEvening();
});

const named = (findings: string[], where: string) => findings.map((finding) => `${where}: ${finding}`);

async function turn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

async function inBothThemes(page: Page): Promise<string[]> {
  await turn(page, "dark");
  const dark = named(await contrastFindings(page), "dark");
  await turn(page, "light");
  return [...named(await axeFindings(page), "light"), ...dark];
}

async function onThePhone(page: Page, language: Language): Promise<string[]> {
  return [
    ...((await page.getAttribute("html", "lang")) === language ? [] : ["the page does not name its language"]),
    ...(await wordFindings(page, language)),
    ...(await motionFindings(page)),
    ...(await inBothThemes(page)),
    ...(await sidewaysFindings(page, PHONE)),
    ...(await targetFindings(page)),
    ...(language === "id" ? await keyboardFindings(page) : []),
  ];
}

const larger = async (page: Page, language: Language): Promise<string[]> => [
  ...(await sidewaysFindings(page, PHONE_AT_200)),
  ...(await sidewaysFindings(page, DESK_AT_200)),
  ...(await sidewaysFindings(page, DESK)),
  ...(language === "id" ? named(await axeFindings(page), "1440 px") : []),
];

for (const screen of SCREENS)
  test(`${nameOf(screen)} is for everyone`, async ({ browser }) => {
    const titles: string[] = [];
    const findings: string[] = [];
    for (const language of LANGUAGES) {
      const { page, close } = await look(browser, screen, language);
      titles.push(await page.title());
      findings.push(...named([...(await onThePhone(page, language)), ...(await larger(page, language))], language));
      await close();
    }
    if (screen.page !== "/" && screen.page !== null && new Set(titles).size < LANGUAGES.length)
      findings.push(`both languages call it “${titles[0]}”`);
    expect(findings).toEqual([]);
  });

async function look(browser: Parameters<typeof browserOf>[0], screen: Screen, language: Language) {
  const context = await browserOf(browser, screen.who, { ...screen, language, viewport: PHONE });
  const page = await context.newPage();
  await open(page, addressOf(screen, evening));
  return { page, close: () => context.close() };
}
