import { expect, type Page } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { card, PHONE, signIn, TOWNS, TRAPPED, uniqueTitle } from "@/e2e/people";
import { test } from "@/e2e/story";

/** A finger that pulls the top of the page down and lets go. */
async function pull(page: Page): Promise<void> {
  const touch = await page.context().newCDPSession(page);
  const at = (y: number) => ({ x: 180, y });
  const letGo = () => touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  // A page that has just come may not feel the first one yet.
  await expect(async () => {
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at(200)] });
    for (let y = 220; y <= 420; y += 20)
      await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [at(y)] });
    await expect(page.getByText("Lepas untuk menyegarkan"))
      .toBeVisible({ timeout: 1_000 })
      .catch(async (fault) => {
        await letGo();
        throw fault;
      });
  }).toPass();
  await letGo();
}

const justNow = (page: Page) => page.getByRole("status").filter({ hasText: "Diperbarui baru saja" });

test("with no live news, a pull or the button reads the lists again and says that it did", async ({ browser }) => {
  const { kitchen, recipients } = TOWNS.medan;
  const till = await Partner.signIn(kitchen);
  const carer = await signIn(browser, recipients[0], "/jemput", { ...PHONE, ...TRAPPED });
  // The stream and the polls that stand in for it are cut; what is asked for by hand goes through.
  await carer.route(/live\.changes/, (route) => route.abort());
  await carer.goto("/jemput");

  await test.step("the list of what is near", async () => {
    const lot = await till.post(uniqueTitle("Gulai"), 3);
    await pull(carer);
    await expect(card(carer, lot.title).first()).toBeVisible();
    await expect(justNow(carer)).toBeVisible();
  });

  await test.step("one's own pickups, by the button for those who do not pull", async () => {
    const lot = await till.post(uniqueTitle("Lontong"), 2);
    await carer.goto("/jemput/ambil");
    await expect(carer.getByRole("button", { name: "Segarkan" })).toBeVisible();
    await (await Partner.signIn(recipients[0])).hold(lot, 2);
    await pull(carer);
    await expect(card(carer, lot.title)).toBeVisible();
    await expect(justNow(carer)).toBeVisible();
  });
});
