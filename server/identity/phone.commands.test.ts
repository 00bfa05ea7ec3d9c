import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sandboxMail } from "@/db/schema/notification";
import { processAll } from "@/db/testing/process-all";
import { makeAccount } from "@/db/testing/register";
import { refusalOf } from "@/db/testing/rescue";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { codesRouter } from "@/server/identity/code.router";
import { authRouter, identityRouter } from "@/server/identity/identity.router";
import { authenticator } from "@/server/identity/identity.session";
import { phoneRouter } from "@/server/identity/phone.router";
import { type Actor, ANONYMOUS } from "@/server/kernel/actor";
import { later, MINUTE } from "@/server/kernel/time";
import { notificationsRouter } from "@/server/notification/notification.router";
import { createCallerFactory, router } from "@/server/trpc/procedures";

const createCaller = createCallerFactory(
  router({
    ...{ auth: authRouter, identity: identityRouter, codes: codesRouter },
    ...{ phone: phoneRouter, notifications: notificationsRouter },
  }),
);
const PASSWORD = "sore di dapur panti";
const now = new Date();
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await authenticator().stop();
  await database.close();
});

const as = (actor: Actor, at = now) =>
  createCaller({ db: database.db, actor, now: at, language: "id", remoteAddress: "t", idempotencyKey: null });
async function registered(name: string, phone?: string) {
  const email = `${name}@contoh.test`;
  await makeAccount(database.db, { displayName: name, email, phone, password: PASSWORD });
  const { accessToken } = await as(ANONYMOUS).auth.login({ identifier: email, password: PASSWORD });
  const { actor } = await authenticator().authenticate({ authorization: `Bearer ${accessToken}` }, now);
  return actor;
}
const isConfirmed = async (actor: Actor) => (await as(actor).notifications.settings()).phone.isConfirmed;
/** The digits of the one message the sandbox kept since it was last read. */
async function newestCode(): Promise<string> {
  await processAll(database.db, { now });
  const [kept] = await database.db.delete(sandboxMail).returning();
  return /\d{6}/.exec(kept?.channel === "message" ? kept.body : "")?.[0] ?? "";
}

describe("a number", () => {
  it("is confirmed by the code that was sent to it, which opens nothing else and nothing twice", async () => {
    const me = await registered("ani", "0802 5000 001");
    expect(await isConfirmed(me)).toBe(false);
    await as(me).phone.ask();
    const code = await newestCode();
    expect(await refusalOf(as(ANONYMOUS).codes.signIn({ identifier: "08025000001", code }))).toBe("identity.wrongCode");
    const wrong = code === "000000" ? "000001" : "000000";
    expect(await refusalOf(as(me).phone.confirm({ code: wrong }))).toBe("phone.wrongCode");
    expect(await as(me).phone.confirm({ code })).toEqual({ isConfirmed: true });
    expect(await isConfirmed(me)).toBe(true);
    expect(await refusalOf(as(me).phone.confirm({ code }))).toBe("phone.wrongCode");
  });

  it("is not confirmed by a code that is past its five minutes, nor by someone else's", async () => {
    const [me, other] = [await registered("budi", "08025000002"), await registered("cici", "08025000003")];
    await as(me).phone.ask();
    const code = await newestCode();
    expect(await refusalOf(as(other).phone.confirm({ code }))).toBe("phone.wrongCode");
    expect(await refusalOf(as(me, later(now, 5 * MINUTE)).phone.confirm({ code }))).toBe("phone.wrongCode");
    expect([await isConfirmed(me), await isConfirmed(other)]).toEqual([false, false]);
  });

  it("is confirmed as well by signing in with a code sent there", async () => {
    const me = await registered("dodi", "08025000004");
    await as(ANONYMOUS).codes.ask({ identifier: "08025000004" });
    await as(ANONYMOUS).codes.signIn({ identifier: "08025000004", code: await newestCode() });
    expect(await isConfirmed(me)).toBe(true);
  });

  it("that was never given cannot be confirmed", async () => {
    const me = await registered("eka");
    expect(await refusalOf(as(me).phone.ask())).toBe("phone.none");
    expect(await refusalOf(as(me).phone.confirm({ code: "123456" }))).toBe("phone.none");
  });
});
