import { randomBytes } from "node:crypto";
import type { Sql } from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AS_MIGRATOR, CHANGEABLE, rightsOf, TABLES } from "@/db/roles/grants";
import { makeUsers } from "@/db/roles/make-users";
import { type Rescue, startRescue } from "@/db/testing/rescue";
import { signInAll } from "@/db/testing/sign-in";
import { DAY, later } from "@/server/kernel/time";
import { type DatabaseHandle, openDatabase } from "@/server/platform/database";
import { DATABASE_LIMITS } from "@/server/platform/database-limits";
import { runSweep } from "@/server/platform/run-sweep";
import { sweeps } from "@/server/sweeps";
import { rescueTenKilograms } from "@/server/testing/one-rescue";
import { type Started, startDoor, startWorkers } from "@/server/testing/start-process";

const STARTED_WITHIN_MS = 120_000;
const DENIED = "42501";

let rescue: Rescue;
let addresses: Record<"migrator" | "web" | "worker", string>;
let web: DatabaseHandle;
let worker: DatabaseHandle;
let processes: readonly Started[] = [];

/** The address of the same database for another user. */
function addressOf(url: string, user: string): string {
  const address = new URL(url);
  address.username = user;
  address.password = encodeURIComponent("only of this test: '%");
  return address.href;
}

beforeAll(async () => {
  rescue = await startRescue();
  const { url } = rescue.database;
  const mark = randomBytes(4).toString("hex");
  addresses = { migrator: url, web: addressOf(url, `web-${mark}`), worker: addressOf(url, `worker-${mark}`) };
  await makeUsers(addresses);
  web = openDatabase(addresses.web, 1);
  worker = openDatabase(addresses.worker, 1);
}, STARTED_WITHIN_MS);
afterAll(async () => {
  await Promise.all(processes.map((one) => one.kill()));
  await Promise.all([web.close(), worker.close()]);
  const users = [addresses.web, addresses.worker].map((address) => `"${new URL(address).username}"`);
  await rescue.database.sql.unsafe(`drop role ${users.join(", ")}`);
  await rescue.database.close();
});

const codeOf = (sql: Sql, statement: string): Promise<string> =>
  sql.unsafe(statement).then(
    () => "allowed",
    (error: { code?: string }) => error.code ?? String(error),
  );

it(
  "the whole way of ten kilograms goes with the web and the workers as users of their own",
  async () => {
    const { provider, ngo } = await rescue.town();
    const [kitchen = "", panti = ""] = await signInAll(rescue.database.db, [provider, await ngo(100)]);
    const told = { LOG_LEVEL: "warn" };
    processes = await Promise.all([startDoor(addresses.web, told), startWorkers(addresses.worker, told)]);
    const [door] = processes;
    if (!door) throw new Error("no door");
    await rescueTenKilograms({ door, kitchen, ngo: panti });
    for (const one of processes) expect(one.output()).not.toContain("permission denied");
  },
  STARTED_WITHIN_MS,
);

it("every sweep runs as the user of the workers, and makes the months to come without the right to make tables", async () => {
  const months = async () =>
    (await rescue.database.sql`select from pg_inherits where inhparent = 'surplus'::regclass`).length;
  const before = await months();
  for (const row of sweeps) await runSweep(worker.db, row, () => new Date());
  await worker.sql`select ensure_partitions(${later(new Date(), 400 * DAY).toISOString()}, 1)`;
  expect(await months()).toBeGreaterThan(before);
});

describe("refuses", () => {
  const anybody = [
    "create table mine (n int)",
    "create temp view mine as select 1; create function mine() returns int language sql as 'select 1'",
    "alter table surplus add column mine int",
    "drop table surplus",
    "truncate outbox",
    "update balance_entry set units = 1",
    "delete from balance_entry",
    "update account_entry set amount = 1",
    "update account set balance = 1",
    "update transfer set amount = 1",
    "delete from contact_reveal",
    "update outbox set payload = '{}'",
    "delete from claim",
    "select from drizzle.__drizzle_migrations",
  ];
  it.each(anybody)("%s, whoever asks", async (statement) => {
    expect([await codeOf(web.sql, statement), await codeOf(worker.sql, statement)]).toEqual([DENIED, DENIED]);
  });

  it("a month of a table asked for by its own name", async () => {
    const [month] = await rescue.database.sql`select inhrelid::regclass::text as name from pg_inherits limit 1`;
    expect(await codeOf(worker.sql, `select from ${month?.name}`)).toBe(DENIED);
  });

  it("the web what is the workers', and the workers what is the web's", async () => {
    const ofWorkers = [
      "update outbox set published_at = now()",
      "delete from imbalance",
      "select ensure_partitions(now(), 1)",
    ];
    for (const statement of ofWorkers) expect(await codeOf(web.sql, statement), statement).toBe(DENIED);
    const ofWeb = ["select from api_key", "insert into person default values", "update session set rotated_at = now()"];
    for (const statement of ofWeb) expect(await codeOf(worker.sql, statement), statement).toBe(DENIED);
  });

  it("to make a user of the migrator", async () => {
    await expect(makeUsers({ ...addresses, web: addresses.migrator })).rejects.toThrow("a user of its own");
  });
});

describe("after a repeated set-up", () => {
  beforeAll(() => makeUsers(addresses));

  it("every table of the database is decided about, and what is granted is what was decided", async () => {
    const relations = await rescue.database.sql<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
        and not relispartition and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')`;
    expect(relations.map(({ name }) => name).sort()).toEqual([...TABLES].sort());
    const held = await rescue.database.sql<{ name: string; group: "web" | "worker"; privilege: string }[]>`
      select relname as name, replace(rolname, 'pahlawan_', '') as "group", lower(acl.privilege_type) as privilege
      from pg_class cross join aclexplode(relacl) as acl join pg_roles on pg_roles.oid = grantee
      where relnamespace = 'public'::regnamespace and rolname like 'pahlawan\\_%'`;
    const words = { select: "read", insert: "add", update: "change", delete: "remove" } as Readonly<
      Record<string, string>
    >;
    const given = held.map(({ name, group, privilege }) => `${group} ${words[privilege] ?? privilege} ${name}`);
    const decided = (["web", "worker"] as const).flatMap((group) =>
      TABLES.flatMap((table) => rightsOf(group, table).map((right) => `${group} ${right} ${table}`)),
    );
    // The right to change some columns alone does not show in the table's own list.
    const ofColumns = Object.keys(CHANGEABLE);
    const whole = decided.filter((one) => !ofColumns.some((table) => one.endsWith(` change ${table}`)));
    expect(given.sort()).toEqual(whole.sort());
    expect(await codeOf(worker.sql, "update outbox set told_at = now() where false")).toBe("allowed");
  });

  it("a function that alters tables runs for the workers alone, all others with the rights of who calls", async () => {
    const lent = await rescue.database.sql<{ name: string }[]>`
      select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
        and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')`;
    expect(lent.map(({ name }) => name).sort()).toEqual([...AS_MIGRATOR].sort());
  });

  it.each(["web", "worker"] as const)("the user of the %s has its limits wherever it signs in", async (kind) => {
    const [now] = await { web, worker }[kind].sql`select current_setting('statement_timeout') as statement,
      current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`;
    const { statementSeconds, lockSeconds, idleSeconds } = DATABASE_LIMITS[kind];
    const inSeconds = (text: string) => Number.parseInt(text, 10) * (text.endsWith("min") ? 60 : 1);
    expect([now?.statement, now?.lock, now?.idle].map(inSeconds)).toEqual([statementSeconds, lockSeconds, idleSeconds]);
  });
});
