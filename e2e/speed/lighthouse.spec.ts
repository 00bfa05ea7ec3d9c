import { chromium, expect, test } from "@playwright/test";
import lighthouse, { type Flags } from "lighthouse";
import { baseUrl } from "@/e2e/public-api";
import type { Who } from "@/e2e/screens/screens";
import { cookiesOf } from "@/e2e/screens/session";
import { SLOW_PHONE } from "@/e2e/speed/slow-phone";
import { freePort } from "@/scripts/start/ports.mjs";

const LEAST = 95;
/** What else runs on the machine only makes a page slower: the best of so many rounds counts, as in Lighthouse CI. */
const MOST_ROUNDS = 8;
const SCREENS: ReadonlyArray<{ at: string; who: Who }> = [
  { at: "/", who: "anyone" },
  { at: "/masuk", who: "anyone" },
  { at: "/dampak", who: "anyone" },
  { at: "/dapur", who: "provider" },
  { at: "/jemput", who: "ngo" },
];

type Scores = Record<string, number>;

async function marks(url: string, flags: Flags): Promise<{ scores: Scores; faults: string[] }> {
  const result = await lighthouse(url, flags);
  if (!result) throw new Error(`nothing came back for ${url}`);
  const { categories, audits } = result.lhr;
  const scores = Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]);
  const faults = Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id}: ${audits[id]?.displayValue ?? audits[id]?.title}`);
  return { scores: Object.fromEntries(scores), faults };
}

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const shortOf = (scores: Scores) => CATEGORIES.filter((name) => (scores[name] ?? 0) < LEAST);

for (const { at, who } of SCREENS)
  test(`${at} gets ${LEAST} of 100 in each category`, async ({ browser }, { project }) => {
    test.setTimeout(420_000);
    const port = await freePort();
    const { args = [], executablePath } = project.use.launchOptions ?? {};
    const measured = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });
    const flags: Flags = {
      port,
      logLevel: "silent",
      formFactor: "mobile",
      screenEmulation: { ...SLOW_PHONE.viewport, mobile: true, deviceScaleFactor: 2, disabled: false },
      throttlingMethod: "devtools",
      throttling: {
        requestLatencyMs: SLOW_PHONE.roundTripMs,
        downloadThroughputKbps: SLOW_PHONE.bitsPerSecond / 1_000,
        uploadThroughputKbps: SLOW_PHONE.bitsPerSecond / 1_000,
        cpuSlowdownMultiplier: SLOW_PHONE.slowdown,
      },
      extraHeaders: { cookie: await cookiesOf(browser, who) },
    };
    const rounds: Awaited<ReturnType<typeof marks>>[] = [];
    let best: Scores = {};
    while (rounds.length < MOST_ROUNDS && shortOf(best).length > 0) {
      const round = await marks(`${baseUrl()}${at}`, flags);
      rounds.push(round);
      best = Object.fromEntries(
        Object.entries(round.scores).map(([name, score]) => [name, Math.max(score, best[name] ?? 0)]),
      );
    }
    await measured.close();
    const told = Object.entries(best).map(([name, score]) => `${name} ${score}`);
    console.log(`    ${at}: ${told.join(", ")} in ${rounds.length} rounds`);
    expect(shortOf(best), rounds.flatMap(({ faults }) => faults).join("\n")).toEqual([]);
  });
