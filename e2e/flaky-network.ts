import { expect, type Page } from "@playwright/test";

/**
 * Lets the next call of a procedure reach the server, cuts the network and loses the answer on its way back.
 * @returns a promise of the moment it is lost, in a box so that waiting for the trap is not waiting for the tap
 */
export async function loseAnswerOf(page: Page, procedure: string): Promise<{ lost: Promise<void> }> {
  let tell = () => {};
  const lost = new Promise<void>((resolve) => {
    tell = resolve;
  });
  await page.route(
    (url) => url.pathname.endsWith(`/api/trpc/${procedure}`),
    async (route) => {
      const answer = await route.fetch();
      expect(answer.status(), `${procedure} reached the server`).toBeLessThan(300);
      await page.context().setOffline(true);
      await route.abort("connectionreset");
      tell();
    },
    { times: 1 },
  );
  return { lost };
}

/** The bar under the header that lists what is not sent yet. */
export const unsent = (page: Page, count: number) => page.getByText(`Belum terkirim (${count})`);

/** Brings the network back and waits until nothing is left to send. */
export async function reconnect(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await expect(page.getByText(/Belum terkirim/)).toHaveCount(0);
}
