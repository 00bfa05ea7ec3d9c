import { afterAll, beforeAll, expect, it } from "vitest";
import { makeProvider, member } from "@/db/testing/cast";
import { codeToJoin } from "@/db/testing/register";
import { signInAll } from "@/db/testing/sign-in";
import { type TestDatabase, testDatabase } from "@/db/testing/test-database";
import { SECOND } from "@/server/kernel/time";
import { ask } from "@/server/testing/partner";
import { type Started, startDoor } from "@/server/testing/start-process";

const PASSWORD = "gulai kambing pukul tujuh";
const EMAIL = "rahasia.sekali@contoh.id";
const NAME = "Raden Ajeng Tirtakusuma";
const CODE = "739154";
const STARTED_WITHIN_MS = 120_000;

let database: TestDatabase;
let door: Started;
let token = "";
beforeAll(async () => {
  database = await testDatabase();
  const kitchen = member("provider", await makeProvider(database.db));
  [token = ""] = await signInAll(database.db, [kitchen]);
  door = await startDoor(database.url, { LOG_LEVEL: "debug" });
}, STARTED_WITHIN_MS);
afterAll(async () => {
  await door.kill();
  await database.close();
});

const register = (code: string) =>
  ask(door, token, "POST /registrations", { displayName: NAME, identifier: EMAIL, code, password: PASSWORD });
const login = (password: string) => ask(door, token, "POST /auth/login", { identifier: EMAIL, password });
const verify = () =>
  ask(door, token, `POST /pickups/verify?code=${CODE}`, { code: CODE, acceptedUnits: 1, method: "unknown" });

it("logs no password, contact, name, code or token, neither of what works nor of what breaks", async () => {
  const toJoin = await codeToJoin(database.db, EMAIL);
  expect((await register(toJoin)).status).toBe(201);
  const { body } = await login(PASSWORD);
  const secrets = [PASSWORD, "another secret", EMAIL, "contoh.id", NAME, CODE, toJoin, token];
  secrets.push(String(body.accessToken), String(body.refreshToken), String(body.refreshToken).slice(37));
  expect((await login("another secret")).status).toBe(401);
  expect((await verify()).status).toBe(404);
  expect((await ask(door, token, "POST /auth/refresh", { refreshToken: body.refreshToken })).status).toBe(200);
  const [stored] =
    await database.sql`select password_hash, email_index, email_cipher from person where email_index is not null`;
  secrets.push(stored?.password_hash, stored?.email_index, stored?.email_cipher);

  // The same again with tables gone: what the database complains about must not carry what it was given.
  await database.sql`alter table person rename to person_gone`;
  await database.sql`alter table pickup_code rename to pickup_code_gone`;
  await database.sql`alter table sign_in_failure rename to sign_in_failure_gone`;
  const broken = [await register(toJoin), await login(PASSWORD), await verify()];
  expect(broken.map(({ status }) => status)).toEqual([500, 500, 500]);
  expect(JSON.stringify(broken)).not.toMatch(/select|insert|person|relation/);

  await expect.poll(() => door.output().match(/unexpected fault/g)?.length, { timeout: 10 * SECOND }).toBe(3);
  const output = door.output();
  expect(output).toContain("/api/v1/pickups/verify");
  expect(output).toContain("Failed query");
  expect(secrets.filter((secret) => output.includes(secret))).toEqual([]);
  expect(output).not.toContain("params:");
});
