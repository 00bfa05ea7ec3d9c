import postgres, { type Sql } from "postgres";
import { applyGrants, makeGroups } from "@/db/roles/apply-grants";
import { GROUPS, type Group } from "@/db/roles/grants";
import { asServerSettings, DATABASE_LIMITS } from "@/server/platform/database-limits";

type Addresses = Readonly<{ migrator: string }> & Readonly<Record<Group, string>>;

const userOf = (address: string): string => decodeURIComponent(new URL(address).username);

/** The user and password that an address names, in the group of its process and under its limits, pooler or not. */
async function makeUser(sql: Sql, group: Group, address: string): Promise<void> {
  const [user, password] = [userOf(address), decodeURIComponent(new URL(address).password)];
  const [there] = await sql`select from pg_roles where rolname = ${user}`;
  const limits = Object.entries(asServerSettings(DATABASE_LIMITS[group]));
  const [made] = await sql<[{ statements: string }]>`select concat_ws(';',
    format(${`${there ? "alter" : "create"} role %I login password %L`}::text, ${user}::text, ${password || null}::text),
    format('grant %I to %I', ${GROUPS[group]}::text, ${user}::text)) as statements`;
  await sql.unsafe(made.statements);
  for (const [name, value] of limits) {
    const [setting] = await sql<[{ statement: string }]>`
      select format('alter role %I set %I = %L', ${user}::text, ${name}::text, ${value}::text) as statement`;
    await sql.unsafe(setting.statement);
  }
}

/**
 * Makes the users that web and workers sign in as, and grants them what their processes need. Safe to repeat: that changes a password.
 * @param addresses where each of them signs in; the migrator must own the tables and may create roles
 * @throws Error when a process would sign in as the migrator, or the driver's error
 */
export async function makeUsers(addresses: Addresses): Promise<void> {
  const { migrator, ...processes } = addresses;
  const users = Object.values(addresses).map(userOf);
  if (new Set(users).size < users.length) throw new Error("Each address must name a user of its own.");
  const sql = postgres(migrator, { max: 1, onnotice: () => {}, connect_timeout: 10 });
  try {
    await makeGroups(sql);
    await makeUser(sql, "web", processes.web);
    await makeUser(sql, "worker", processes.worker);
    await applyGrants(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
