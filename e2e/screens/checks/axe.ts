import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type Axe from "axe-core";
import type { RunOptions } from "axe-core";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const COLOURS = ["color-contrast", "link-in-text-block"];

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds on the page as it stands: rule, place and the first reason, one line each. */
async function findings(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document, { ...options, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, failureSummary }) => {
        const why = any[0]?.message ?? failureSummary?.split("\n")[1]?.trim();
        return `axe ${id}: ${target.join(" ")} (${why})`;
      }),
    );
  }, options);
}

/** Every rule of the standards but the size of targets: it takes what a fixed bar covers for small, though a scroll frees it. */
export const axeFindings = (page: Page): Promise<string[]> =>
  findings(page, { runOnly: { type: "tag", values: STANDARDS }, rules: { "target-size": { enabled: false } } });

/** The rules for which only colours count. */
export const contrastFindings = (page: Page): Promise<string[]> =>
  findings(page, { runOnly: { type: "rule", values: COLOURS } });
