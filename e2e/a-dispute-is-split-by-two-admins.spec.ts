import { expect } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { signIn, TOWNS, tapInAsAdmin, uniqueTitle } from "@/e2e/people";
import { test } from "@/e2e/story";

test("a recipient complains, the kitchen answers, one admin splits and another approves, both read why", async ({
  browser,
}) => {
  const title = uniqueTitle("Nasi bakar");
  const { kitchen, recipients } = TOWNS.denpasar;
  const [cook, panti] = await Promise.all([Partner.signIn(kitchen), Partner.signIn(recipients[2])]);
  const lot = await cook.post(title, 10);
  const claim = await panti.hold(lot, 10);
  await cook.handOver(claim.pickupCode ?? "", 10, 3_500);
  const carer = await signIn(browser, recipients[2], "/jemput/ambil");

  await test.step("the recipient reports from its pickup what was wrong", async () => {
    const fetched = carer.getByRole("listitem").filter({ hasText: title });
    await fetched.getByRole("link", { name: "Laporkan masalah" }).click();
    await carer.getByText("Tidak sesuai keterangan", { exact: true }).click();
    await carer.getByLabel("Ceritakan").fill("Empat boks tanpa lauk, <b>enam</b> lengkap.");
    await carer.getByRole("button", { name: "Kirim laporan" }).click();
    await expect(carer.getByRole("heading", { level: 1 })).toContainText(title);
    await expect(carer.getByText("Empat boks tanpa lauk, <b>enam</b> lengkap.")).toBeVisible();
  });
  const dispute = new URL(carer.url()).pathname.split("/").at(-1) ?? "";

  await test.step("the kitchen answers, once", async () => {
    const chef = await signIn(browser, kitchen, "/dapur/sengketa");
    await chef.getByRole("link", { name: title }).click();
    await chef.getByLabel("Ceritakan").fill("Lauknya memang habis di tengah.");
    await chef.getByRole("button", { name: "Kirim jawaban" }).click();
    await expect(chef.getByText("Jawaban Dapur")).toBeVisible();
    await expect(chef.getByRole("button", { name: "Kirim jawaban" })).toBeHidden();
  });

  await test.step("an admin splits by keyboard, with a suspension, which a second one has to approve", async () => {
    const judge = await tapInAsAdmin(browser, "admin", `/admin/sengketa/${dispute}`);
    await expect(judge.getByText("Lauknya memang habis di tengah.")).toBeVisible();
    await expect(async () => {
      await judge.keyboard.press("2");
      await expect(judge.getByRole("radio", { name: "2 Dibagi" })).toBeChecked({ timeout: 500 });
    }).toPass();
    await judge.getByLabel(/Koreksi/).fill("4");
    const warned = judge.getByRole("group", { name: "Peringatan untuk" });
    await warned.getByText("Dapur", { exact: true }).click();
    const suspended = judge.getByRole("group", { name: "Hentikan sementara" });
    await suspended.getByText("Penerima", { exact: true }).click();
    await judge.getByRole("button", { name: "Hitungan" }).click();
    await judge.keyboard.press("Control+Enter");
    await expect(judge.getByText("Putusan Anda menunggu persetujuan orang lain.")).toBeVisible();
  });

  await test.step("the second admin approves, and both sides read what follows", async () => {
    const second = await tapInAsAdmin(browser, "admin002", `/admin/sengketa/${dispute}`);
    await second.getByLabel("Catatan Anda").fill("Setuju, buktinya jelas.");
    await second.getByRole("button", { name: "Setujui" }).click();
    await expect(second.getByText("Sudah diputus.")).toBeVisible();
    await carer.reload();
    await expect(carer.getByText("Putusan: Dibagi")).toBeVisible();
    await expect(carer.getByText(/4 boks dikeluarkan dari catatan/)).toBeVisible();
    await expect(carer.getByText("Peringatan untuk Dapur.")).toBeVisible();
  });

  await (await Partner.signIn("admin")).verify(await panti.house());
});
