import { test as playwrightTest } from "@playwright/test";

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
