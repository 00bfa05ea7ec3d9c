import { and, asc, eq, ilike, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { organisation, person, personRole } from "@/db/schema/identity";
import type { Role } from "@/server/kernel/actor";
import type { PersonId } from "@/server/kernel/id";
import { containing } from "@/server/platform/containing";
import type { Reader, Transaction } from "@/server/platform/database";

export type PeopleWanted = Readonly<{
  /** A part of a name; empty is everyone. */
  name: string;
  /** The mark of a whole address or number; null where none was typed. */
  index: string | null;
  role: Role | undefined;
  cursor: PersonId | undefined;
  limit: number;
}>;

const shown = {
  id: person.id,
  displayName: person.displayName,
  createdAt: person.createdAt,
  suspendedAt: person.suspendedAt,
  erasedAt: person.erasedAt,
};

/** People who fit, by name; those who were erased have none and come first. */
export async function listPeople(reader: Reader, { name, index, role, cursor, limit }: PeopleWanted) {
  const after = cursor
    ? sql`(${person.displayName}, ${person.id}) > (select display_name, id from ${person} where id = ${cursor})`
    : undefined;
  const typed: SQL | undefined = index
    ? or(eq(person.emailIndex, index), eq(person.phoneIndex, index))
    : name
      ? ilike(person.displayName, containing(name))
      : undefined;
  const ofRole = role
    ? sql`exists (select from ${personRole} r where r.person_id = ${person.id} and r.role = ${role})`
    : undefined;
  return await reader
    .select(shown)
    .from(person)
    .where(and(typed, ofRole, after))
    .orderBy(asc(person.displayName), asc(person.id))
    .limit(limit);
}

/** The roles of people, with the organisation each is held at. */
export async function listRolesOf(reader: Reader, ids: readonly PersonId[]) {
  if (ids.length === 0) return [];
  return await reader
    .select({ personId: personRole.personId, role: personRole.role, organisation: organisation.name })
    .from(personRole)
    .leftJoin(organisation, eq(organisation.id, personRole.organisationId))
    .where(inArray(personRole.personId, [...ids]))
    .orderBy(asc(personRole.grantedAt));
}

/** Makes a person an admin; false where they are one. */
export async function saveAdmin(tx: Transaction, personId: PersonId, by: PersonId, now: Date): Promise<boolean> {
  const row = { personId, role: "admin" as const, organisationId: null, grantedBy: by, grantedAt: now };
  const saved = await tx.insert(personRole).values(row).onConflictDoNothing().returning({ role: personRole.role });
  return saved.length === 1;
}

/** Takes a role from a person; false where they did not have it. */
export async function deleteRole(tx: Transaction, personId: PersonId, role: Role): Promise<boolean> {
  const own = and(eq(personRole.personId, personId), eq(personRole.role, role));
  const gone = await tx.delete(personRole).where(own).returning({ role: personRole.role });
  return gone.length === 1;
}

/** Whether another admin remains who may sign in; admins wait for each other here. */
export async function hasOtherAdmin(tx: Transaction, except: PersonId): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('admins', 0))`);
  const [row] = await tx
    .select({ id: personRole.personId })
    .from(personRole)
    .innerJoin(person, eq(person.id, personRole.personId))
    .where(and(eq(personRole.role, "admin"), ne(personRole.personId, except), isNull(person.suspendedAt)))
    .limit(1);
  return row !== undefined;
}
