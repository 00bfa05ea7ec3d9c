import { afterAll, beforeAll, expect, it } from "vitest";
import { EVENING, type Rescue, refusalOf, startRescue } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { sealContact } from "@/server/identity/identity.contacts";
import type { MemberActor } from "@/server/kernel/actor";
import { plainId } from "@/server/kernel/id";
import { Private } from "@/server/kernel/private";
import { later, MINUTE } from "@/server/kernel/time";

let rescue: Rescue;
let kitchen: MemberActor;
const PHONE = "+6281234561234";
beforeAll(async () => {
  rescue = await startRescue();
  kitchen = (await rescue.town()).provider;
  await signInAll(rescue.database.db, [kitchen]);
  const sealed = sealContact({ email: null, phone: new Private(PHONE) });
  await rescue.database.sql`update person set phone_cipher = ${sealed.phoneCipher} where id = ${kitchen.personId}`;
});
afterAll(() => rescue.database.close());

const asked = (change: object = {}) => ({
  subjectKind: "person" as const,
  subjectId: kitchen.personId as string,
  reason: "complaint" as const,
  note: "Keluhan no. 12, hubungi 0812 9999 8888",
  ...change,
});

it("shows a contact for a reason, and its owner who saw it and why", async () => {
  expect(await rescue.admin().reveals.show(asked())).toEqual({ email: null, phone: PHONE });
  const { items } = await rescue.as(kitchen).reveals.mine();
  const note = "Keluhan no. 12, hubungi ****88";
  expect(items).toMatchObject([{ of: "self", by: { kind: "admin" }, reason: "complaint", note }]);
  const log = await rescue.admin().audit.list({ action: "contact.revealed", subjectId: kitchen.personId });
  expect(log.items).toMatchObject([{ reason: note, detail: { reason: "complaint" } }]);
  expect(JSON.stringify(log)).not.toContain("1234561234");
});

it.each([
  ["without a reason", { reason: undefined }],
  ["for a reason that is none", { reason: "curiosity" }],
  ["without saying what about", { note: "  abc   " }],
  ["with a line that is two", { note: "satu baris\ndua baris" }],
])("shows nothing %s, and writes nothing down", async (_, change) => {
  const before = await rescue.admin().audit.verify();
  const input = asked(change) as ReturnType<typeof asked>;
  expect(await refusalOf(rescue.admin().reveals.show(input))).not.toBe("no refusal");
  expect((await rescue.admin().audit.verify()).rows).toBe(before.rows);
});

it("says what is not there", async () => {
  expect(await refusalOf(rescue.admin().reveals.show(asked({ subjectId: plainId() })))).toBe("reveal.unknown");
  const outlet = asked({ subjectKind: "organisation", subjectId: kitchen.organisationId });
  expect(await refusalOf(rescue.admin().reveals.show(outlet))).toBe("reveal.nothing");
});

it("stops an admin who opens one after the other, and lets them go on a minute later", async () => {
  const next = later(EVENING, 10 * MINUTE);
  const answers: string[] = [];
  for (let n = 0; n < 12; n += 1) answers.push(await refusalOf(rescue.admin(next).reveals.show(asked())));
  expect(answers.filter((answer) => answer === "no refusal")).toHaveLength(10);
  expect(answers.at(-1)).toBe("reveal.tooMany");
  expect(await refusalOf(rescue.admin(later(next, MINUTE)).reveals.show(asked()))).toBe("no refusal");
});
