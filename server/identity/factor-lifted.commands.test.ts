import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Rescue, refusalOf, startRescue } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { LiveSessions } from "@/server/identity/identity.live-sessions";
import type { HalfActor, MemberActor, PersonActor } from "@/server/kernel/actor";
import { plainId } from "@/server/kernel/id";
import { later, MINUTE } from "@/server/kernel/time";

const now = new Date();
const at = later(now, 10 * MINUTE);
const reason = "Ponsel hilang, sudah ditelepon";
let rescue: Rescue;
let admin: PersonActor;
let cook: MemberActor;

const helper = () => rescue.admin();
const shown = (secret: string, moment: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: moment.getTime() });
async function withFactor(actor: PersonActor) {
  const { secret } = await rescue.as(actor, now).factor.start();
  const { recoveryCodes } = await rescue.as(actor, now).factor.confirm({ code: shown(secret, now) });
  return { secret, recoveryCodes };
}
const sessionNow = (actor: PersonActor) =>
  new LiveSessions(rescue.database.db, () => false).actorOf(actor.sessionId, now);

beforeAll(async () => {
  rescue = await startRescue();
  cook = (await rescue.town()).provider;
  const other = (await rescue.town()).provider;
  await signInAll(rescue.database.db, [cook, other]);
  await rescue.database
    .sql`insert into person_role (person_id, role, granted_at) values (${other.personId}, 'admin', now())`;
  admin = { ...other, roles: ["admin"] };
});
afterAll(() => rescue.database.close());

describe("an admin who lost phone and paper", () => {
  it("is helped by another one, not by themselves, and sets up anew before anything opens", async () => {
    const { personId } = admin;
    const { secret, recoveryCodes } = await withFactor(admin);
    expect((await helper().people.byId({ id: personId })).hasFactor).toBe(true);
    expect(await refusalOf(rescue.as(admin, at).people.liftFactor({ id: personId, reason }))).toBe(
      "people.notYourself",
    );
    await helper().people.liftFactor({ id: personId, reason });
    expect(await sessionNow(admin)).toBeNull();
    expect((await helper().people.byId({ id: personId })).hasFactor).toBe(false);
    const next = { ...admin, sessionId: plainId<"session">() };
    await rescue.database.sql`insert into session (id, person_id, refresh_hash, rotated_at, created_at, expires_at)
      select ${next.sessionId}, person_id, 'next', rotated_at, created_at, expires_at from session where id = ${admin.sessionId}`;
    expect(await sessionNow(next)).toMatchObject({ kind: "half", lacks: "setup" });
    const half: HalfActor = { kind: "half", personId, sessionId: next.sessionId, lacks: "setup" };
    for (const code of [shown(secret, at), recoveryCodes[0] ?? ""])
      expect(await refusalOf(rescue.as(half, at).factor.give({ code }))).toBe("factor.wrong");
    const { secret: fresh } = await rescue.as(half, at).factor.start();
    expect((await rescue.as(half, at).factor.confirm({ code: shown(fresh, at) })).recoveryCodes).toHaveLength(10);
  });
});

describe("a second factor that was lifted", () => {
  it("is lifted once, told to its person, and written down with who did it and why", async () => {
    await withFactor(cook);
    const twice = await Promise.all(
      [1, 2].map(() => refusalOf(helper().people.liftFactor({ id: cook.personId, reason }))),
    );
    expect(twice.toSorted()).toEqual(["no refusal", "people.alreadyDone"]);
    await rescue.settle(at);
    const { items } = await rescue.as(cook, at).notifications.list({});
    expect(items.map(({ title }) => title.id)).toContain("Admin melepas langkah kedua Anda");
    const [deed] = (await helper().audit.list({ subjectId: cook.personId, action: "factor.lifted" })).items;
    expect(deed).toMatchObject({ actorKind: "person", reason, detail: { sessions: 1 } });
    expect(deed?.actorId).not.toBe(cook.personId);
  });

  it("was none before it was set up, and is no cook's to lift", async () => {
    const { provider } = await rescue.town();
    await signInAll(rescue.database.db, [provider]);
    const asked = { id: provider.personId, reason };
    expect(await refusalOf(helper().people.liftFactor(asked))).toBe("people.alreadyDone");
    expect(await refusalOf(rescue.as(cook, at).people.liftFactor(asked))).toBe("access.notYourRole");
  });
});
