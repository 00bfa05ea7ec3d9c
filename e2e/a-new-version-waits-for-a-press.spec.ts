import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { test } from "@/e2e/story";

/** The service worker as it was built; another byte in it is another version of the app. */
const WORKER = join(".next", "sw.js");

test("a new version says that it is ready, waits while a form is being filled in, and comes with one press", async ({
  page,
}) => {
  const built = readFileSync(WORKER);
  const prompt = page.getByText("Versi baru siap");
  const reload = page.getByRole("button", { name: "Muat ulang" });
  try {
    await page.goto("/masuk");
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.reload();
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    appendFileSync(WORKER, "\n// the next version");
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect(prompt).toBeVisible();

    await page.getByLabel("Email atau nomor ponsel").fill("saya@contoh.id");
    await expect(reload).toBeDisabled();
    await expect(page.getByText("Selesaikan dulu yang sedang diisi", { exact: false })).toBeVisible();
    await expect(page.getByLabel("Email atau nomor ponsel")).toHaveValue("saya@contoh.id");

    await page.goto("/dampak");
    await expect(prompt).toBeVisible();
    const reloaded = page.waitForEvent("load");
    await reload.click();
    await reloaded;
    await expect(page.getByRole("main")).toBeVisible();
    await expect(prompt).toHaveCount(0);
  } finally {
    writeFileSync(WORKER, built);
  }
});
