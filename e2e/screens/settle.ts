import type { Page, Request } from "@playwright/test";

const QUIET_MS = 250;
const LONGEST_MS = 12_000;

/** Streams never end, and what is fetched for later changes nothing on the page. */
function isAside(request: Request): boolean {
  const { "next-router-prefetch": prefetch, accept, purpose } = request.headers();
  const isKeptForLater = request.resourceType() === "fetch" && accept === "text/html";
  return Boolean(prefetch ?? purpose) || isKeptForLater || /live\.changes|event-stream/.test(request.url());
}

/** Resolves once nothing has been under way for a moment; the map's tiles, which may never come, are not waited for long. */
function quietness(page: Page): Promise<void> {
  const running = new Set<Request>();
  return new Promise((resolve) => {
    const longest = setTimeout(resolve, LONGEST_MS);
    let pause: NodeJS.Timeout | undefined;
    const quiet = () => {
      clearTimeout(longest);
      resolve();
    };
    page.on("request", (request) => {
      if (isAside(request)) return;
      running.add(request);
      clearTimeout(pause);
    });
    const done = (request: Request) => {
      if (!running.delete(request) || running.size > 0) return;
      clearTimeout(pause);
      pause = setTimeout(quiet, QUIET_MS);
    };
    page.on("requestfinished", done);
    page.on("requestfailed", done);
  });
}

/** Opens an address and waits until what it asked for is there: scripts, fonts, lists, no skeleton left. */
export async function open(page: Page, address: string): Promise<void> {
  const quiet = quietness(page);
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  await quiet;
  // What loads only when a reader comes near is come near to.
  await page.evaluate(() => document.querySelector(".skeleton")?.scrollIntoView());
  await page.locator(".skeleton").first().waitFor({ state: "detached", timeout: LONGEST_MS });
  await page.evaluate(() => window.scrollTo(0, 0));
}
