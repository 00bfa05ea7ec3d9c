import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { citizen } from "@/db/testing/cast";
import { makeAccount } from "@/db/testing/register";
import { signInAll } from "@/db/testing/sign-in";
import { statementsOf } from "@/db/testing/statements";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { controlRouter } from "@/server/control/control.router";
import { codeAsked } from "@/server/identity/code.contract";
import { codesRouter } from "@/server/identity/code.router";
import { authRouter, identityRouter } from "@/server/identity/identity.router";
import { authenticator } from "@/server/identity/identity.session";
import { joiningRouter } from "@/server/joining/joining.router";
import { ANONYMOUS, type PersonActor } from "@/server/kernel/actor";
import { DAY, later, MINUTE } from "@/server/kernel/time";
import { marketRouter } from "@/server/market/market.router";
import { sendCode } from "@/server/notification/code.errands";
import { config } from "@/server/platform/config";
import type { Database } from "@/server/platform/database";
import { unseal } from "@/server/platform/sealed";
import { privacyRouter } from "@/server/privacy/privacy.router";
import { createCallerFactory, router } from "@/server/trpc/procedures";

const createCaller = createCallerFactory(
  router({
    ...{ auth: authRouter, identity: identityRouter, codes: codesRouter, joining: joiningRouter },
    ...{ privacy: privacyRouter, market: marketRouter, control: controlRouter },
  }),
);
const PASSWORD = "sore di dapur panti";
/** Each test lives on a day of its own, so that none meets the failures of another. */
let now = new Date();
let database: TestDatabase;

const asked = () => database.sql`select id, payload from outbox where type = ${codeAsked.type}`;
const at = (moment = now, db: Database = database.db, language: "id" | "en" = "id") =>
  createCaller({ db, actor: ANONYMOUS, now: moment, language, remoteAddress: "t", idempotencyKey: null });
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "no refusal",
    (error: Error) => error.message,
  );
const peopleNow = async () => (await database.sql`select count(*)::int as n from person`)[0]?.n;

/** Asks, and opens what leaves: it is the event that was not there before. */
async function sentBy(ask: () => Promise<unknown>) {
  const before = new Set((await asked()).map(({ id }) => id));
  await ask();
  const row = (await asked()).find(({ id }) => !before.has(id));
  const payload = codeAsked.parse(row?.payload);
  return { payload, code: unseal(payload.sealedCode, config().CONTACT_KEY) };
}
const askFor = (identifier: string, language: "id" | "en" = "id") =>
  sentBy(() => at(now, database.db, language).joining.ask({ identifier }));
const newcomer = (identifier: string, code: string) => ({ identifier, code, displayName: "Wulan Sari" });
async function actorOf(accessToken: string): Promise<PersonActor> {
  const { actor } = await authenticator().authenticate({ authorization: `Bearer ${accessToken}` }, now);
  if (actor.kind !== "person") throw new Error(`signed in as ${actor.kind}`);
  return actor;
}
const as = (actor: PersonActor) =>
  createCaller({ db: database.db, actor, now, language: "id", remoteAddress: "t", idempotencyKey: null });

beforeAll(async () => {
  database = await testDatabase();
  for (const name of ["ani", "budi"])
    await makeAccount(database.db, { displayName: name, email: `${name}@contoh.id`, password: PASSWORD });
});
beforeEach(() => {
  now = later(now, DAY);
});
afterAll(async () => {
  await authenticator().stop();
  await database.close();
});

describe("a neighbour", () => {
  it.each(["wulan@contoh.id", "0812 3333 4444"])(
    "joins with %s, agrees to what they ticked, and is a buyer at once",
    async (identifier) => {
      const { code } = await askFor(identifier);
      const tokens = await at().joining.join({ ...newcomer(identifier, code), consents: ["push"] });
      const actor = await actorOf(tokens.accessToken);
      expect(actor).toMatchObject({ roles: ["citizen"], organisationId: null });
      expect((await as(actor).market.mine()).items).toEqual([]);
      const { displayName, consents } = await as(actor).privacy.mine();
      expect(displayName).toBe("Wulan Sari");
      expect(consents.map(({ purpose, isGiven, at: when }) => [purpose, isGiven, when])).toEqual([
        ["email", false, now.toISOString()],
        ["push", true, now.toISOString()],
        ["message", false, now.toISOString()],
      ]);
    },
  );

  it("signs in by a code the next time, and by no password until they set one", async () => {
    const identifier = "sekar@contoh.id";
    const { code } = await askFor(identifier);
    await at().joining.join(newcomer(identifier, code));
    for (const password of ["none", " ", "sore di pasar"])
      expect(await refusal(at().auth.login({ identifier, password }))).toBe("identity.wrongSignIn");
    now = later(now, DAY);
    const { code: next } = await sentBy(() => at().codes.ask({ identifier }));
    expect(await refusal(at().codes.signIn({ identifier, code: next }))).toBe("no refusal");
    const { code: reset } = await sentBy(() => at().codes.ask({ identifier, purpose: "reset" }));
    await at().codes.reset({ identifier, code: reset, password: "sore di pasar" });
    expect(await refusal(at().auth.login({ identifier, password: "sore di pasar" }))).toBe("no refusal");
  });

  it("is written to where they said, in the tongue they asked in, and the address is let go of", async () => {
    const identifier = "bule@contoh.id";
    const { payload, code } = await askFor(identifier, "en");
    await sendCode({ db: database.db, clock: () => now }, payload);
    const kept = await database.sql`select channel, body from sandbox_mail where message_id = ${payload.codeId}`;
    expect(kept).toEqual([{ channel: "email", body: expect.stringContaining(`${code} is your code to join`) }]);
    const rows = await database.sql`select * from sign_in_code where id = ${payload.codeId}`;
    expect(JSON.stringify([rows, payload])).not.toContain("bule");
    await at().joining.join(newcomer(identifier, code));
    const [after] = await database.sql`select address_cipher from sign_in_code where id = ${payload.codeId}`;
    expect(after).toEqual({ address_cipher: null });
  });
});

describe("whoever tries addresses", () => {
  it("gets the same answer and costs the same statements, known or not", async () => {
    const answers: unknown[] = [];
    const work = async (identifier: string) => [
      await statementsOf(database.url, async (db) => answers.push(await at(now, db).joining.ask({ identifier }))),
      await statementsOf(database.url, async (db) =>
        answers.push(await refusal(at(now, db).joining.join(newcomer(identifier, "000000")))),
      ),
    ];
    const known = await work("ani@contoh.id");
    expect(await work("nobody-at-all@contoh.id")).toEqual(known);
    expect(known[0]?.length).toBeGreaterThan(5);
    expect(answers.slice(2)).toEqual(answers.slice(0, 2));
  });

  it("has whoever owns a known one told of it, and how to sign in", async () => {
    const titles: unknown[] = [];
    for (const identifier of ["ani@contoh.id", "not-yet-there@contoh.id"]) {
      const { payload, code } = await askFor(identifier);
      await sendCode({ db: database.db, clock: () => now }, payload);
      const [kept] = await database.sql`select subject, body from sandbox_mail where message_id = ${payload.codeId}`;
      expect(kept?.body).toContain(code);
      titles.push(kept?.subject);
    }
    expect(titles).toEqual(["Anda sudah punya akun Pahlawan Pangan", "Kode daftar Pahlawan Pangan"]);
  });

  it("learns of a known one only with its code, and then is that person, unchanged", async () => {
    const before = await peopleNow();
    const { code } = await askFor("budi@contoh.id");
    const tokens = await at().joining.join({ ...newcomer("budi@contoh.id", code), displayName: "Bukan Budi" });
    const me = await as(await actorOf(tokens.accessToken)).identity.me();
    expect(me).toMatchObject({ displayName: "budi", roles: ["citizen"] });
    expect(await peopleNow()).toBe(before);
    expect(await refusal(at().auth.login({ identifier: "budi@contoh.id", password: PASSWORD }))).toBe("no refusal");
  });

  it.each(["ani@contoh.id", "no-such-neighbour@contoh.id"])(
    "is shut out of %s after five wrong codes",
    async (identifier) => {
      const before = await peopleNow();
      const { code } = await askFor(identifier);
      const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
      for (let tries = 0; tries < 5; tries += 1)
        expect(await refusal(at().joining.join(newcomer(identifier, wrong)))).toBe("identity.wrongCode");
      expect(await refusal(at(later(now, MINUTE)).joining.join(newcomer(identifier, code)))).toBe("identity.lockedOut");
      expect(await refusal(at(later(now, MINUTE)).joining.ask({ identifier }))).toBe("identity.lockedOut");
      expect(await peopleNow()).toBe(before);
    },
  );

  it("opens nothing with a code for something else, nor twice with the same", async () => {
    const identifier = "rara@contoh.id";
    const { code } = await askFor(identifier);
    expect(await refusal(at().codes.signIn({ identifier, code }))).toBe("identity.wrongCode");
    const twice = await Promise.all([1, 2].map(() => refusal(at().joining.join(newcomer(identifier, code)))));
    expect(twice.toSorted()).toEqual(["identity.wrongCode", "no refusal"]);
  });

  it.each(["dapur", "021 555 1234", "a@", "a,b@contoh.id", "<a@contoh.id>", "a@b", "x@contoh.id\r\nBcc: y@contoh.id"])(
    "is refused %j by its shape alone",
    async (identifier) => expect(await refusal(at().joining.ask({ identifier }))).not.toBe("no refusal"),
  );
});

it("keeps staff what they are: a code adds no role to who has one, and none past a suspension", async () => {
  const { code } = await askFor("ani@contoh.id");
  const { personId } = await actorOf((await at().joining.join(newcomer("ani@contoh.id", code))).accessToken);
  await database.sql`update person_role set role = 'courier' where person_id = ${personId}`;
  now = later(now, DAY);
  await at().joining.join(newcomer("ani@contoh.id", (await askFor("ani@contoh.id")).code));
  expect(await database.sql`select role from person_role where person_id = ${personId}`).toEqual([{ role: "courier" }]);
  await database.sql`update person set suspended_at = ${now.toISOString()} where id = ${personId}`;
  now = later(now, DAY);
  const again = at().joining.join(newcomer("ani@contoh.id", (await askFor("ani@contoh.id")).code));
  expect(await refusal(again)).toBe("identity.suspended");
});

it("lets nobody in while registration is closed", async () => {
  const { code } = await askFor("telat@contoh.id");
  const admin: PersonActor = { ...citizen(), roles: ["admin"] };
  await signInAll(database.db, [admin]);
  const before = await peopleNow();
  await as(admin).control.moveSwitch({ name: "registration", isOn: false, reason: "Uji coba penutupan" });
  expect(await refusal(at().joining.ask({ identifier: "lain@contoh.id" }))).toBe("control.registrationClosed");
  expect(await refusal(at().joining.join(newcomer("telat@contoh.id", code)))).toBe("control.registrationClosed");
  expect(await peopleNow()).toBe(before);
});
