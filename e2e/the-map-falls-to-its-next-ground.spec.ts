import { existsSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { signIn, TRAPPED } from "@/e2e/people";
import { test } from "@/e2e/story";

const STYLE = /tiles\.openfreemap\.org\/styles/;
const TILES = /tiles\.openfreemap\.org\/planet/;
const ARCHIVES = /\/basemap\/arsip\//;
const OWN_ARCHIVES = process.env.MAP_ARCHIVES_DIR ?? "";

const ground = { type: "FeatureCollection", features: [] };
const style = (source: object) => ({
  version: 8,
  glyphs: "https://tiles.openfreemap.org/fonts/{fontstack}/{range}.pbf",
  sources: { peta: { ...source, attribution: "Peta uji" } },
  layers: [
    { id: "ground", type: "background" },
    { id: "line", type: "line", source: "peta", "source-layer": "line" },
  ].map((layer) => ("data" in source && layer.source ? { id: layer.id, type: layer.type, source: "peta" } : layer)),
});

/** Opens the map on a wide screen and tells which ground it stands on, once everything is drawn. */
async function drawn(page: Page): Promise<string | null> {
  await page.setViewportSize({ width: 1_280, height: 900 });
  await page.reload();
  const map = page.locator("[data-basemap][data-drawn=true]");
  await expect(map).toBeVisible({ timeout: 60_000 });
  return map.getAttribute("data-basemap");
}

test("the map takes the first ground that answers, down to the one it brings itself", async ({ browser }) => {
  const page = await signIn(browser, "ngo140", "/jemput", TRAPPED);

  await page.route(STYLE, (route) => route.fulfill({ json: style({ type: "geojson", data: ground }) }));
  expect(await drawn(page)).toBe("configured");
  await expect(page.getByText("Peta uji")).toBeVisible();

  // A style that answers while its tiles do not is no map.
  await page.unroute(STYLE);
  await page.route(STYLE, (route) =>
    route.fulfill({ json: style({ type: "vector", url: "https://tiles.openfreemap.org/planet" }) }),
  );
  await page.route(TILES, (route) => route.abort());
  await page.route(ARCHIVES, (route) => route.abort());
  expect(await drawn(page)).toBe("bundled");
  await expect(page.getByText("GeoNames", { exact: false })).toBeVisible();

  await page.unroute(STYLE);
  await page.route(STYLE, (route) => route.abort());
  expect(await drawn(page)).toBe("bundled");
  await page.context().close();
});

test("our own archives are the ground where no style answers", async ({ browser }) => {
  test.skip(!existsSync(OWN_ARCHIVES), "no archives beside this checkout");
  const page = await signIn(browser, "ngo140", "/jemput", TRAPPED);
  await page.route(STYLE, (route) => route.abort());
  const pieces: (string | undefined)[] = [];
  page.on("response", (answer) => {
    if (ARCHIVES.test(answer.url())) pieces.push(`${answer.status()}`);
  });
  expect(await drawn(page)).toBe("archives");
  await expect(page.getByText("OpenStreetMap", { exact: false })).toBeVisible();
  expect(new Set(pieces)).toEqual(new Set(["206"]));
  await page.context().close();
});
