import { expect, type Page } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { listed, PHONE, signIn, TOWNS } from "@/e2e/people";
import { test } from "@/e2e/story";

const MOST_TAPS = 7;
const WITHIN_MS = 15_000;

type Counted = { taps: number; keys: number; typed: number };

/** Counts in the page itself what a person really does to it, from now on. */
async function countInteractions(page: Page): Promise<() => Promise<Counted>> {
  await page.evaluate(() => {
    const counted = { taps: 0, keys: 0, typed: 0 };
    Object.assign(window, { counted });
    const count = (type: string, what: keyof typeof counted) =>
      window.addEventListener(
        type,
        (event) => {
          if (event.isTrusted) counted[what] += 1;
        },
        { capture: true },
      );
    count("pointerdown", "taps");
    count("keydown", "keys");
    count("beforeinput", "typed");
  });
  return () => page.evaluate(() => (window as unknown as { counted: Counted }).counted);
}

test("from the kitchen's home to published in at most seven taps, without typing, within 15 seconds", async ({
  browser,
}) => {
  const { kitchen, recipients } = TOWNS.biak;
  const cook = await signIn(browser, kitchen, "/dapur", PHONE);
  const carer = await signIn(browser, recipients[0], "/jemput");
  const counted = await countInteractions(cook);
  const startedAt = Date.now();

  await cook
    .getByRole("link", { name: /^Soto ayam/ })
    .first()
    .tap();
  await expect(cook.getByRole("button", { name: "Terbitkan" })).toBeDisabled();
  await expect(cook.getByText("Pilih kapan dimasak dulu.")).toBeVisible();
  const units = Number(await cook.getByLabel("Jumlah").inputValue());
  await cook.getByRole("button", { name: "Tambah" }).tap();
  await cook.getByRole("button", { name: "Tambah" }).tap();
  await cook.getByText("1 jam lalu", { exact: true }).tap();
  await expect(cook.getByText(/Aman sampai \d\d\.\d\d\sWIT/).first()).toBeVisible();
  await expect(cook.getByText(/Dijemput paling lambat .*\d\d\.\d\d\sWIT/)).toBeVisible();
  await cook.getByRole("button", { name: "Terbitkan" }).tap();
  await expect(cook.getByRole("button", { name: "Urungkan Soto ayam" })).toBeVisible();

  const took = Date.now() - startedAt;
  const { taps, keys, typed } = await counted();
  test.info().annotations.push({ type: "measured", description: `${taps} taps, ${keys} keys, ${took} ms` });
  expect(taps).toBeLessThanOrEqual(MOST_TAPS);
  expect(taps).toBeGreaterThan(0);
  expect({ keys, typed }).toEqual({ keys: 0, typed: 0 });
  expect(took).toBeLessThan(WITHIN_MS);

  await test.step("after the seconds of undo the recipients see it, and the next tile knows the amount", async () => {
    await expect(listed(carer, "Soto ayam").first()).toContainText(new RegExp(`${units + 2}\\s*porsi`), {
      timeout: 40_000,
    });
    await expect(cook.getByRole("button", { name: "Urungkan Soto ayam" })).toHaveCount(0);
    await expect(async () => {
      await cook.reload();
      await expect(cook.getByRole("link", { name: /^Soto ayam/ }).first()).toContainText(
        `biasanya ${units + 2} porsi`,
        {
          timeout: 1_000,
        },
      );
    }).toPass();
    const path = await cook.getByRole("heading", { name: "Soto ayam" }).first().getByRole("link").getAttribute("href");
    const till = await Partner.signIn(kitchen);
    expect(await till.lot(path?.split("/").at(-1) ?? "")).toMatchObject({ state: "open", unitsLeft: units + 2 });
  });
});
