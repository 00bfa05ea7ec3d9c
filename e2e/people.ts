import { type APIRequestContext, type Browser, type BrowserContextOptions, expect, type Page } from "@playwright/test";
import { PASSWORD } from "@/e2e/public-api";

/** Demo towns far from Jakarta: one kitchen and its only three recipients, so that stories do not meet each other. */
export const TOWNS = {
  makassar: { kitchen: "provider068", recipients: ["ngo131", "ngo132", "ngo133"] },
  bandung: { kitchen: "provider076", recipients: ["ngo143", "ngo144", "ngo145"] },
  surabaya: { kitchen: "provider078", recipients: ["ngo146", "ngo147", "ngo148"] },
  denpasar: { kitchen: "provider080", recipients: ["ngo149", "ngo150", "ngo151"] },
  jayapura: { kitchen: "provider070", recipients: ["ngo134", "ngo135", "ngo136"] },
  biak: { kitchen: "provider072", recipients: ["ngo137", "ngo138", "ngo139"] },
  wamena: { kitchen: "provider074", recipients: ["ngo140", "ngo141", "ngo142"] },
  medan: { kitchen: "provider082", recipients: ["ngo152", "ngo153", "ngo154"] },
} as const;

/** A cheap phone under a thumb. */
export const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** For stories that catch what a page asks: under a service worker it would go past their traps. */
export const TRAPPED: BrowserContextOptions = { serviceWorkers: "block" };

/** A person at a browser of their own, signed in by the form, on a page that listens. */
export async function signIn(
  browser: Browser,
  account: string,
  path: string,
  device: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(device);
  return signInOn(await context.newPage(), account, path);
}

/** Signs someone in as the form does, or as the demo's one tap, without drawing a page. */
export async function signInByRequest(request: APIRequestContext, account: string, way: "form" | "tap"): Promise<void> {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const [door, fields] =
    way === "tap"
      ? ["demo", { role: account }]
      : ["credentials", { identifier: `${account}@demo.test`, password: PASSWORD }];
  const form = { ...fields, csrfToken, json: "true" };
  expect((await request.post(`/api/auth/callback/${door}`, { form })).status()).toBe(200);
}

/** An admin by the demo's one tap, which alone needs no second factor, at a browser of their own. */
export async function tapInAsAdmin(browser: Browser, account: string, path: string): Promise<Page> {
  const context = await browser.newContext();
  await signInByRequest(context.request, account, "tap");
  const page = await context.newPage();
  const listening = page.waitForRequest(/live\.changes/);
  await page.goto(path);
  await listening;
  await alive(page);
  return page;
}

/** The same by the form, on a page that is there already. */
export async function signInOn(page: Page, account: string, path: string): Promise<Page> {
  await page.goto(`/masuk?kembali=${encodeURIComponent(path)}`);
  const send = page.getByRole("button", { name: "Masuk", exact: true });
  await expect(async () => {
    // What is typed before the page is alive may be forgotten by it.
    await page.getByLabel("Email atau nomor ponsel").fill(account.includes("@") ? account : `${account}@demo.test`);
    await page.getByLabel("Kata sandi", { exact: true }).fill(PASSWORD);
    await expect(send).toBeEnabled({ timeout: 1_000 });
  }).toPass();
  const listening = page.waitForRequest(/live\.changes/);
  await send.click();
  await listening;
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await alive(page);
  return page;
}

/** Until every part of the page answers a tap: parts that stand already may still be waiting for their scripts. */
const alive = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll("button:not(.maplibregl-map *)")].every((one) =>
      Object.keys(one).some((key) => key.startsWith("__react")),
    ),
  );

/** The card or page section of one lot, by the name of its food. */
export const card = (page: Page, title: string) => page.getByRole("article", { name: title });

/** A lot in the list of what is open near by, its offer left aside. */
export const listed = (page: Page, title: string) =>
  page.getByRole("region", { name: "Terbuka sekarang" }).getByRole("article", { name: title, exact: true });

/** The offer of a lot, told apart from its card in the list by its answer button. */
export const offer = (page: Page, title: string) =>
  card(page, title).filter({ has: page.getByRole("button", { name: "Terima" }) });

/** Among several recipients, the one to whom the matcher offers a lot. */
export async function whoIsOffered(pages: readonly Page[], title: string): Promise<Page> {
  return Promise.any(
    pages.map(async (page) => {
      await offer(page, title).waitFor();
      return page;
    }),
  );
}

/** A name no other story and no other run uses. */
export const uniqueTitle = (food: string): string => `${food} ${Date.now().toString(36)}`;
