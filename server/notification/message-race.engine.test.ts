import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { type PersonId, plainId } from "@/server/kernel/id";
import { countMessage, countMessagesOf, findSpent } from "@/server/notification/message.store";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const DAY = "2026-11-21";
const MANY = Number.MAX_SAFE_INTEGER;
/** Workers that count a message each at the same moment. @returns how many may send it */
async function countTogether(people: readonly PersonId[], month: string, bounds: Parameters<typeof countMessage>[2]) {
  const one = (personId: PersonId) =>
    database.db.transaction((tx) => countMessage(tx, { personId, day: DAY, month, costRupiah: 400 }, bounds));
  return (await Promise.all(people.map(one))).filter((against) => against === null).length;
}

it("spends no rupiah above the month, however many workers count at once", async () => {
  const people = Array.from({ length: 40 }, () => plainId<"person">());
  expect(await countTogether(people, "2026-11", { perDay: 6, monthRupiah: 4_100 })).toBe(10);
  expect(await findSpent(database.db, "2026-11")).toBe(4_000);
});

it("sends no person more than their day, and the month pays for none that stayed", async () => {
  const who = plainId<"person">();
  expect(await countTogether(new Array(20).fill(who), "2026-12", { perDay: 6, monthRupiah: MANY })).toBe(6);
  expect(await countMessagesOf(database.db, who, DAY)).toBe(6);
  expect(await findSpent(database.db, "2026-12")).toBe(2_400);
});
