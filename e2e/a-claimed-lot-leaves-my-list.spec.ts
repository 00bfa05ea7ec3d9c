import { expect } from "@playwright/test";
import { Partner } from "@/e2e/partner";
import { listed, signIn, TOWNS, uniqueTitle } from "@/e2e/people";
import { test } from "@/e2e/story";

const WITHIN_MS = 1_000;
const WITHOUT_NETWORK_MS = 30_000;

test("what another NGO claims leaves my list within a second, and nothing is missed after 30 s without network", async ({
  browser,
}) => {
  const { kitchen, recipients } = TOWNS.makassar;
  const [till, other] = await Promise.all([Partner.signIn(kitchen), Partner.signIn(recipients[1])]);
  const list = await signIn(browser, recipients[2], "/jemput");
  const lots = [await till.post(uniqueTitle("Coto"), 4), await till.post(uniqueTitle("Konro"), 4)];
  for (const { title } of lots) await expect(listed(list, title)).toBeVisible();
  const [taken, partly] = lots;
  if (!taken || !partly) throw new Error("two lots were posted");

  await test.step("live", async () => {
    const gone = listed(list, taken.title).waitFor({ state: "detached" });
    const claim = await other.claim(taken, 4);
    expect(claim.status).toBe(201);
    await gone;
    expect(Date.now() - claim.at).toBeLessThan(WITHIN_MS);
  });

  await test.step("without network", async () => {
    await list.context().setOffline(true);
    await expect(list.getByText("Tidak tersambung.", { exact: false })).toBeVisible();
    expect((await other.claim(partly, 3)).status).toBe(201);
    const fresh = await till.post(uniqueTitle("Pallubasa"), 7);
    await list.waitForTimeout(WITHOUT_NETWORK_MS);
    await list.context().setOffline(false);
    await expect(listed(list, fresh.title)).toBeVisible();
    await expect(listed(list, partly.title)).toContainText(/1\s*boks/);
    await expect(list.getByText("Tidak tersambung.", { exact: false })).toHaveCount(0);
  });
});
