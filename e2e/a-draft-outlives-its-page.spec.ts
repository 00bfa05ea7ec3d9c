import { expect } from "@playwright/test";
import { PHONE, signIn } from "@/e2e/people";
import { test } from "@/e2e/story";

const KITCHEN = "provider050";

test("what was begun survives a reload, a closed tab and a lost network, with its times as they were said", async ({
  browser,
}) => {
  const cook = await signIn(browser, KITCHEN, "/dapur", PHONE);
  const tile = cook.getByRole("main").getByRole("list").first().getByRole("link").last();
  const name = (await tile.innerText()).split("\n")[0] ?? "";
  await tile.tap();
  await cook.getByLabel("Jumlah").fill("37");
  const [first] = await cook
    .getByRole("group", { name: /Di(masak|panggang|potong)|Dipanen/ })
    .getByRole("radio")
    .all();
  await first?.check({ force: true });
  const clock = cook.getByText(/Aman sampai/).first();
  const said = (await clock.textContent()) ?? "";

  await test.step("a reload", async () => {
    await cook.reload();
    await expect(cook.getByText("Draf tadi dilanjutkan")).toBeVisible();
    await expect(cook.getByLabel("Jumlah")).toHaveValue("37");
    await expect(clock).toHaveText(said);
  });

  await test.step("no network: the posting is kept, said to be kept, and sent once when the network is back", async () => {
    await cook.context().setOffline(true);
    await cook.getByRole("button", { name: "Terbitkan" }).tap();
    await expect(cook.getByText("Tersimpan, belum terkirim")).toBeVisible();
    await cook.context().setOffline(false);
    await expect(cook.getByRole("button", { name: `Urungkan ${name}` })).toBeVisible({ timeout: 40_000 });
    await cook.getByRole("button", { name: `Urungkan ${name}` }).tap();
    await expect(cook.getByText(`${name} diurungkan. Tidak ada yang melihatnya.`)).toBeVisible();
    await expect(cook.getByText(`${name} belum diterbitkan`)).toHaveCount(0);
  });

  await test.step("a closed tab", async () => {
    const context = cook.context();
    await tile.tap();
    await cook.getByLabel("Jumlah").fill("37");
    await cook.close();
    const again = await context.newPage();
    await again.goto("/dapur");
    await expect(again.getByText(`${name} belum diterbitkan`)).toBeVisible();
    await again.getByRole("link", { name: "Lanjutkan" }).tap();
    await expect(again.getByLabel("Jumlah")).toHaveValue("37");
    await again.getByRole("button", { name: "Mulai dari awal" }).tap();
    await expect(again.getByLabel("Jumlah")).not.toHaveValue("37");
    await again.goto("/dapur");
    await expect(again.getByText(`${name} belum diterbitkan`)).toHaveCount(0);
  });
});
