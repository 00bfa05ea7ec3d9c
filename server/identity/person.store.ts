import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { organisation, person, personRole, roleRequest, session } from "@/db/schema/identity";
import { apiKey } from "@/db/schema/identity-key";
import type { OrganisationId, PersonId, RegionId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

type Change = Partial<Omit<typeof person.$inferInsert, "id">>;

/** Changes a person who was not erased; false where there is none. */
export async function savePersonChange(tx: Transaction, id: PersonId, change: Change): Promise<boolean> {
  const changed = await tx
    .update(person)
    .set(change)
    .where(and(eq(person.id, id), isNull(person.erasedAt)))
    .returning({ id: person.id });
  return changed.length === 1;
}

/** Notes that whoever has this number showed that they hold it; an address leaves everything as it is. */
export async function savePhoneConfirmed(tx: Transaction, phoneIndex: string, now: Date): Promise<void> {
  await tx
    .update(person)
    .set({ phoneConfirmedAt: now })
    .where(and(eq(person.phoneIndex, phoneIndex), isNull(person.phoneConfirmedAt)));
}

/** Locks a person's row, so that two requests about them pass one by one. */
export async function lockPerson(tx: Transaction, id: PersonId) {
  const [row] = await tx.select().from(person).where(eq(person.id, id)).for("update");
  return row ?? null;
}

/** Whose address or number a mark is, other than this person's. */
export async function isContactTaken(reader: Reader, index: string, except: PersonId): Promise<boolean> {
  const [row] = await reader
    .select({ id: person.id })
    .from(person)
    .where(and(sql`(${person.emailIndex} = ${index} or ${person.phoneIndex} = ${index})`, ne(person.id, except)));
  return row !== undefined;
}

/** Takes from a person every role and every wish for one. */
export async function deleteRoles(tx: Transaction, personId: PersonId): Promise<void> {
  await tx.delete(personRole).where(eq(personRole.personId, personId));
  await tx.delete(roleRequest).where(eq(roleRequest.personId, personId));
}

/** Lets go of what a person's browsers said they are. */
export async function saveDevicesForgotten(tx: Transaction, personId: PersonId): Promise<void> {
  await tx.update(session).set({ userAgent: null }).where(eq(session.personId, personId));
}

/** Revokes every API key a person made, for keys act as their makers. */
export async function saveKeysRevokedOf(tx: Transaction, personId: PersonId, now: Date): Promise<void> {
  await tx
    .update(apiKey)
    .set({ revokedAt: now, revokedBy: personId })
    .where(and(eq(apiKey.madeBy, personId), isNull(apiKey.revokedAt)));
}

/** The region a person's organisation is in; null for who acts for none. */
export async function findRegionOf(reader: Reader, personId: PersonId): Promise<RegionId | null> {
  const [row] = await reader
    .select({ regionId: organisation.regionId })
    .from(personRole)
    .innerJoin(organisation, eq(organisation.id, personRole.organisationId))
    .where(eq(personRole.personId, personId))
    .orderBy(asc(personRole.grantedAt))
    .limit(1);
  return row?.regionId ?? null;
}

/** Whether anyone but this person acts for an organisation. */
export async function hasOtherMembers(reader: Reader, id: OrganisationId, except: PersonId): Promise<boolean> {
  const [row] = await reader
    .select({ id: personRole.personId })
    .from(personRole)
    .where(and(eq(personRole.organisationId, id), ne(personRole.personId, except)))
    .limit(1);
  return row !== undefined;
}

/** Takes from an organisation the ways to reach it. */
export async function saveContactForgotten(tx: Transaction, id: OrganisationId): Promise<void> {
  await tx
    .update(organisation)
    .set({ contactEmailCipher: null, contactPhoneCipher: null })
    .where(eq(organisation.id, id));
}
