import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, expect } from "@playwright/test";
import { filmOf } from "@/e2e/fake-camera";
import { Partner } from "@/e2e/partner";
import { card, signIn, TOWNS, uniqueTitle } from "@/e2e/people";
import { test } from "@/e2e/story";

const folder = mkdtempSync(join(tmpdir(), "camera-"));
test.afterAll(() => rmSync(folder, { recursive: true }));

/** A browser of its own whose camera looks at a screen; what is on it is known only once food was claimed. */
async function withCamera(screen: Buffer, baseURL: string | undefined): Promise<Browser> {
  const film = join(folder, "screen.y4m");
  await filmOf(screen, film);
  const { executablePath, args = [] } = test.info().project.use.launchOptions ?? {};
  const camera = ["--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${film}`];
  const browser = await chromium.launch({ executablePath, args: [...args, ...camera] });
  const open = browser.newContext.bind(browser);
  browser.newContext = (options) =>
    open({ baseURL, locale: "id-ID", timezoneId: "Asia/Jakarta", permissions: ["camera"], ...options });
  return browser;
}

test("a kitchen scans the code off the recipient's screen, weighs, and the next one may come at once", async ({
  browser,
  baseURL,
}) => {
  const title = uniqueTitle("Bubur ayam");
  const { kitchen, recipients } = TOWNS.denpasar;
  const [till, phone] = await Promise.all([Partner.signIn(kitchen), Partner.signIn(recipients[0])]);
  const lot = await till.post(title, 10);
  expect((await phone.claim(lot, 10)).status).toBe(201);
  const carer = await signIn(browser, recipients[0], "/jemput/ambil");
  const pickup = card(carer, title);

  await test.step("where the camera is not allowed, typing is one tap away", async () => {
    const cook = await signIn(browser, kitchen, "/dapur/serah");
    await expect(cook.getByRole("listitem").filter({ hasText: title })).toContainText("10 boks");
    await cook.getByRole("button", { name: "Pindai QR" }).click();
    await expect(cook.getByText("Kamera tidak bisa dipakai")).toBeVisible();
    await cook.getByRole("button", { name: "Ketik kodenya" }).click();
    await expect(cook.getByLabel("Kode ambil")).toBeFocused();
    await cook.close();
  });

  const seeing = await withCamera(await pickup.getByRole("img", { name: "Kode ambil" }).screenshot(), baseURL);
  const cook = await signIn(seeing, kitchen, "/dapur/serah");

  await test.step("the code is read, by a reader that is fetched only now", async () => {
    const fetched: string[] = [];
    cook.on("request", (request) => fetched.push(request.url()));
    await cook.getByRole("button", { name: "Pindai QR" }).click();
    await expect(cook.getByRole("heading", { name: title })).toBeVisible();
    expect(fetched.filter((url) => /_next\/static\/.*\.js/.test(url))).not.toEqual([]);
  });

  await test.step("one box is rejected, the rest weighed, and it is told in words", async () => {
    await cook.getByRole("textbox", { name: "Ditolak" }).fill("1");
    await cook.getByText("Timbang", { exact: true }).click();
    await cook.getByLabel("Berat", { exact: true }).fill("3200");
    await cook.getByRole("button", { name: "Sudah diambil" }).click();
    const told = cook.getByRole("status").filter({ hasText: "Tercatat" });
    await expect(told).toContainText("9 boks diterima");
    await expect(told).toContainText("3,2 kg, ditimbang");
    await expect(told).toContainText("1 boks ditolak");
    await expect(cook.getByRole("button", { name: "Pindai QR" })).toBeVisible();
  });

  await test.step("a code that is over says so, and a wrong one how many tries are left", async () => {
    const digits = cook.getByLabel("Kode ambil");
    const check = cook.getByRole("button", { name: "Periksa" });
    await digits.fill("000 000");
    await check.click();
    await expect(cook.getByRole("alert").filter({ hasText: "Kode ini tidak dikenal" })).toContainText(
      "Sisa 4 kali coba",
    );
    for (const wrong of ["000001", "000002", "000003", "000004", "000005"]) {
      await digits.fill(wrong);
      await check.click();
      await expect(check).toBeEnabled({ enabled: wrong !== "000005" });
    }
    await expect(cook.getByText(/Dibuka lagi pukul \d\d\.\d\d\sWITA/).first()).toBeVisible();
    await expect(digits).toHaveValue("000 005");
  });
  await seeing.close();
});
