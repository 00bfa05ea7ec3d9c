import type { Sql } from "postgres";
import { AS_MIGRATOR, CHANGEABLE, GROUPS, type Group, type Right, rightsOf, TABLES } from "@/db/roles/grants";

const PRIVILEGE: Readonly<Record<Right, string>> = {
  read: "select",
  add: "insert",
  change: "update",
  remove: "delete",
};
const EVERYONE = Object.values(GROUPS).join(", ");

function privilege(table: string, right: Right): string {
  const columns = right === "change" ? CHANGEABLE[table] : undefined;
  return columns ? `update (${columns.join(", ")})` : PRIVILEGE[right];
}

/** What is granted to one group: partitions need nothing of their own, they are reached through their table. */
const grantsFor = (group: Group): readonly string[] =>
  TABLES.flatMap((table) => {
    const privileges = rightsOf(group, table).map((right) => privilege(table, right));
    return privileges.length ? [`grant ${privileges.join(", ")} on ${table} to ${GROUPS[group]}`] : [];
  });

/** A function that acts for its owner must find what its owner means, wherever its caller looks first. */
const lend = (name: string): readonly string[] => [
  `alter function ${name} security definer set search_path = public, pg_temp`,
  `revoke execute on function ${name} from public`,
  `grant execute on function ${name} to ${GROUPS.worker}`,
];

/** Makes the groups where they are missing. @throws the driver's error when the user may not create roles */
export async function makeGroups(sql: Sql): Promise<void> {
  for (const group of Object.values(GROUPS)) {
    const [there] = await sql`select from pg_roles where rolname = ${group}`;
    if (!there) await sql.unsafe(`create role ${group} nologin`);
  }
}

/**
 * Grants each group what db/roles/grants.ts says, and takes back what it says no more, in one transaction.
 * Does nothing on a server without the groups, where one user does everything.
 * @throws the driver's error when the user does not own the tables
 */
export async function applyGrants(sql: Sql): Promise<void> {
  const groups = await sql`select from pg_roles where rolname in ${sql(Object.values(GROUPS))}`;
  if (groups.length < Object.keys(GROUPS).length) return;
  const statements = [
    ...TABLES.map((table) => `revoke all on ${table} from ${EVERYONE}`),
    ...grantsFor("web"),
    ...grantsFor("worker"),
    ...AS_MIGRATOR.flatMap(lend),
  ];
  await sql.begin((tx) => tx.unsafe(statements.join(";\n")));
}
