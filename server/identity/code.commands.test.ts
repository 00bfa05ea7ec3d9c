import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAccount } from "@/db/testing/register";
import { statementsOf } from "@/db/testing/statements";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { codeAsked } from "@/server/identity/code.contract";
import { codesRouter } from "@/server/identity/code.router";
import { authRouter, identityRouter } from "@/server/identity/identity.router";
import { authenticator } from "@/server/identity/identity.session";
import { forgetStaleSignIns } from "@/server/identity/identity.session.commands";
import { ANONYMOUS, systemActor } from "@/server/kernel/actor";
import { DAY, HOUR, later, MINUTE, SECOND } from "@/server/kernel/time";
import { sendCode } from "@/server/notification/code.errands";
import { config } from "@/server/platform/config";
import type { Database } from "@/server/platform/database";
import { unseal } from "@/server/platform/sealed";
import { createCallerFactory, router } from "@/server/trpc/procedures";

const createCaller = createCallerFactory(router({ auth: authRouter, identity: identityRouter, codes: codesRouter }));
const PASSWORD = "sore di dapur panti";
const NEXT_PASSWORD = "pagi di dapur umum";
/** Each test lives on a day of its own, so that none meets the failures of another. */
let now = new Date();

let database: TestDatabase;
const at = (moment = now, db: Database = database.db) =>
  createCaller({ db, actor: ANONYMOUS, now: moment, language: "id", remoteAddress: "t", idempotencyKey: null });
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "no refusal",
    (error: Error) => error.message,
  );
const bearer = async (accessToken: string, moment = now) =>
  (await authenticator().authenticate({ authorization: `Bearer ${accessToken}` }, moment)).actor.kind;

const asked = () => database.sql`select id, payload, expires_at from outbox where type = ${codeAsked.type}`;
/** Asks, and opens what leaves: ids of one millisecond stand in no order, so it is the event that was not there before. */
async function askFor(identifier: string, purpose: "sign_in" | "reset" = "sign_in", moment = now) {
  const before = new Set((await asked()).map(({ id }) => id));
  await at(moment).codes.ask({ identifier, purpose });
  const row = (await asked()).find(({ id }) => !before.has(id));
  const payload = codeAsked.parse(row?.payload);
  const expiresAt = new Date(String(row?.expires_at));
  return { payload, expiresAt, digits: unseal(payload.sealedCode, config().CONTACT_KEY) };
}
const another = (digits: string, step = 1) => String((Number(digits) + step) % 1_000_000).padStart(6, "0");

beforeAll(async () => {
  database = await testDatabase();
  const register = (email: string, phone?: string) =>
    makeAccount(database.db, { displayName: "Ani Lestari", email, phone, password: PASSWORD });
  await register("ani@contoh.id", "0812 1111 2222");
  for (const name of ["budi", "cici", "dodi", "eka", "fajar", "gita"]) await register(`${name}@contoh.id`);
});
afterAll(async () => {
  await authenticator().stop();
  await database.close();
});

describe("a code", () => {
  it.each(["ani@contoh.id", "081211112222", "6281211112222", "+62 812-1111-2222"])(
    "signs in %s",
    async (identifier) => {
      now = later(now, DAY);
      const { digits } = await askFor(identifier);
      expect(digits).toMatch(/^\d{6}$/);
      const { accessToken } = await at(later(now, MINUTE)).codes.signIn({ identifier, code: digits });
      expect(await bearer(accessToken, later(now, MINUTE))).toBe("person");
    },
  );

  it("is kept hashed, travels sealed, and its event goes stale with it", async () => {
    now = later(now, DAY);
    const { payload, expiresAt, digits } = await askFor("ani@contoh.id");
    const rows = await database.sql`select * from sign_in_code where id = ${payload.codeId}`;
    expect(JSON.stringify([rows, payload])).not.toContain(digits);
    expect(expiresAt.getTime() - now.getTime()).toBe(5 * MINUTE);
  });

  it("goes to the contact it was asked by, in words, and nowhere when nobody has it", async () => {
    now = later(now, DAY);
    const keptOf = (id: string) => database.sql`select channel, body from sandbox_mail where message_id = ${id}`;
    const outing = { db: database.db, clock: () => now };
    for (const [identifier, channel] of [
      ["ani@contoh.id", "email"],
      ["081211112222", "message"],
    ] as const) {
      const { payload, digits } = await askFor(identifier);
      await sendCode(outing, payload);
      await sendCode(outing, payload);
      expect(await keptOf(payload.codeId)).toEqual([
        { channel, body: expect.stringContaining(`${digits} adalah kode`) },
      ]);
    }
    const { payload } = await askFor("nobody@contoh.id");
    await sendCode(outing, payload);
    expect(await keptOf(payload.codeId)).toEqual([]);
  });

  it("opens once, also when it comes twice at the same moment", async () => {
    now = later(now, DAY);
    const { digits: code } = await askFor("budi@contoh.id");
    const twice = await Promise.all(
      [1, 2].map(() => refusal(at().codes.signIn({ identifier: "budi@contoh.id", code }))),
    );
    expect(twice.toSorted()).toEqual(["identity.wrongCode", "no refusal"]);
    expect(await refusal(at().codes.signIn({ identifier: "budi@contoh.id", code }))).toBe("identity.wrongCode");
  });

  it("is over after five minutes, and as soon as a newer one is asked for", async () => {
    now = later(now, DAY);
    const identifier = "budi@contoh.id";
    const { digits: first } = await askFor(identifier);
    expect(await refusal(at(later(now, 5 * MINUTE)).codes.signIn({ identifier, code: first }))).toBe(
      "identity.wrongCode",
    );
    const { digits: second } = await askFor(identifier, "sign_in", later(now, SECOND));
    if (first !== second)
      expect(await refusal(at(later(now, 2 * SECOND)).codes.signIn({ identifier, code: first }))).toBe(
        "identity.wrongCode",
      );
    expect(await refusal(at(later(now, 3 * SECOND)).codes.signIn({ identifier, code: second }))).toBe("no refusal");
  });

  it("opens nothing but what it was asked for, and nobody else's account", async () => {
    now = later(now, DAY);
    const { digits: code } = await askFor("cici@contoh.id");
    const reset = { identifier: "cici@contoh.id", code, password: NEXT_PASSWORD };
    expect(await refusal(at().codes.reset(reset))).toBe("identity.wrongCode");
    expect(await refusal(at().codes.signIn({ identifier: "dodi@contoh.id", code }))).toBe("identity.wrongCode");
    expect(await refusal(at().codes.signIn({ identifier: "cici@contoh.id", code }))).toBe("no refusal");
  });

  it.each(["dodi@contoh.id", "no-such-person@contoh.id"])(
    "of %s bears five tries, then everything is shut",
    async (identifier) => {
      now = later(now, DAY);
      const { digits } = await askFor(identifier);
      const tries = await Promise.all(
        [1, 2, 3, 4, 5, 6, 7].map((step) => refusal(at().codes.signIn({ identifier, code: another(digits, step) }))),
      );
      expect(new Set(tries)).not.toContain("no refusal");
      const right = refusal(at(later(now, MINUTE)).codes.signIn({ identifier, code: digits }));
      expect(await right).toBe("identity.lockedOut");
      expect(await refusal(at(later(now, MINUTE)).auth.login({ identifier, password: PASSWORD }))).toBe(
        "identity.lockedOut",
      );
      expect(await refusal(askFor(identifier, "sign_in", later(now, MINUTE)))).toBe("identity.lockedOut");
    },
  );

  it.each(["eka@contoh.id", "no-one-else@contoh.id"])(
    "is asked for by %s five times in a quarter of an hour",
    async (identifier) => {
      now = later(now, DAY);
      for (let asked = 0; asked < 5; asked += 1) await askFor(identifier, "sign_in", later(now, asked * MINUTE));
      expect(await refusal(askFor(identifier, "reset", later(now, 5 * MINUTE)))).toBe("identity.lockedOut");
      expect(await refusal(askFor(identifier, "sign_in", later(now, 16 * MINUTE)))).toBe("no refusal");
    },
  );

  it("is asked for side by side no more often than one after the other", async () => {
    now = later(now, DAY);
    const asked = await Promise.all(
      Array.from({ length: 8 }, () => refusal(at().codes.ask({ identifier: "gita@contoh.id" }))),
    );
    expect(asked.filter((answer) => answer === "no refusal")).toHaveLength(5);
  });

  it.each(["admin", "021 555 1234", "a@", "'; drop table person; --"])(
    "is refused to %j by its shape alone",
    async (identifier) => expect(await refusal(at().codes.ask({ identifier }))).toBe("identity.contactMalformed"),
  );
});

describe("an identifier nobody has", () => {
  /** Every statement the database is told while something runs, without its values. */

  it("costs the same statements and gets the same answers", async () => {
    now = later(now, DAY);
    const answers: unknown[] = [];
    const work = async (identifier: string) => {
      const asking = await statementsOf(database.url, async (db) =>
        answers.push(await at(now, db).codes.ask({ identifier })),
      );
      const signIn = { identifier, code: "000000" };
      const reset = { ...signIn, password: NEXT_PASSWORD };
      const signingIn = await statementsOf(database.url, async (db) =>
        answers.push(await refusal(at(now, db).codes.signIn(signIn))),
      );
      const resetting = await statementsOf(database.url, async (db) =>
        answers.push(await refusal(at(now, db).codes.reset(reset))),
      );
      return { asking, signingIn, resetting };
    };
    const known = await work("fajar@contoh.id");
    const unknown = await work("nobody-at-all@contoh.id");
    expect(known.asking.length).toBeGreaterThan(5);
    expect(unknown).toEqual(known);
    expect(answers.slice(3)).toEqual(answers.slice(0, 3));
  });
});

describe("a new password", () => {
  const identifier = "fajar@contoh.id";

  it("ends every session, is told to its person, and its code is spent", async () => {
    now = later(now, DAY);
    const before = await at().auth.login({ identifier, password: PASSWORD });
    const { digits: code } = await askFor(identifier, "reset");
    expect(await at().codes.reset({ identifier, code, password: NEXT_PASSWORD })).toEqual({ changed: true });
    expect(await bearer(before.accessToken)).toBe("anonymous");
    expect(await refusal(at().auth.refresh({ refreshToken: before.refreshToken }))).toBe("identity.sessionOver");
    expect(await refusal(at().auth.login({ identifier, password: PASSWORD }))).toBe("identity.wrongSignIn");
    expect(await refusal(at().auth.login({ identifier, password: NEXT_PASSWORD }))).toBe("no refusal");
    const again = at().codes.reset({ identifier, code, password: "malam di dapur umum" });
    expect(await refusal(again)).toBe("identity.wrongCode");
    expect(await database.sql`select 1 from outbox where type = 'identity.password_changed'`).toHaveLength(1);
  });

  it.each([
    ["pendek", "identity.passwordTooShort"],
    ["fajar@contoh.id", "identity.passwordTooCommon"],
    ["1234567890", "identity.passwordTooCommon"],
  ])("is refused as %s, and the code stays good", async (password, reason) => {
    now = later(now, DAY);
    const { digits: code } = await askFor(identifier, "reset");
    expect(await refusal(at().codes.reset({ identifier, code, password }))).toBe(reason);
    expect(await refusal(at().codes.reset({ identifier, code, password: NEXT_PASSWORD }))).toBe("no refusal");
  });
});

it("forgets codes past their window", async () => {
  await askFor("cici@contoh.id", "sign_in", later(now, DAY));
  const sweep = (moment: Date) =>
    database.db.transaction((tx) => forgetStaleSignIns({ tx, now: moment, actor: systemActor("test") }));
  await sweep(later(now, DAY + MINUTE));
  expect((await database.sql`select 1 from sign_in_code`).length).toBeGreaterThan(0);
  await sweep(later(now, DAY + HOUR));
  expect(await database.sql`select 1 from sign_in_code`).toHaveLength(0);
});
