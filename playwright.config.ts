import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import { freePort } from "./scripts/start/ports.mjs";

// The configuration is read again in every worker; the first reading chooses the port for all of them.
process.env.E2E_PORT ??= String(await freePort());
process.env.DEMO_PASSWORD ??= "selamatkan-pangan-demo";
// Archives of the map that stand beside the checkout are served and tested; they are no part of it.
process.env.MAP_ARCHIVES_DIR ??= resolve("../shared/basemap");

export default defineConfig({
  testDir: "e2e",
  projects: [
    { name: "stories", testMatch: "e2e/*.spec.ts" },
    {
      name: "screens",
      testMatch: "e2e/screens/every-screen.spec.ts",
      // A trace copies the whole page at every press of a key.
      use: { trace: "off", screenshot: "off" },
    },
    // What watches a page closely slows it down.
    {
      name: "speed",
      testMatch: ["e2e/speed/budgets.spec.ts", "e2e/speed/one-bar-of-signal.spec.ts"],
      use: { trace: "off", screenshot: "off" },
    },
    { name: "lighthouse", testMatch: "e2e/speed/lighthouse.spec.ts", use: { trace: "off", screenshot: "off" } },
    { name: "pictures", testMatch: "e2e/screens/pictures.spec.ts" },
    { name: "store", testMatch: "e2e/store/*.spec.ts" },
  ],
  outputDir: "test-results",
  globalSetup: "./scripts/test/product-setup.mjs",
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? `http://localhost:${process.env.E2E_PORT}`,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
