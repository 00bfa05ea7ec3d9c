import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { checkExternalDatabase } from "@/scripts/start/external-database.mjs";

let database: TestDatabase;
const guest = `guest_${randomBytes(6).toString("hex")}`;

beforeAll(async () => {
  database = await testDatabase();
  await database.sql.unsafe(`create role ${guest} login password '${guest}'`);
});
afterAll(async () => {
  await database.sql.unsafe(`drop owned by ${guest}; drop role ${guest}`);
  await database.close();
});

function asGuest(change: (url: URL) => void = () => {}): string {
  const url = new URL(database.url);
  url.username = guest;
  url.password = guest;
  change(url);
  return url.href;
}
const sentence = (url: string) =>
  checkExternalDatabase(url).then(
    () => "usable",
    (error: { en: string }) => error.en,
  );

it("takes a server that has all it needs", async () => {
  expect(await sentence(database.url)).toBe("usable");
});

it("says which right is missing", async () => {
  const name = new URL(database.url).pathname.slice(1);
  expect(await sentence(asGuest())).toContain(`make it the owner of the database ${name}`);
  const bare = `${name}_bare`;
  await database.sql.unsafe(`create database ${bare} owner ${guest} template template0`);
  try {
    const url = asGuest((address) => {
      address.pathname = `/${bare}`;
    });
    expect(await sentence(url)).toContain(
      `may not install PostGIS; as a superuser in ${bare}: CREATE EXTENSION postgis`,
    );
  } finally {
    await database.sql.unsafe(`drop database ${bare} with (force)`);
  }
});

it("says what is wrong with the address", async () => {
  expect(await sentence("mysql://somewhere/db")).toContain("is not a PostgreSQL address");
  expect(await sentence("postgres://127.0.0.1:1/db")).toContain("does not answer");
  expect(await sentence(database.url.replace(/[^/]*$/, "nowhere_at_all"))).toContain("has no such database");
});
