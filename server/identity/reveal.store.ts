import { and, asc, desc, eq, gt, inArray } from "drizzle-orm";
import { contactReveal, organisation, person } from "@/db/schema/identity";
import { adminReveal } from "@/db/schema/identity-reveal";
import type { OrganisationId, PersonId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

const MOST_SHOWN = 200;

export async function saveAdminReveal(tx: Transaction, row: typeof adminReveal.$inferInsert): Promise<void> {
  await tx.insert(adminReveal).values(row);
}

/** When an admin was shown contacts since a moment, oldest first. */
export async function listShownTo(reader: Reader, byPersonId: PersonId, since: Date): Promise<Date[]> {
  const rows = await reader
    .select({ at: adminReveal.at })
    .from(adminReveal)
    .where(and(eq(adminReveal.byPersonId, byPersonId), gt(adminReveal.at, since)))
    .orderBy(asc(adminReveal.at));
  return rows.map(({ at }) => at);
}

/** The sealed contact of a person, and whether it may be used; null where there is no such person. */
export async function findPersonCiphers(reader: Reader, id: PersonId) {
  const { emailCipher, phoneCipher, restrictedAt } = person;
  const [row] = await reader.select({ emailCipher, phoneCipher, restrictedAt }).from(person).where(eq(person.id, id));
  return row ?? null;
}

/** What admins were shown of a person or an organisation, newest first. */
export const listAdminReveals = (reader: Reader, subjectIds: readonly string[]) =>
  reader
    .select()
    .from(adminReveal)
    .where(inArray(adminReveal.subjectId, [...subjectIds]))
    .orderBy(desc(adminReveal.at))
    .limit(MOST_SHOWN);

/** What other organisations were shown of one, newest first, by their names. */
export const listRevealsTo = (reader: Reader, ofOrganisationId: OrganisationId) =>
  reader
    .select({ at: contactReveal.at, reason: contactReveal.reason, name: organisation.name })
    .from(contactReveal)
    .leftJoin(organisation, eq(organisation.id, contactReveal.byOrganisationId))
    .where(eq(contactReveal.ofOrganisationId, ofOrganisationId))
    .orderBy(desc(contactReveal.at))
    .limit(MOST_SHOWN);
