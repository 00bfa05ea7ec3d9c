import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { axeFindings, contrastFindings } from "@/e2e/screens/checks/axe";
import { keyboardFindings } from "@/e2e/screens/checks/keyboard";
import { motionFindings } from "@/e2e/screens/checks/motion";
import { sidewaysFindings } from "@/e2e/screens/checks/reflow";
import { targetFindings } from "@/e2e/screens/checks/targets";
import { wordFindings } from "@/e2e/screens/checks/words";
import { type Evening, liveAnEvening } from "@/e2e/screens/evening";
import { addressOf, inTurn, nameOf, SCREENS, type Screen } from "@/e2e/screens/screens";
import { browserOf } from "@/e2e/screens/session";
import { open } from "@/e2e/screens/settle";
import { LANGUAGES, type Language } from "@/server/kernel/text";

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };
/** Twice as large leaves half as much room. */
const PHONE_AT_200 = { width: 180, height: 370 };
const DESK_AT_200 = { width: 720, height: 450 };

let evenings: Readonly<Record<Language, Evening>>;
test.beforeAll(async () => {
  const [id, en] = await Promise.all([liveAnEvening("id"), liveAnEvening("en")]);
  evenings = { id, en };
});

const named = (findings: string[], where: string) => findings.map((finding) => `${where}: ${finding}`);

/** Colours change at once, so that none is measured half-way between two themes. */
const stopTransitions = (page: Page) =>
  page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync("*, ::before, ::after { transition: none !important; }");
    document.adoptedStyleSheets.push(still);
  });

async function inBothThemes(page: Page): Promise<string[]> {
  await stopTransitions(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = named(await contrastFindings(page), "dark");
  await page.emulateMedia({ colorScheme: "light" });
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
  ...(language === "en" ? named(await axeFindings(page), "1440 px") : []),
];

for (const screen of inTurn(SCREENS))
  test(`${nameOf(screen)} is for everyone`, async ({ browser }) => {
    const looks = await Promise.all(LANGUAGES.map((language) => look(browser, screen, language)));
    const titles = new Set(looks.map(({ title }) => title));
    const nameless = screen.page !== "/" && screen.page !== null && titles.size < LANGUAGES.length;
    expect([
      ...looks.flatMap(({ findings }) => findings),
      ...(nameless ? [`both languages call it “${[...titles][0]}”`] : []),
    ]).toEqual([]);
  });

/** One reader's walk through one screen, in a browser that this reader keeps for the next. */
async function look(browser: Browser, screen: Screen, language: Language) {
  const page = await (await readerOf(browser, screen, language)).newPage();
  await open(page, addressOf(screen, evenings[language]));
  const found = [...(await onThePhone(page, language)), ...(await larger(page, language))];
  const title = await page.title();
  await page.close();
  return { findings: named(found, language), title };
}

const readers = new Map<string, Promise<BrowserContext>>();

function readerOf(browser: Browser, { who, newcomer }: Screen, language: Language): Promise<BrowserContext> {
  const key = `${who}.${newcomer}.${language}`;
  const reader = readers.get(key) ?? browserOf(browser, who, { newcomer, language, viewport: PHONE });
  readers.set(key, reader);
  return reader;
}
