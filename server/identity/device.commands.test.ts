import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processAll } from "@/db/testing/process-all";
import { makeAccount } from "@/db/testing/register";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { devicesRouter } from "@/server/identity/device.router";
import { authRouter, identityRouter } from "@/server/identity/identity.router";
import { authenticator } from "@/server/identity/identity.session";
import { type Actor, ANONYMOUS } from "@/server/kernel/actor";
import { DAY, HOUR, later, MINUTE } from "@/server/kernel/time";
import { notificationsRouter } from "@/server/notification/notification.router";
import { createCallerFactory, router } from "@/server/trpc/procedures";

const routers = {
  auth: authRouter,
  identity: identityRouter,
  devices: devicesRouter,
  notifications: notificationsRouter,
};
const createCaller = createCallerFactory(router(routers));
const PASSWORD = "sore di dapur panti";
const PHONE =
  "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36";
const DESK = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0";
const now = new Date();

let database: TestDatabase;
const as = (actor: Actor, at = now, userAgent?: string) =>
  createCaller({
    ...{ db: database.db, actor, now: at, language: "id", remoteAddress: "t", idempotencyKey: null, userAgent },
  });
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "no refusal",
    (error: Error) => error.message,
  );
async function signedIn(name: string, userAgent: string, at = now) {
  const tokens = await as(ANONYMOUS, at, userAgent).auth.login({ identifier: `${name}@contoh.id`, password: PASSWORD });
  const actorOf = async (moment = at) =>
    (await authenticator().authenticate({ authorization: `Bearer ${tokens.accessToken}` }, moment)).actor;
  return { ...tokens, actorOf, actor: await actorOf() };
}

beforeAll(async () => {
  database = await testDatabase();
  for (const name of ["ani", "budi", "cici", "dodi"])
    await makeAccount(database.db, { displayName: name, email: `${name}@contoh.id`, password: PASSWORD });
});
afterAll(async () => {
  await authenticator().stop();
  await database.close();
});

describe("the devices of a person", () => {
  it("are told of when they are new: not the first, nor one of the same kind again", async () => {
    for (const [minute, agent] of [PHONE, PHONE, DESK, DESK].entries())
      await signedIn("dodi", agent, later(now, minute * MINUTE));
    const { actor } = await signedIn("dodi", PHONE, later(now, HOUR));
    await processAll(database.db, { now: later(now, HOUR) });
    const { items } = await as(actor, later(now, HOUR)).notifications.list({});
    expect(items.map(({ title }) => title.id)).toEqual(["Masuk dari perangkat baru: Firefox, Windows"]);
  });

  it("are named, this one first, and tell when they were last used", async () => {
    const phone = await signedIn("ani", PHONE);
    const desk = await signedIn("ani", DESK, later(now, MINUTE));
    await as(ANONYMOUS, later(now, 5 * MINUTE)).auth.refresh(phone);
    const { items } = await as(desk.actor, later(now, 5 * MINUTE)).devices.list();
    expect(items).toEqual([
      expect.objectContaining({ kind: "computer", browser: "Firefox", system: "Windows", isThis: true }),
      expect.objectContaining({ kind: "phone", browser: "Chrome", system: "Android", isThis: false }),
    ]);
    expect(items[1]).toMatchObject({
      signedInAt: now.toISOString(),
      lastSeenAt: later(now, 5 * MINUTE).toISOString(),
    });
    expect((await as(desk.actor, later(now, 31 * DAY)).devices.list()).items).toEqual([]);
  });

  it("are signed out one by one, and at once", async () => {
    const [phone, desk] = [await signedIn("budi", PHONE), await signedIn("budi", DESK)];
    const other = (await as(desk.actor).devices.list()).items.find(({ isThis }) => !isThis);
    await as(desk.actor).devices.signOut({ id: other?.id ?? "" });
    expect((await phone.actorOf()).kind).toBe("anonymous");
    expect((await desk.actorOf()).kind).toBe("person");
    expect(await refusal(as(ANONYMOUS).auth.refresh(phone))).toBe("identity.sessionOver");
    expect(await refusal(as(desk.actor).devices.signOut({ id: other?.id ?? "" }))).toBe("identity.unknownDevice");
  });

  it("are all signed out but the one in hand", async () => {
    const others = [await signedIn("cici", PHONE), await signedIn("cici", DESK)];
    const mine = await signedIn("cici", DESK);
    const stranger = await signedIn("ani", PHONE);
    expect(await as(mine.actor).devices.signOutOthers()).toEqual({ signedOut: 2 });
    for (const other of others) expect((await other.actorOf()).kind).toBe("anonymous");
    for (const safe of [mine, stranger]) expect((await safe.actorOf()).kind).toBe("person");
    expect(await as(mine.actor).devices.signOutOthers()).toEqual({ signedOut: 0 });
  });

  it("are nobody else's to sign out", async () => {
    const [victim, attacker] = [await signedIn("ani", PHONE), await signedIn("budi", DESK)];
    const id = victim.actor.kind === "person" ? victim.actor.sessionId : "";
    expect(await refusal(as(attacker.actor).devices.signOut({ id }))).toBe("identity.unknownDevice");
    expect((await victim.actorOf()).kind).toBe("person");
  });
});
