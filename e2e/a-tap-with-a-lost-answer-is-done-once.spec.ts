import { type Browser, expect, type Page } from "@playwright/test";
import { loseAnswerOf, reconnect, unsent } from "@/e2e/flaky-network";
import { type Lot, Partner } from "@/e2e/partner";
import { card, offer, signIn, TOWNS, TRAPPED, uniqueTitle, whoIsOffered } from "@/e2e/people";
import { test } from "@/e2e/story";

const { kitchen, recipients } = TOWNS.makassar;
const UNITS = 6;

type Scene = Readonly<{ page: Page; lot: Lot; own: Partner }>;

/** Each story has a recipient of its own: a person may ask fifty times a minute. */
async function scene(browser: Browser, food: string, recipient: string, outlet: string = kitchen): Promise<Scene> {
  const till = await Partner.signIn(outlet);
  const own = await Partner.signIn(recipient);
  const lot = await till.post(uniqueTitle(food), UNITS);
  const page = await signIn(browser, recipient, "/jemput", TRAPPED);
  return { page, lot, own };
}

/** On the pickups screen with the whole lot claimed. */
async function holding(browser: Browser, food: string, recipient: string): Promise<Scene> {
  const { page, lot, own } = await scene(browser, food, recipient, TOWNS.surabaya.kitchen);
  await own.hold(lot, UNITS);
  await page.goto("/jemput/ambil");
  await expect(card(page, lot.title)).toBeVisible();
  return { page, lot, own };
}

test("claim: the answer is lost on the way, the network dies, and the units are held once", async ({ browser }) => {
  const { page, lot, own } = await scene(browser, "Pisang ijo", recipients[0]);
  await page.goto(`/jemput/${lot.id}`);
  const answer = await loseAnswerOf(page, "surplus.claim");
  await page.getByRole("button", { name: `Ambil ${UNITS} boks` }).click();
  await answer.lost;
  await expect(unsent(page, 1)).toBeVisible();
  await expect(page.getByText("Tersimpan, belum terkirim")).toBeVisible();
  await reconnect(page);
  await expect(page).toHaveURL(/\/jemput\/ambil/);
  expect(await own.claimsOn(lot)).toMatchObject([{ units: UNITS, state: "held" }]);
  expect(await own.lot(lot.id)).toMatchObject({ unitsHeld: UNITS, unitsLeft: 0 });
});

test("accept: an offer is accepted once", async ({ browser }) => {
  const pages = await Promise.all(recipients.map((account) => signIn(browser, account, "/jemput", TRAPPED)));
  const till = await Partner.signIn(kitchen);
  const lot = await till.post(uniqueTitle("Barongko"), UNITS);
  const page = await whoIsOffered(pages, lot.title);
  const own = await Partner.signIn(recipients[pages.indexOf(page)] ?? "");
  const answer = await loseAnswerOf(page, "offers.accept");
  await offer(page, lot.title).getByRole("button", { name: "Terima" }).click();
  await answer.lost;
  await expect(unsent(page, 1)).toBeVisible();
  await reconnect(page);
  await expect(page).toHaveURL(/\/jemput\/ambil/);
  expect(await own.claimsOn(lot)).toMatchObject([{ units: UNITS, state: "held" }]);
});

test("split: what is kept is kept once, the rest is open", async ({ browser }) => {
  const { page, lot, own } = await holding(browser, "Es palu butung", TOWNS.surabaya.recipients[1]);
  await card(page, lot.title).getByRole("button", { name: "Tidak bisa ambil semua" }).click();
  const answer = await loseAnswerOf(page, "claims.split");
  await card(page, lot.title).getByRole("button", { name: "Lepas 3 boks" }).click();
  await answer.lost;
  await expect(unsent(page, 1)).toBeVisible();
  await reconnect(page);
  await expect(card(page, lot.title).getByText("3", { exact: true })).toBeVisible();
  expect(await own.claimsOn(lot)).toMatchObject([{ units: 3, state: "held" }]);
  expect(await own.lot(lot.id)).toMatchObject({ unitsHeld: 3, unitsLeft: 3 });
});

test("cancel: the pickup is given back once", async ({ browser }) => {
  const { page, lot, own } = await holding(browser, "Sop saudara", TOWNS.surabaya.recipients[2]);
  await card(page, lot.title).getByRole("button", { name: "Batalkan jemputan" }).click();
  const answer = await loseAnswerOf(page, "claims.cancel");
  await card(page, lot.title).getByRole("button", { name: "Ya, batalkan" }).click();
  await answer.lost;
  await expect(unsent(page, 1)).toBeVisible();
  await reconnect(page);
  await expect(card(page, lot.title)).toHaveCount(0);
  expect(await own.claimsOn(lot)).toMatchObject([{ state: "cancelled" }]);
  expect(await own.lot(lot.id)).toMatchObject({ unitsHeld: 0, unitsLeft: UNITS });
});

test("hand over: the kitchen counts once", async ({ browser }) => {
  const till = await Partner.signIn(TOWNS.surabaya.kitchen);
  const own = await Partner.signIn(TOWNS.surabaya.recipients[0]);
  const lot = await till.post(uniqueTitle("Pallu basa"), UNITS);
  const claim = await own.hold(lot, UNITS);
  const cook = await signIn(browser, TOWNS.surabaya.kitchen, "/dapur", TRAPPED);
  await cook.goto("/dapur/serah");
  await cook.getByLabel("Kode ambil").fill(claim.pickupCode ?? "");
  await cook.getByRole("button", { name: "Periksa" }).click();
  await expect(cook.getByRole("heading", { name: lot.title })).toBeVisible();
  const answer = await loseAnswerOf(cook, "pickups.verify");
  await cook.getByRole("button", { name: "Sudah diambil" }).click();
  await answer.lost;
  await expect(unsent(cook, 1)).toBeVisible();
  await reconnect(cook);
  await expect(cook.getByText("Tercatat. Terima kasih.")).toBeVisible();
  expect(await own.claimsOn(lot)).toMatchObject([{ state: "completed" }]);
});
