import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import type { MinePageInput } from "@/server/dispute/dispute.contract";
import { closeUnappealed } from "@/server/dispute/settle.commands";
import { upholdUnanswered } from "@/server/dispute/unanswered.commands";
import type { Actor, MemberActor } from "@/server/kernel/actor";
import { plainId } from "@/server/kernel/id";
import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";

let rescue: Rescue;
let kitchen: MemberActor;
let panti: MemberActor;
const judge = (organisationId: MemberActor["organisationId"] | null = null): Actor => ({
  ...{ kind: "person", personId: plainId(), sessionId: plainId(), roles: ["admin"], organisationId },
});
const [hakim, hakimKedua, hakimBanding] = [judge(), judge(), judge()];

beforeAll(async () => {
  rescue = await startRescue();
  const town = await rescue.town();
  kitchen = town.provider;
  panti = await town.ngo(100);
  await signInAll(rescue.database.db, [kitchen, panti]);
});
afterAll(() => rescue.database.close());

/** Ten boxes of four kilograms, handed over. */
async function handedOver(title: string): Promise<string> {
  const lot = await rescue.as(kitchen).surplus.post({ ...tenKilograms, title });
  const claim = await rescue.as(panti).surplus.claim({ id: lot.id, units: 10 });
  const counted = { acceptedUnits: 10, rejectedUnits: 0, weightGrams: 4_000, method: "scale" } as const;
  await rescue.as(kitchen).pickups.verify({ code: claim.pickupCode ?? "", ...counted });
  await rescue.settle();
  return claim.id;
}
const open = (claimId: string, reason: "fewer_than_promised" | "stale_food" = "fewer_than_promised", now = EVENING) =>
  rescue.as(panti, now).disputes.open({ claimId, reason, text: "Empat boks sudah basi.", countedUnits: 6 });
const answer = (id: string, now = EVENING) =>
  rescue.as(kitchen, now).disputes.answer({ id, text: "Kami menimbang bersama." });
const versionOf = async (id: string) => (await rescue.as(hakim).desk.file({ id })).dispute.version;
const booked = async (claimId: string) => {
  const [points] = await rescue.database.sql`
    select sum(e.amount)::int as points, count(*)::int as rows from account_entry e
    join account on account.id = e.account_id join transfer t on t.id = e.transfer_id
    where kind = 'points_earned' and t.key like ${`points:${claimId}%`}`;
  const [grams] = await rescue.database.sql`
    select coalesce(sum(case when to_bucket = 'accepted' then weight_grams when from_bucket = 'accepted' then -weight_grams end), 0)::int as grams
    from balance_entry where claim_id = ${claimId}`;
  return { points: points?.points, rows: points?.rows, grams: grams?.grams };
};
const total = async () => (await rescue.as(panti).impact.totals()).acceptedGrams;

it("is answered, split, appealed to another judge, and settled: books and points by entries of the difference", async () => {
  const claimId = await handedOver("Rendang");
  const before = { ...(await booked(claimId)), total: await total() };
  const { id } = await open(claimId);
  const early = { id, version: 1, verdict: "dismiss", note: "Belum dibaca." } as const;
  expect(await refusalOf(rescue.as(hakim).desk.rule(early))).toBe("dispute.stillAnswering");
  await answer(id);
  expect(await refusalOf(answer(id))).toBe("dispute.answered");
  const version = await versionOf(id);
  const split = {
    id,
    version,
    verdict: "split",
    unfitUnits: 4,
    warned: ["provider"],
    note: "Foto menunjukkan empat.",
  } as const;
  const ruledAt = later(EVENING, 10 * MINUTE);
  await rescue.as(hakim, ruledAt).desk.rule({ ...split, warned: [...split.warned] });
  await rescue.settle(ruledAt);
  expect(await booked(claimId)).toEqual({ points: Math.floor((before.points * 6) / 10), rows: 2, grams: 2_400 });
  expect(await total()).toBe(before.total - 1_600);
  expect(await refusalOf(rescue.as(hakim).desk.rule({ ...split, warned: [] }))).toBe("dispute.changed");

  const own = (await rescue.as(kitchen).disputes.mine()).items.find((one) => one.id === id);
  expect(own).toMatchObject({ state: "decided", verdict: "split", warned: ["provider"] });
  await rescue.as(kitchen).disputes.appeal({ id, text: "Timbangan kami lain." });
  expect(await refusalOf(rescue.as(panti).disputes.appeal({ id, text: "Kami juga." }))).toBe("dispute.appealed");
  const again = { id, version: await versionOf(id), verdict: "dismiss", note: "Timbangan dapur benar." } as const;
  expect(await refusalOf(rescue.as(hakim).desk.rule(again))).toBe("dispute.sameJudge");
  const againAt = later(EVENING, 20 * MINUTE);
  await rescue.as(hakimBanding, againAt).desk.rule(again);
  await rescue.settle(againAt);
  expect(await booked(claimId)).toEqual({ points: before.points, rows: 3, grams: 4_000 });
  expect(await total()).toBe(before.total);
  expect((await rescue.as(kitchen).disputes.mine()).warnings).toBe(0);
  expect((await rescue.as(kitchen).disputes.file({ id })).dispute.state).toBe("closed");
});

it("lets a ban wait for a second person, who is not the first and of neither side", async () => {
  const town = await rescue.town();
  const strangers = await town.ngo(50);
  const lot = await rescue.as(town.provider).surplus.post({ ...tenKilograms, title: "Bakmi" });
  const claim = await rescue.as(strangers).surplus.claim({ id: lot.id, units: 2 });
  const text = "Makanan kami dijual lagi di pasar.";
  const { id } = await rescue.as(town.provider).disputes.open({ claimId: claim.id, reason: "misused_food", text });
  await rescue.as(strangers).disputes.answer({ id, text: "Itu tidak benar." });
  const ban = { id, version: await versionOf(id), verdict: "uphold" as const, note: "Ada saksi." };
  const suspended: ["recipient"] = ["recipient"];
  expect(await refusalOf(rescue.as(judge(strangers.organisationId)).desk.rule({ ...ban, suspended }))).toBe(
    "dispute.ownOrganisation",
  );
  expect((await rescue.as(hakim).desk.rule({ ...ban, suspended })).state).toBe("proposed");
  expect((await rescue.as(strangers).disputes.file({ id })).evidence.rulings).toHaveLength(0);
  const look = { id, version: await versionOf(id), approved: true, note: "Setuju." };
  expect(await refusalOf(rescue.as(hakim).desk.review(look))).toBe("dispute.sameJudge");
  expect(await refusalOf(rescue.as(judge(town.provider.organisationId)).desk.review(look))).toBe(
    "dispute.ownOrganisation",
  );
  await rescue.as(hakimKedua).desk.review({ ...look, approved: false, note: "Dengar saksinya dulu." });
  await rescue.as(hakim).desk.rule({ ...ban, version: await versionOf(id), suspended });
  await rescue.as(hakimKedua).desk.review({ ...look, version: await versionOf(id) });
  await rescue.settle();
  const [house] = await rescue.database
    .sql`select verification from organisation where id = ${strangers.organisationId}`;
  expect(house?.verification).toBe("suspended");
  expect((await rescue.as(strangers).disputes.mine()).trust?.facts.upheldDisputes).toBe(1);
});

it("stops unsafe food at once, and upholds by itself what the kitchen does not answer in 15 minutes, once", async () => {
  const claimId = await handedOver("Gulai kambing");
  const { id } = await open(claimId, "stale_food");
  const [lot] = await rescue.database.sql`
    select recalled_at, units_recalled from surplus where id = (select surplus_id from claim where id = ${claimId})`;
  expect(lot?.recalled_at).toBeTruthy();
  expect(lot?.units_recalled).toBe(15);
  await rescue.settle();
  const before = await rescue.as(kitchen).disputes.mine();
  expect(await rescue.sweep(upholdUnanswered, later(EVENING, 14 * MINUTE))).toBe(0);
  const due = later(EVENING, 15 * MINUTE);
  expect(await rescue.sweep(upholdUnanswered, due)).toBe(1);
  expect(await rescue.sweep(upholdUnanswered, due)).toBe(0);
  await rescue.settle(due);
  await rescue.settle(due);
  expect(await booked(claimId)).toMatchObject({ points: 0, grams: 0 });
  const own = await rescue.as(kitchen, due).disputes.mine();
  expect(own.trust?.score).toBe((before.trust?.score ?? 0) - 50);
  const told = (await rescue.as(panti, due).notifications.list({})).items.filter(
    ({ type }) => type === "dispute_decided",
  );
  expect(told.filter(({ href }) => href.includes(id))).toHaveLength(1);
  const stateNow = async () => (await rescue.as(panti).disputes.file({ id })).dispute.state;
  await rescue.sweep(closeUnappealed, later(due, DAY - MINUTE));
  expect(await stateNow()).toBe("decided");
  expect(await rescue.sweep(closeUnappealed, later(due, DAY))).toBe(1);
  expect(await stateNow()).toBe("closed");
});

it("shows both sides the same evidence: the lot as it was posted, what they counted, what they were told", async () => {
  const lot = await rescue.as(kitchen).surplus.post({ ...tenKilograms, title: "Soto ayam", allergens: ["egg"] });
  const wordier = { id: lot.id, version: lot.version, title: "Soto ayam dan telur" };
  await rescue.as(kitchen).surplus.edit(wordier);
  const claim = await rescue.as(panti).surplus.claim({ id: lot.id, units: 3 });
  await rescue.settle();
  const { id } = await open(claim.id);
  await rescue.settle();
  const [theirs, ours] = [await rescue.as(panti).disputes.file({ id }), await rescue.as(kitchen).disputes.file({ id })];
  expect(theirs.evidence).toEqual(ours.evidence);
  expect(theirs.evidence.lot).toMatchObject({ title: "Soto ayam", edits: [{ title: "Soto ayam dan telur" }] });
  expect(theirs.evidence.statements).toMatchObject([{ kind: "opening", side: "recipient", countedUnits: 6 }]);
  expect(theirs.evidence.messages.map(({ type }) => type)).toContain("dispute_opened");
  expect(theirs.evidence.story.length).toBeGreaterThan(2);
  const outsider = await (await rescue.town()).ngo(10);
  expect(await refusalOf(rescue.as(outsider).disputes.file({ id }))).toBe("dispute.unknown");
  expect(
    await refusalOf(rescue.as(outsider).disputes.open({ claimId: claim.id, reason: "other", text: "Curi." })),
  ).toBe("dispute.unknown");
  expect(await refusalOf(open(claim.id))).toBe("dispute.alreadyOpen");
  expect(await refusalOf(rescue.as(panti).disputes.answer({ id, text: "Sendiri." }))).toBe("dispute.ownWords");
});

it("lists who keeps coming back, and calls for a review at the second warning of half a year", async () => {
  const town = await rescue.town();
  const ngo = await town.ngo(50);
  for (const title of ["Satu", "Dua"]) {
    const lot = await rescue.as(town.provider).surplus.post({ ...tenKilograms, title });
    const { id: claimId } = await rescue.as(ngo).surplus.claim({ id: lot.id, units: 1 });
    const { id } = await rescue.as(ngo).disputes.open({ claimId, reason: "treated_badly", text: "Dibentak." });
    await rescue.as(town.provider).disputes.answer({ id, text: "Maaf." });
    const version = await versionOf(id);
    await rescue.as(hakim).desk.rule({ id, version, verdict: "uphold", warned: ["provider"], note: "Diakui." });
  }
  const { items } = await rescue.as(hakim).desk.troubles();
  expect(items.find(({ organisationId }) => organisationId === town.provider.organisationId)).toMatchObject({
    ...{ warnings: 2, upheld: 2, isReviewDue: true },
  });
  const later200 = later(EVENING, 200 * DAY);
  expect((await rescue.as(town.provider, later200).disputes.mine()).warnings).toBe(0);
});

it("queues by clock, then stakes, page after page, and narrows by what a judge keeps", async () => {
  const first = await open(await handedOver("Pecel"), "fewer_than_promised", later(EVENING, MINUTE));
  const second = await open(await handedOver("Rawon"), "stale_food", later(EVENING, 2 * MINUTE));
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await rescue.as(hakim).desk.queue({ limit: 1, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.indexOf(second.id)).toBeLessThan(seen.indexOf(first.id));
  expect(new Set(seen).size).toBe(seen.length);
  const filter = { stage: "all", safetyOnly: true, overdueOnly: false } as const;
  await rescue.as(hakim).desk.keepFilter({ name: "Keamanan", filter });
  expect((await rescue.as(hakim).desk.filters()).items).toEqual([{ name: "Keamanan", filter }]);
  expect((await rescue.as(hakimKedua).desk.filters()).items).toEqual([]);
  const safe = await rescue.as(hakim).desk.queue(filter);
  expect(safe.items.every(({ isSafety }) => isSafety)).toBe(true);
  const late = await rescue.as(hakim, later(EVENING, 3 * HOUR)).desk.queue({ overdueOnly: true });
  expect(late.items.map(({ id }) => id)).toContain(second.id);
  await rescue.as(hakim).desk.forgetFilter({ name: "Keamanan" });
  expect((await rescue.as(hakim).desk.filters()).items).toEqual([]);
});

it("shows a side its disputes page by page, what still moves before what is closed, none twice", async () => {
  const town = await rescue.town();
  const strangers = await town.ngo(50);
  const lot = await rescue.as(town.provider).surplus.post({ ...tenKilograms, title: "Sate" });
  const text = "Tidak ada orang di pintu.";
  const complain = async (nth: number) => {
    const { id: claimId } = await rescue.as(strangers).surplus.claim({ id: lot.id, units: 1 });
    const at = later(EVENING, nth * MINUTE);
    return (await rescue.as(town.provider, at).disputes.open({ claimId, reason: "other", text })).id;
  };
  const [first, second, third, fourth] = [await complain(1), await complain(2), await complain(3), await complain(4)];
  await rescue.database.sql`update dispute set state = 'closed' where id in (${second}, ${fourth})`;
  const walk: string[] = [];
  let cursor: MinePageInput["cursor"];
  do {
    const page = await rescue.as(strangers).disputes.mine({ limit: 1, cursor });
    walk.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(walk).toEqual([third, first, fourth, second]);
  expect((await rescue.as(strangers).disputes.mine()).items.map(({ id }) => id)).toEqual(walk);
});
