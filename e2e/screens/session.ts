import type { Browser, BrowserContext } from "@playwright/test";
import { NEWCOMERS, welcomedCookie } from "@/components/welcome/newcomer";
import { signInByRequest } from "@/e2e/people";
import { baseUrl } from "@/e2e/public-api";
import { CASTS } from "@/e2e/screens/evening";
import type { Who } from "@/e2e/screens/screens";
import type { Language } from "@/server/kernel/text";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

const kept = new Map<string, Promise<State>>();

async function signInOnce(browser: Browser, who: Who, account: string): Promise<State> {
  const context = await browser.newContext();
  try {
    await signInByRequest(context.request, account, who === "admin" ? "tap" : "form");
    return await context.storageState();
  } finally {
    await context.close();
  }
}

async function stateOf(browser: Browser, who: Who, language: Language): Promise<State | undefined> {
  if (who === "anyone") return undefined;
  const account = CASTS[language][who];
  const key = `${who} ${account}`;
  const signedIn = kept.get(key) ?? signInOnce(browser, who, account);
  kept.set(key, signedIn);
  return signedIn;
}

/** An account's cookies as one header, for programs that open pages by themselves. */
export async function cookiesOf(browser: Browser, who: Who): Promise<string> {
  const state = await stateOf(browser, who, "id");
  return ["language=id", ...(state?.cookies ?? []).map(({ name, value }) => `${name}=${value}`)].join("; ");
}

type Reader = Readonly<{
  language: Language;
  viewport: { width: number; height: number };
  newcomer?: boolean;
  /** Points of the picture for each pixel of the page. */
  scale?: number;
}>;

/** A browser of someone's own, in a language; each account signs in once a run. */
export async function browserOf(browser: Browser, who: Who, reader: Reader): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: reader.viewport,
    deviceScaleFactor: reader.scale ?? 1,
    storageState: await stateOf(browser, who, reader.language),
    locale: reader.language === "id" ? "id-ID" : "en-GB",
    reducedMotion: "reduce",
  });
  const welcomed = reader.newcomer ? [] : NEWCOMERS.map(welcomedCookie);
  const cookies = [["language", reader.language], ...welcomed.map((name) => [name, "1"])];
  await context.addCookies(cookies.map(([name = "", value = ""]) => ({ name, value, url: baseUrl() })));
  return context;
}
