import type { Page } from "@playwright/test";

/** What sticks out of the page at this width, so that one would have to scroll sideways to read it. */
export async function sidewaysFindings(page: Page, viewport: { width: number; height: number }): Promise<string[]> {
  await page.setViewportSize(viewport);
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const sticksOut = (element: Element) => element.getBoundingClientRect().right > width + 1;
    const culprits = [...document.body.querySelectorAll("*")]
      .filter((element) => sticksOut(element) && ![...element.children].some(sticksOut))
      .map((element) => `${element.tagName.toLowerCase()} "${(element.textContent ?? "").trim().slice(0, 40)}"`);
    return culprits.length > 0 ? culprits.slice(0, 3) : ["the page"];
  });
  return found.map((what) => `at ${viewport.width} px ${what} needs sideways scrolling`);
}
