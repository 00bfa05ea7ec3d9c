import { type Page, test as playwrightTest } from "@playwright/test";

/** A story after which everyone goes home: a browser left open would go on asking in the name of its person. */
export const test = playwrightTest.extend<{ everyoneGoesHome: undefined }>({
  everyoneGoesHome: [
    async ({ browser }, tell) => {
      await tell(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});

/** One picture of the film of a story. */
export const film = async (page: Page, name: string): Promise<void> =>
  test.info().attach(name, { body: await page.screenshot(), contentType: "image/png" });
