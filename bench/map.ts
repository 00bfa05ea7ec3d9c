import { type Browser, chromium, type Page } from "@playwright/test";
import { type Principal, seedLots, seedPrincipals } from "@/bench/stage/cast";
import { fire, type Shot } from "@/bench/stage/load";
import { milliseconds, report } from "@/bench/stage/results";
import { Stage } from "@/bench/stage/stage";

const LOTS = 100_000;
/** Some 44 km: a city. */
const SPREAD_DEGREES = 0.4;
const LOOKS = 1_000;
const CONNECTIONS = 4;
const PORT = 23_130;
const CITY = { latitude: -6.2, longitude: 106.82 };
const WIDE = { width: 1_280, height: 900 };

/** Half the width of what a map of 600 px and its margin shows, in degrees. */
const reachAt = (zoom: number) => (0.9 * 600 * 360) / (512 * 2 ** zoom);

function look(token: string, zoom: number): Shot {
  const [reach, drift] = [reachAt(zoom), SPREAD_DEGREES / 3];
  const latitude = CITY.latitude + (Math.random() - 0.5) * drift;
  const longitude = CITY.longitude + (Math.random() - 0.5) * drift;
  const edges = { south: latitude - reach, north: latitude + reach, west: longitude - reach, east: longitude + reach };
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const body = JSON.stringify({ viewport: { ...edges, zoom } });
  return { method: "POST", path: "/api/trpc/nearby.look", headers, body };
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;

/** What the server takes for a look at each zoom, and how much it answers. */
async function measureLooks(port: number, ngos: readonly Principal[]): Promise<string[][]> {
  const rows: string[][] = [];
  for (const zoom of [9, 11, 13, 15]) {
    const shots = Array.from({ length: LOOKS }, (_, index) => look(ngos[index % ngos.length]?.token ?? "", zoom));
    const { p50, p99, hits, statuses } = await fire([port], CONNECTIONS, shots);
    const sizes = hits.map(({ body }) => Buffer.byteLength(body)).sort((one, other) => one - other);
    const kilobytes = `${Math.round(at(sizes, 0.5) / 1_000)} kB`;
    rows.push([`look at zoom ${zoom}`, milliseconds(p50), milliseconds(p99), kilobytes, JSON.stringify(statuses)]);
  }
  return rows;
}

const map = (page: Page) => page.locator("[data-map=ready][data-drawn=true]");

async function standing(page: Page): Promise<number> {
  const [lots, groups] = await Promise.all(["lots", "groups"].map((what) => map(page).getAttribute(`data-${what}`)));
  return Number(lots) + Number(groups);
}

/** As text: what the compiler adds to a function is not known in the page. */
const COUNT_FRAMES = `
  window.shown = [];
  requestAnimationFrame(function count(time) {
    window.shown.push(time);
    requestAnimationFrame(count);
  });`;

/** The time between frames while a hand drags the map to and fro. */
async function panning(page: Page): Promise<readonly number[]> {
  const box = await map(page).locator("canvas").first().boundingBox();
  if (!box) throw new Error("the map draws on nothing");
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, 400) / 2];
  await page.evaluate(COUNT_FRAMES);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 120; step += 1)
    await page.mouse.move(x + 140 * Math.sin(step / 12), y + 60 * Math.sin(step / 9));
  await page.mouse.up();
  const times = await page.evaluate(() => (window as unknown as { shown: number[] }).shown);
  return times
    .slice(1)
    .map((time, index) => time - (times[index] ?? time))
    .sort((one, other) => one - other);
}

/** What a person sees: when the first signs stand, and how the map follows the hand, drawn back and from near by. */
async function measureBrowser(browser: Browser, url: string, { token }: Principal): Promise<string[][]> {
  const context = await browser.newContext({ viewport: WIDE, locale: "id-ID", timezoneId: "Asia/Jakarta" });
  await context.addCookies([{ name: "pp-access", value: token, url }]);
  const page = await context.newPage();
  const opened = performance.now();
  await page.goto(`${url}/jemput`);
  await map(page).waitFor({ timeout: 60_000 });
  while ((await standing(page)) < 20) await page.waitForTimeout(50);
  const rows = [["page opened → first signs", milliseconds(performance.now() - opened), "", "", ""]];
  for (const closer of [0, 3]) {
    for (let turn = 0; turn < closer; turn += 1) {
      await page.getByRole("button", { name: "Perbesar" }).click();
      await page.waitForTimeout(4_000);
    }
    const signs = await standing(page);
    const frames = await panning(page);
    const zoom = await map(page).getAttribute("data-zoom");
    const what = `frame while panning at zoom ${zoom}, ${signs} signs`;
    rows.push([what, milliseconds(at(frames, 0.5)), milliseconds(at(frames, 0.95)), "", `${frames.length} frames`]);
  }
  await context.close();
  return rows;
}

const stage = await Stage.open("postgres");
const [provider] = await seedPrincipals(stage, "provider", 1);
const ngos = await seedPrincipals(stage, "ngo", 200);
const [viewer] = ngos;
if (!provider || !viewer) throw new Error("nobody plays");
await seedLots(stage, [provider], LOTS, 10, SPREAD_DEGREES);
const { url } = await stage.startWeb(PORT);
const first = await fire([PORT], 1, [look(viewer.token, 11)]);
const looks = await measureLooks(PORT, ngos);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
const seen = await measureBrowser(browser, url, viewer);
await browser.close();
await stage.close();
report(
  "Map with 100,000 open lots in one city",
  "npm run bench:map",
  ["what", "p50", "p99 (frames: p95)", "answer", "statuses"],
  [
    [
      "very first look, squares read from the database",
      milliseconds(first.p50),
      "",
      "",
      JSON.stringify(first.statuses),
    ],
    ...looks,
    ...seen,
  ],
  "Chromium draws by software on the cores that also run web and database.",
);
