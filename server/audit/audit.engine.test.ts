import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { audit, followWholeChain } from "@/server/audit/audit.commands";
import { systemActor } from "@/server/kernel/actor";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

it("stays one chain when many write at once and some of them fail", async () => {
  const deeds = Array.from({ length: 60 }, (_, n) =>
    database.db.transaction(async (tx) => {
      const work = { tx, actor: systemActor("test"), now: new Date() };
      await audit(work, { action: "organisation.verified", subjectKind: "organisation", subjectId: `${n}` });
      if (n % 5 === 0) throw new Error("fails after its line was written");
    }),
  );
  const ended = await Promise.allSettled(deeds);
  expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(48);
  expect(await followWholeChain(database.db)).toMatchObject({ rows: 48, broken: null });
});
