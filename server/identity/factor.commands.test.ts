import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processAll } from "@/db/testing/process-all";
import { makeAccount } from "@/db/testing/register";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { auditRouter } from "@/server/audit/audit.router";
import { factorRouter } from "@/server/identity/factor.router";
import { authRouter, identityRouter } from "@/server/identity/identity.router";
import { authenticator } from "@/server/identity/identity.session";
import { type Actor, ANONYMOUS, type PersonActor } from "@/server/kernel/actor";
import { plainId } from "@/server/kernel/id";
import { HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";
import { notificationsRouter } from "@/server/notification/notification.router";
import { createCallerFactory, router } from "@/server/trpc/procedures";

const routers = {
  auth: authRouter,
  identity: identityRouter,
  factor: factorRouter,
  notifications: notificationsRouter,
  audit: auditRouter,
};
const createCaller = createCallerFactory(router(routers));
const PASSWORD = "sore di dapur panti";
const STEP = 30 * SECOND;
/** The start of a time step, so that what is said of steps holds. */
const now = new Date(Math.ceil(Date.now() / STEP) * STEP);

let database: TestDatabase;
const as = (actor: Actor, at = now) =>
  createCaller({ db: database.db, actor, now: at, language: "id", remoteAddress: "t", idempotencyKey: null });
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "no refusal",
    (error: Error) => error.message,
  );
/** What an authenticator app shows at a moment. */
const shown = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

async function signedIn(name: string, at = now) {
  const { accessToken } = await as(ANONYMOUS, at).auth.login({ identifier: `${name}@contoh.id`, password: PASSWORD });
  return async (moment = at) =>
    (await authenticator().authenticate({ authorization: `Bearer ${accessToken}` }, moment)).actor;
}
async function withFactor(name: string) {
  const actorOf = await signedIn(name);
  const { secret } = await as(await actorOf()).factor.start();
  const { recoveryCodes } = await as(await actorOf()).factor.confirm({ code: shown(secret, now) });
  return { actorOf, secret, recoveryCodes };
}

const boss = (personId: PersonActor["personId"]): PersonActor => ({
  ...{ kind: "person", personId, sessionId: plainId<"session">(), roles: ["admin"], organisationId: null },
});
async function deedsAt(actor: Actor): Promise<string[]> {
  if (actor.kind !== "person" && actor.kind !== "half") throw new Error("nobody in particular");
  const { items } = await as(boss(plainId<"person">())).audit.list({ subjectId: actor.personId });
  return items.map(({ action }) => action);
}

beforeAll(async () => {
  database = await testDatabase();
  for (const name of ["admin", "admin2", "ani", "budi", "cici", "dodi", "eka", "fani", "gita", "hadi", "indah"])
    await makeAccount(database.db, { displayName: name, email: `${name}@contoh.id`, password: PASSWORD });
  await database.sql`insert into person_role (person_id, role, granted_at)
    select id, 'admin', now() from person where display_name like 'admin%'`;
});
afterAll(async () => {
  await authenticator().stop();
  await database.close();
});

describe("an admin", () => {
  it("is let nowhere by a password alone, and in once the second factor is set up", async () => {
    const actorOf = await signedIn("admin");
    const half = await actorOf();
    expect(half).toMatchObject({ kind: "half", lacks: "setup" });
    expect(await refusal(as(half).identity.me())).toBe("access.secondFactorFirst");
    expect(await refusal(as(half).identity.organisations({}))).toBe("access.secondFactorFirst");
    const { secret, uri } = await as(half).factor.start();
    expect(uri).toMatch(/^otpauth:\/\/totp\/Pahlawan%20Pangan:/);
    expect(await refusal(as(half).factor.confirm({ code: "000000" }))).toBe("factor.wrong");
    const { recoveryCodes } = await as(half).factor.confirm({ code: shown(secret, now) });
    expect(new Set(recoveryCodes).size).toBe(10);
    const whole = await actorOf();
    expect(whole).toMatchObject({ kind: "person", roles: ["admin"] });
    expect((await as(whole).identity.organisations({})).items).toEqual([]);
    expect(await as(whole).factor.mine()).toEqual({ isOn: true, isRequired: true, recoveryCodesLeft: 10 });
    expect(await refusal(as(whole).factor.stop({ code: shown(secret, later(now, STEP)) }))).toBe("factor.required");
  });

  it("gives it at each sign-in after that, and cannot begin anew to get round it", async () => {
    const { secret } = await withFactor("admin2");
    const at = later(now, MINUTE);
    const actorOf = await signedIn("admin2", at);
    const half = await actorOf();
    expect(half).toMatchObject({ kind: "half", lacks: "code" });
    expect(await refusal(as(half, at).factor.start())).toBe("factor.alreadyOn");
    expect(await refusal(as(half, at).factor.confirm({ code: shown(secret, at) }))).toBe("factor.alreadyOn");
    await as(half, at).factor.give({ code: shown(secret, at) });
    expect((await actorOf()).kind).toBe("person");
  });
});

describe("the second factor of anybody else", () => {
  it("is a matter of choice, and every other session must then give it", async () => {
    const other = await signedIn("ani");
    expect((await other()).kind).toBe("person");
    const { actorOf, secret } = await withFactor("ani");
    expect([(await other()).kind, (await actorOf()).kind]).toEqual(["half", "person"]);
    const at = later(now, MINUTE);
    expect(await as(await actorOf(), at).factor.stop({ code: shown(secret, at) })).toEqual({ isOn: false });
    expect((await other()).kind).toBe("person");
  });

  it("bears a clock one step off, not two, and opens once a step", async () => {
    const { secret } = await withFactor("budi");
    const at = later(now, HOUR);
    const giving = async (off: number) => {
      const half = await (await signedIn("budi", at))();
      return refusal(as(half, at).factor.give({ code: shown(secret, later(at, off * STEP)) }));
    };
    expect(await giving(2)).toBe("factor.wrong");
    expect(await giving(-2)).toBe("factor.wrong");
    expect(await giving(-1)).toBe("no refusal");
    expect(await giving(0)).toBe("no refusal");
    expect(await giving(0)).toBe("factor.wrong");
    expect(await giving(-1)).toBe("factor.wrong");
    expect(await giving(1)).toBe("no refusal");
  });

  it("opens for one of two who use a code at the same moment", async () => {
    const { secret } = await withFactor("cici");
    const at = later(now, HOUR);
    const halves = await Promise.all([signedIn("cici", at), signedIn("cici", at)].map(async (one) => (await one)()));
    const answers = await Promise.all(
      halves.map((half) => refusal(as(half, at).factor.give({ code: shown(secret, at) }))),
    );
    expect(answers.toSorted()).toEqual(["factor.wrong", "no refusal"]);
  });

  it("is opened by each recovery code once, until there are new ones", async () => {
    const { recoveryCodes, actorOf, secret } = await withFactor("dodi");
    const [first = "", second = "", third = ""] = recoveryCodes;
    const at = later(now, HOUR);
    const giving = async (code: string) => refusal(as(await (await signedIn("dodi", at))(), at).factor.give({ code }));
    expect(await giving(first.toUpperCase().replace("-", " "))).toBe("no refusal");
    expect(await giving(first)).toBe("factor.wrong");
    expect(await refusal(as(await actorOf(), at).factor.renewRecovery({ code: third }))).not.toBe("no refusal");
    const fresh = await as(await actorOf(), at).factor.renewRecovery({ code: shown(secret, at) });
    expect(await giving(second)).toBe("factor.wrong");
    expect(await giving(fresh.recoveryCodes[0] ?? "")).toBe("no refusal");
    expect(await as(await actorOf()).factor.mine()).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it("is opened by one of two who use a recovery code at the same moment", async () => {
    const { recoveryCodes } = await withFactor("hadi");
    const at = later(now, HOUR);
    const halves = await Promise.all([1, 2].map(async () => (await signedIn("hadi", at))()));
    const code = recoveryCodes[0] ?? "";
    const answers = await Promise.all(halves.map((half) => refusal(as(half, at).factor.give({ code }))));
    expect(answers.toSorted()).toEqual(["factor.wrong", "no refusal"]);
  });

  it("tells its person and the log when it is set up, when paper stands in for it, and when it is switched off", async () => {
    const { actorOf, secret, recoveryCodes } = await withFactor("gita");
    const at = later(now, HOUR);
    await as(await (await signedIn("gita", at))(), at).factor.give({ code: recoveryCodes[0] ?? "" });
    await as(await actorOf(), at).factor.stop({ code: shown(secret, at) });
    await processAll(database.db, { now: at });
    const me = await actorOf();
    const { items } = await as(me, at).notifications.list({});
    expect(items.map(({ title }) => title.id).toSorted()).toEqual([
      "Kode pemulihan dipakai",
      "Langkah kedua dimatikan",
      "Langkah kedua dipasang",
    ]);
    expect(items.map(({ body }) => body.id).join()).toContain("sisanya 9");
    expect(await deedsAt(me)).toEqual(["factor.removed", "factor.recovery_used", "factor.added"]);
  });

  it("bears five guesses, also side by side, and then none for a while", async () => {
    const { secret } = await withFactor("eka");
    const at = later(now, HOUR);
    const half = await (await signedIn("eka", at))();
    const wrong = String((Number(shown(secret, at)) + 1) % 1_000_000).padStart(6, "0");
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => refusal(as(half, at).factor.give({ code: wrong }))),
    );
    expect(guesses.filter((answer) => answer === "factor.wrong")).toHaveLength(5);
    expect(guesses.filter((answer) => answer === "factor.lockedOut")).toHaveLength(7);
    const soon = later(at, MINUTE);
    expect(await refusal(as(half, soon).factor.give({ code: shown(secret, soon) }))).toBe("factor.lockedOut");
    const reopened = later(at, 16 * MINUTE);
    expect(await refusal(as(half, reopened).factor.give({ code: shown(secret, reopened) }))).toBe("no refusal");
  });

  it("counts wrong digits and wrong codes from paper together", async () => {
    const { recoveryCodes } = await withFactor("indah");
    const at = later(now, HOUR);
    const half = await (await signedIn("indah", at))();
    for (const code of ["000000", "aaaaa-aaaaa", "000001", "bbbbb-bbbbb", "ccccc-ccccc"])
      expect(await refusal(as(half, at).factor.give({ code }))).toBe("factor.wrong");
    expect(await refusal(as(half, at).factor.give({ code: recoveryCodes[0] ?? "" }))).toBe("factor.lockedOut");
  });

  it("is nobody else's code, and its secrets stand sealed and hashed", async () => {
    const { secret, recoveryCodes } = await withFactor("fani");
    const at = later(now, 2 * HOUR);
    const stranger = await (await signedIn("budi", at))();
    expect(await refusal(as(stranger, at).factor.give({ code: shown(secret, at) }))).toBe("factor.wrong");
    expect(await refusal(as(stranger, at).factor.give({ code: recoveryCodes[0] ?? "" }))).toBe("factor.wrong");
    const rows = await database.sql`select secret_cipher, code_hash from second_factor natural join recovery_code`;
    const kept = JSON.stringify(rows);
    for (const open of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace("-", ""))])
      expect(kept).not.toContain(open);
  });
});
