import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeNgo, makeProvider, member } from "@/db/testing/cast";
import { signInAll } from "@/db/testing/sign-in";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { sessionCookies } from "@/server/identity/identity.cookies";
import type { MakeKeyInput } from "@/server/identity/identity.key.contract";
import { KEY_LIMIT, MOST_KEYS } from "@/server/identity/identity.key.rules";
import { Authenticator, authenticator } from "@/server/identity/identity.session";
import { accessTokens } from "@/server/identity/identity.tokens";
import type { MemberActor } from "@/server/kernel/actor";
import type { ApiKeyId } from "@/server/kernel/id";
import { SCOPES, type Scope } from "@/server/kernel/scope";
import { DAY, later, MINUTE } from "@/server/kernel/time";
import { openDatabase, database as pool } from "@/server/platform/database";
import { inProcessRateLimiter } from "@/server/platform/rate-limit";
import { appRouter } from "@/server/root";
import type { Context } from "@/server/trpc/context";
import { createCallerFactory } from "@/server/trpc/procedures";
import { type DoorProcedure, proceduresOf, runProcedure } from "@/server/web/procedures";
import { openTestDoor } from "@/server/web/testing/test-door";

const now = new Date();
const createCaller = createCallerFactory(appRouter);
const procedures = proceduresOf(appRouter);
let database: TestDatabase;
/** Two web processes that share nothing but the database. */
let here: Authenticator;
let there: Authenticator;
let door: Awaited<ReturnType<typeof openTestDoor>>;
let cook: MemberActor;
let driver: MemberActor;

const as = (actor: MemberActor) =>
  createCaller({ db: database.db, actor, now, language: "id", remoteAddress: "test", idempotencyKey: null });
const make = (actor: MemberActor, input: Partial<MakeKeyInput> = {}) =>
  as(actor).keys.make({ name: "Kasir", scopes: ["surplus:read"], ...input });
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
const recognised = async (at: Authenticator, secret: string, when = now) =>
  (await at.authenticate(bearer(secret), when)).actor.kind === "key";
const ask = (path: string, secret: string, init: RequestInit = {}) =>
  fetch(`${door.url}/api/v1${path}`, { ...init, headers: { "content-type": "application/json", ...bearer(secret) } });

beforeAll(async () => {
  database = await testDatabase();
  const open = () =>
    new Authenticator({
      db: database.db,
      tokens: accessTokens(),
      cookies: sessionCookies("http://localhost:3000"),
      connect: () => openDatabase(database.url, 1),
    });
  [here, there] = [open(), open()];
  cook = member("provider", await makeProvider(database.db));
  driver = member("ngo", await makeNgo(database.db));
  await signInAll(database.db, [cook, driver]);
  door = await openTestDoor({
    router: appRouter,
    db: database.db,
    authenticate: (headers, at) => here.authenticate(headers, at),
    limiter: inProcessRateLimiter(),
  });
  await vi.waitFor(() => expect(here.hearsRevocations && there.hearsRevocations).toBe(true), 10_000);
});
afterAll(async () => {
  door.close();
  await Promise.all([here.stop(), there.stop(), authenticator().stop()]);
  await pool().close();
  await database.close();
});

describe("a key", () => {
  it("is told once and kept as a hash that does not hold it", async () => {
    const { key, secret } = await make(cook, { name: "Kasir pusat" });
    expect(secret).toMatch(/^ppk_[a-z0-9]{10}_[A-Za-z0-9]{40}$/);
    expect(secret.startsWith(key.prefix)).toBe(true);
    const rows = await database.sql`select row_to_json(k) as row from api_key k where id = ${key.id}`;
    expect(JSON.stringify(rows)).not.toContain(secret.slice(key.prefix.length + 1));
    expect(JSON.stringify(await as(cook).keys.list())).not.toContain(secret);
    const events = await database.sql`select payload from outbox where type = 'key.made'`;
    expect(JSON.stringify(events)).not.toContain(secret.slice(key.prefix.length + 1));
    expect(events.map(({ payload }) => payload.by)).toContain(cook.personId);
  });

  it("opens its scopes on REST for its own organisation, and tells when it was last used", async () => {
    const { key, secret } = await make(cook, { scopes: ["surplus:read", "surplus:write"] });
    const lot = {
      ...{ title: "Roti tawar", category: "bakery", units: 3, unitName: "bungkus", storage: "ambient" },
      ...{ halal: "claimed", cookedAt: now.toISOString(), printedDate: later(now, DAY).toISOString() },
      pickupUntil: later(now, 60 * MINUTE).toISOString(),
    };
    const posted = await ask("/surplus", secret, { method: "POST", body: JSON.stringify(lot) });
    expect(posted.status).toBe(201);
    expect(((await posted.json()) as { providerId: string }).providerId).toBe(cook.organisationId);
    expect((await ask("/surplus/mine", secret)).status).toBe(200);
    const usedAt = async () => (await as(cook).keys.list()).items.find(({ id }) => id === key.id)?.lastUsedAt;
    await expect.poll(usedAt).not.toBeNull();
  });

  it("is anonymous with one wrong letter, after its end, and where its maker no longer acts", async () => {
    const { secret } = await make(cook, { expiresInDays: 30 });
    expect(await recognised(here, `${secret.slice(0, -1)}${secret.endsWith("a") ? "b" : "a"}`)).toBe(false);
    expect(await recognised(here, secret)).toBe(true);
    expect(await recognised(here, secret, later(now, 31 * DAY))).toBe(false);
    const leaver = member("provider", cook.organisationId);
    await signInAll(database.db, [leaver]);
    const theirs = await make(leaver);
    expect(await recognised(there, theirs.secret)).toBe(true);
    await database.sql`delete from person_role where person_id = ${leaver.personId}`;
    await database.sql`select pg_notify('session_revoked', ${leaver.personId})`;
    await expect.poll(() => recognised(there, theirs.secret)).toBe(false);
  });

  it("is refused at once in every process when it is revoked, and the list says by whom", async () => {
    const { key, secret } = await make(cook);
    expect(await recognised(here, secret)).toBe(true);
    expect(await recognised(there, secret)).toBe(true);
    await as(cook).keys.revoke({ id: key.id as ApiKeyId });
    await expect
      .poll(async () => [await recognised(here, secret), await recognised(there, secret)])
      .toEqual([false, false]);
    expect((await ask("/surplus/mine", secret)).status).toBe(401);
    const row = (await as(cook).keys.list()).items.find(({ id }) => id === key.id);
    expect([row?.revokedAt, row?.revokedBy]).toEqual([now.toISOString(), "tester"]);
    await expect(as(cook).keys.revoke({ id: key.id })).rejects.toThrow("key.alreadyRevoked");
    expect(await database.sql`select 1 from outbox where type = 'key.revoked'`).toHaveLength(1);
  });

  it("has a limit of its own and says when to come back", async () => {
    const { secret } = await make(driver, { limitPerMinute: KEY_LIMIT.least });
    const statuses = [];
    let retryAfter: string | null = null;
    for (let n = 0; n <= KEY_LIMIT.least; n += 1) {
      const answer = await ask("/regions", secret);
      statuses.push(answer.status);
      retryAfter = answer.headers.get("retry-after");
    }
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(KEY_LIMIT.least);
    expect(statuses.at(-1)).toBe(429);
    expect(Number(retryAfter)).toBeGreaterThan(0);
    const other = await make(driver);
    expect((await ask("/regions", other.secret)).status).toBe(200);
  });

  it("stays on REST", async () => {
    const { secret } = await make(cook);
    const answer = await fetch(`${door.url}/api/trpc/surplus.mine`, { headers: bearer(secret) });
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining("request.keysOnRest")]);
  });

  it("belongs to one organisation, and an organisation has no more than it can watch over", async () => {
    const baker = member("provider", await makeProvider(database.db));
    await signInAll(database.db, [baker]);
    const { key } = await make(baker);
    await expect(as(cook).keys.revoke({ id: key.id })).rejects.toThrow("key.unknown");
    for (let n = 1; n < MOST_KEYS; n += 1) await make(baker);
    await expect(make(baker)).rejects.toThrow("key.tooMany");
    await as(baker).keys.revoke({ id: key.id });
    await make(baker);
  });
});

/** What keys may reach, said a second time; whatever is not here is out of reach. */
const REACH: Readonly<Record<Scope, readonly string[]>> = {
  "surplus:read": ["identity.regions", "surplus.mine", "surplus.nearby", "surplus.byId"],
  "surplus:write": ["surplus.post", "surplus.edit", "surplus.withdraw"],
  "claims:read": ["claims.mine", "claims.incoming", "claims.byId"],
  "claims:write": ["surplus.claim", "surplus.wait", "surplus.leaveWaiting", "claims.cancel"],
  "offers:read": ["offers.mine"],
  "offers:write": ["offers.accept", "offers.decline"],
  "pickups:write": ["pickups.preview", "pickups.verify"],
  "impact:read": ["impact.totals"],
};

describe("scopes", () => {
  const call = async (path: string, scopes: readonly Scope[]) => {
    const actor = {
      kind: "key",
      keyId: key,
      scopes,
      limitPerMinute: 60,
      member: { ...cook, roles: ["provider", "ngo"] },
    } as const;
    const context: Context = { db: database.db, actor, now, language: "id", remoteAddress: "t", idempotencyKey: null };
    return runProcedure(procedures.get(path) as DoorProcedure, undefined, context, new AbortController().signal).then(
      () => "no refusal",
      (error: Error) => error.message,
    );
  };
  const key = crypto.randomUUID() as ApiKeyId;

  it("open exactly what they name, whatever the procedure and whatever else the key holds", async () => {
    const wrong: string[] = [];
    for (const path of procedures.keys())
      for (const scopes of [[], [...SCOPES], ...SCOPES.map((scope) => [scope])]) {
        const expected = scopes.some((scope) => REACH[scope].includes(path));
        const isOpen = (await call(path, scopes)) !== "access.outOfScope";
        if (isOpen !== expected) wrong.push(`${path} with ${scopes.join(" ") || "nothing"}: ${isOpen}`);
      }
    expect(wrong).toEqual([]);
  });
});
