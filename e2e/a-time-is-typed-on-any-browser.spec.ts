import { type Browser, expect, type Page } from "@playwright/test";
import { PHONE, signIn } from "@/e2e/people";
import { test } from "@/e2e/story";

const KITCHEN = "provider052";
const RECIPIENT = "ngo052";

/** A phone whose own clock would speak of AM and PM. */
const american = (browser: Browser, account: string, path: string) =>
  signIn(browser, account, path, { ...PHONE, locale: "en-US", timezoneId: "America/New_York" });

async function type(page: Page, label: string, text: string): Promise<string> {
  const field = page.getByLabel(label, { exact: true }).first();
  await field.tap();
  await field.fill(text);
  await field.blur();
  return field.inputValue();
}

test("a kitchen says when it cooked by digits alone, on the clock of the place, whatever clock the phone keeps", async ({
  browser,
}) => {
  const cook = await american(browser, KITCHEN, "/dapur");
  await cook.goto("/dapur/baru");
  await cook.getByLabel("Nama makanan").fill("Nasi kuning");
  await cook.getByRole("group", { name: "Dimasak" }).getByText("Pilih", { exact: true }).tap();
  const when = cook.getByRole("group", { name: "Tanggal dan jam" });
  await expect(when.getByLabel("Jam", { exact: true })).toHaveAttribute("inputmode", "numeric");
  await expect(when.getByText("WIB", { exact: true })).toBeVisible();

  await test.step("what is no time is told in words and holds the posting back", async () => {
    await type(cook, "Jam", "2570");
    await expect(cook.getByText("Tulis jam dari 00 sampai 24, misalnya 21.30.")).toBeVisible();
    await expect(cook.getByRole("button", { name: "Terbitkan" })).toBeDisabled();
  });

  await test.step("yesterday at a time typed without a dot", async () => {
    await when.getByText(/^Kemarin/).tap();
    expect(await type(cook, "Jam", "2130")).toBe("21.30");
    await expect(cook.getByText("Berarti kemarin pukul 21.30 WIB.")).toBeVisible();
    await cook.getByLabel("Jam", { exact: true }).press("ArrowUp");
    await expect(cook.getByText("Berarti kemarin pukul 21.45 WIB.")).toBeVisible();
  });
  await expect(cook.locator("input[type=time], input[type=datetime-local]")).toHaveCount(0);
});

test("opening hours and the hour of a series are written the same way, and fit a narrow phone", async ({ browser }) => {
  const carer = await american(browser, RECIPIENT, "/jemput");
  await carer.goto("/jemput/profil");
  expect(await type(carer, "Senin, buka", "730")).toBe("07.30");
  expect(await type(carer, "Senin, tutup", "23")).toBe("23.00");
  const box = await carer.getByLabel("Senin, buka", { exact: true }).boundingBox();
  expect(box?.width).toBeGreaterThan(72);
  expect(box?.height).toBeGreaterThanOrEqual(48);
  await carer.getByRole("button", { name: "Salin Senin ke semua hari" }).tap();
  await expect(carer.getByLabel("Minggu, buka", { exact: true })).toHaveValue("07.30");
  await carer.getByRole("button", { name: "Simpan" }).tap();
  await expect(carer.getByText(/^Profil tersimpan/)).toBeVisible();
  await carer.reload();
  await expect(carer.getByLabel("Kamis, tutup", { exact: true })).toHaveValue("23.00");
});
