import type { Page, Request } from "@playwright/test";

const QUIET_MS = 250;
const LONGEST_MS = 12_000;

/** Streams never end and the map's tiles may never come; everything else is waited for. */
const isEndless = (request: Request) => /live\.changes|event-stream/.test(request.url());

/** Opens an address and waits until what it asked for is there: scripts, fonts, lists, no skeleton left. */
export async function open(page: Page, address: string): Promise<void> {
  const running = new Set<Request>();
  let quietSince = Date.now();
  page.on("request", (request) => !isEndless(request) && running.add(request));
  const done = (request: Request) => {
    running.delete(request);
    quietSince = Date.now();
  };
  page.on("requestfinished", done);
  page.on("requestfailed", done);
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => true));
  const until = Date.now() + LONGEST_MS;
  while (Date.now() < until && (running.size > 0 || Date.now() - quietSince < QUIET_MS))
    await page.waitForTimeout(QUIET_MS / 5);
  await page.locator(".skeleton").first().waitFor({ state: "detached", timeout: LONGEST_MS });
}
