import { afterAll, beforeAll, expect, it } from "vitest";
import { type Rescue, refusalOf, startRescue } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { indexContact } from "@/server/identity/identity.contacts";
import { LiveSessions } from "@/server/identity/identity.live-sessions";
import { hashPassword } from "@/server/identity/identity.passwords";
import { signIn } from "@/server/identity/identity.session.commands";
import type { MemberActor } from "@/server/kernel/actor";
import { Private } from "@/server/kernel/private";

let rescue: Rescue;
let cook: MemberActor;
const EMAIL = "ibu_100%@dapur.id";
const password = "sore di dapur panti";

beforeAll(async () => {
  rescue = await startRescue();
  cook = (await rescue.town()).provider;
  await signInAll(rescue.database.db, [cook]);
  const { emailIndex } = indexContact({ email: new Private(EMAIL), phone: null });
  const passwordHash = await hashPassword(password);
  await rescue.database.sql`update person set display_name = 'Ibu 100% Dapur', email_index = ${emailIndex},
    password_hash = ${passwordHash} where id = ${cook.personId}`;
});
afterAll(() => rescue.database.close());

const people = () => rescue.admin().people;
const found = async (search: string) => (await people().list({ search })).items.map(({ id }) => id);
const why = { reason: "Dilaporkan tiga kali" };

it("finds people by a part of their name or a whole address, and takes nothing typed for a pattern", async () => {
  expect(await found("100% dap")).toEqual([cook.personId]);
  expect(await found(EMAIL.toUpperCase())).toEqual([cook.personId]);
  expect(await found("ibu_100%")).toEqual([]);
  expect(await found("' or 1=1 --")).toEqual([]);
});

it("suspends an account: signed out at once, and not let in until it is restored", async () => {
  const { db } = rescue.database;
  const now = new Date();
  const sessions = new LiveSessions(db, () => false);
  expect(await sessions.actorOf(cook.sessionId, now)).not.toBeNull();
  await people().suspend({ id: cook.personId, ...why });
  expect(await refusalOf(people().suspend({ id: cook.personId, ...why }))).toBe("people.alreadyDone");
  expect(await sessions.actorOf(cook.sessionId, now)).toBeNull();
  const credentials = { identifier: EMAIL, password };
  expect(await refusalOf(signIn({ db, now }, credentials))).toBe("identity.suspended");
  expect((await people().byId({ id: cook.personId })).state).toBe("suspended");
  await people().restore({ id: cook.personId, ...why });
  expect((await signIn({ db, now }, credentials)).personId).toBe(cook.personId);
  const { items } = await rescue.admin().audit.list({ subjectId: cook.personId });
  expect(items.map(({ action }) => action)).toEqual(["person.restored", "person.suspended"]);
});

it("makes an admin and takes that back, never from the last one", async () => {
  const { id } = { id: cook.personId };
  expect(await refusalOf(people().setAdmin({ id, isAdmin: false, ...why }))).toBe("people.lastAdmin");
  await people().setAdmin({ id, isAdmin: true, ...why });
  expect(await refusalOf(people().setAdmin({ id, isAdmin: true, ...why }))).toBe("people.alreadyDone");
  const other = (await rescue.town()).provider;
  await signInAll(rescue.database.db, [other]);
  await people().setAdmin({ id: other.personId, isAdmin: true, ...why });
  await people().setAdmin({ id, isAdmin: false, ...why });
  expect((await people().byId({ id })).roles.map(({ role }) => role)).toEqual(["provider"]);
});

it("takes a role at an organisation: who held it acts for it no more at once, and the account stays", async () => {
  const { provider } = await rescue.town();
  const { db } = rescue.database;
  await signInAll(db, [provider]);
  const wish = { id: provider.personId, role: "provider", ...why } as const;
  expect(await refusalOf(people().revokeRole({ ...wish, role: "ngo" }))).toBe("people.alreadyDone");
  await people().revokeRole(wish);
  expect(await refusalOf(people().revokeRole(wish))).toBe("people.alreadyDone");
  const now = await new LiveSessions(db, () => false).actorOf(provider.sessionId, new Date());
  expect(now).toMatchObject({ roles: [], organisationId: null });
  expect(await people().byId({ id: provider.personId })).toMatchObject({ state: "active", roles: [] });
  const { items } = await rescue.admin().audit.list({ subjectId: provider.personId });
  expect(items).toMatchObject([{ action: "role.revoked", detail: { role: "provider" } }]);
});

it("lets two admins not suspend each other, so that nobody is left", async () => {
  const pair = [(await rescue.town()).provider, (await rescue.town()).provider] as const;
  await signInAll(rescue.database.db, [...pair]);
  await rescue.database.sql`delete from person_role where role = 'admin'`;
  for (const { personId } of pair) await people().setAdmin({ id: personId, isAdmin: true, ...why });
  const [one, other] = pair.map((who) => ({ ...who, roles: ["admin"] as const }));
  if (!one || !other) throw new Error("a pair is two");
  await rescue.as(one).people.suspend({ id: other.personId, ...why });
  expect(await refusalOf(rescue.as(other).people.suspend({ id: one.personId, ...why }))).toBe("people.lastAdmin");
  expect((await people().byId({ id: one.personId })).state).toBe("active");
});

it("lets nobody decide about themselves", async () => {
  const boss = { ...cook, roles: ["admin"] as const };
  for (const deed of ["suspend", "restore", "endSessions"] as const)
    expect(await refusalOf(rescue.as(boss).people[deed]({ id: cook.personId, ...why }))).toBe("people.notYourself");
});
