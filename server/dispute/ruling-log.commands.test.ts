import { afterAll, beforeAll, expect, it } from "vitest";
import { type Rescue, refusalOf, startRescue, tenKilograms } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import type { MemberActor, PersonActor } from "@/server/kernel/actor";
import { plainId } from "@/server/kernel/id";

let rescue: Rescue;
let kitchen: MemberActor;
let panti: MemberActor;
const judge = (): PersonActor => ({
  ...{ kind: "person", personId: plainId(), sessionId: plainId(), roles: ["admin"], organisationId: null },
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

/** A dispute both sides were heard in. */
async function heard(title: string): Promise<string> {
  const lot = await rescue.as(kitchen).surplus.post({ ...tenKilograms, title });
  const { id: claimId } = await rescue.as(panti).surplus.claim({ id: lot.id, units: 1 });
  const { id } = await rescue.as(panti).disputes.open({ claimId, reason: "treated_badly", text: "Kami dibentak." });
  await rescue.as(kitchen).disputes.answer({ id, text: "Maaf, malam itu ramai." });
  return id;
}
const versionOf = async (id: string) => (await rescue.as(hakim).desk.file({ id })).dispute.version;
const deedsOn = async (subjectId: string) => (await rescue.admin().audit.list({ subjectId })).items.reverse();
const rule = async (
  by: PersonActor,
  id: string,
  verdict: "uphold" | "dismiss",
  note: string,
  suspended: "provider"[] = [],
) => rescue.as(by).desk.rule({ id, version: await versionOf(id), verdict, suspended, note });

it("writes each ruling down once, with an appeal's, and nothing of one that was refused", async () => {
  const id = await heard("Nasi uduk");
  await rule(hakim, id, "uphold", "Diakui lewat 0812 3456 1234.");
  expect(await refusalOf(rule(hakim, id, "uphold", "Sekali lagi."))).toBe("dispute.wrongState");
  await rescue.settle();
  await rescue.as(kitchen).disputes.appeal({ id, text: "Saksi kami belum didengar." });
  expect(await refusalOf(rule(hakim, id, "dismiss", "Saya ulangi."))).toBe("dispute.sameJudge");
  await rule(hakimBanding, id, "dismiss", "Saksinya benar.");
  await rescue.settle();
  const deeds = await deedsOn(id);
  expect(deeds.map(({ action, reason, detail }) => [action, reason, detail.round, detail.verdict])).toEqual([
    ["dispute.ruled", "Diakui lewat ****34.", 1, "uphold"],
    ["dispute.ruled", "Saksinya benar.", 2, "dismiss"],
  ]);
  expect(deeds.map(({ actorId }) => actorId)).toEqual([hakim.personId, hakimBanding.personId]);
  expect((await rescue.admin().audit.verify()).broken).toBeNull();
});

it("writes down who let a ruling wait, who returned it and who approved it, with the ban that followed", async () => {
  const [id, another] = [await heard("Nasi kuning"), await heard("Nasi liwet")];
  await rule(hakim, id, "uphold", "Terbukti.", ["provider"]);
  const look = { id, note: "Dengar saksinya dulu." };
  await rescue.as(hakimKedua).desk.review({ ...look, version: await versionOf(id), approved: false });
  await rule(hakim, id, "uphold", "Saksi sudah didengar.", ["provider"]);
  await rescue.as(hakimKedua).desk.review({ ...look, note: "Setuju.", version: await versionOf(id), approved: true });
  expect((await deedsOn(id)).map(({ action, detail }) => [action, detail.waits, detail.suspended])).toEqual([
    ["dispute.ruled", true, "provider"],
    ["dispute.returned", true, "provider"],
    ["dispute.ruled", true, "provider"],
    ["dispute.approved", true, "provider"],
  ]);
  expect((await deedsOn(kitchen.organisationId)).map(({ action }) => action)).toEqual(["organisation.suspended"]);
  await rule(hakim, another, "uphold", "Terbukti juga.", ["provider"]);
  const second = { id: another, note: "Setuju.", version: await versionOf(another), approved: true };
  expect((await rescue.as(hakimKedua).desk.review(second)).state).toBe("decided");
  expect(await deedsOn(kitchen.organisationId)).toHaveLength(1);
  expect((await rescue.admin().audit.verify()).broken).toBeNull();
});
