import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeToJoin, makeAccount } from "@/db/testing/register";
import { refusalOf } from "@/db/testing/rescue";
import { statementsOf } from "@/db/testing/statements";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { register } from "@/server/identity/register.commands";

const now = new Date();
const TAKEN = "yohana@harapan.org";
const password = "sore di dapur panti";
const newcomer = { displayName: "Wulan Sari", password };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await makeAccount(database.db, { displayName: "Yohana", email: TAKEN, password });
});
afterAll(() => database.close());

describe("whoever tries addresses by registering", () => {
  const guess = (identifier: string, code: string, db = database.db) =>
    refusalOf(register({ db, now }, { ...newcomer, identifier, code }));

  it("gets the same refusal after the same statements, taken or not, and leaves nothing", async () => {
    const people = async () => (await database.sql`select count(*)::int as n from person`)[0]?.n;
    const before = await people();
    const answers: string[] = [];
    const tried = (identifier: string) =>
      statementsOf(database.url, async (db) => {
        await codeToJoin(db, identifier, now);
        answers.push(await guess(identifier, "000000", db));
      });
    const taken = await tried(TAKEN);
    expect(await tried("nobody-at-all@harapan.org")).toEqual(taken);
    expect(answers).toEqual(["identity.wrongCode", "identity.wrongCode"]);
    expect(taken.length).toBeGreaterThan(8);
    expect(await people()).toBe(before);
  });

  it("is told that an address is taken only with its code, which changes nothing of its owner", async () => {
    const kept = () => database.sql`select * from person where display_name = 'Yohana'`;
    const before = await kept();
    expect(await guess(TAKEN, await codeToJoin(database.db, TAKEN, now))).toBe("identity.contactTaken");
    expect(await kept()).toEqual(before);
    expect(before).toHaveLength(1);
  });

  it("opens nothing twice with the right code, and is shut out after five wrong ones", async () => {
    const code = await codeToJoin(database.db, "wulan@harapan.org", now);
    const twice = await Promise.all([1, 2].map(() => guess("wulan@harapan.org", code)));
    expect(twice.toSorted()).toEqual(["identity.wrongCode", "no refusal"]);
    const next = await codeToJoin(database.db, "melati@harapan.org", now);
    const wrong = String((Number(next) + 1) % 1_000_000).padStart(6, "0");
    for (let tries = 0; tries < 5; tries += 1)
      expect(await guess("melati@harapan.org", wrong)).toBe("identity.wrongCode");
    expect(await guess("melati@harapan.org", next)).toBe("identity.lockedOut");
  });
});
