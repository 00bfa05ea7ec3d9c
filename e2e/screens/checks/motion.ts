import type { Page } from "@playwright/test";

/** What still moves for someone who asked the device for less motion. */
export async function motionFindings(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === "running" && Number(effect?.getTiming().duration ?? 0) > 10)
      .map(({ effect }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null;
        return `${target?.tagName.toLowerCase()} ".${target?.getAttribute("class")?.slice(0, 40)}" moves`;
      }),
  );
}
