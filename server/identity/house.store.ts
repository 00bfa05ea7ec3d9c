import { asc, eq } from "drizzle-orm";
import { ngoProfile, organisation, person, personRole, roleRequest } from "@/db/schema/identity";
import type { OrganisationId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";

const MOST_MEMBERS = 200;

/** Who acts for an organisation, the first to come first. */
export const listMembers = (reader: Reader, id: OrganisationId) =>
  reader
    .select({
      personId: person.id,
      displayName: person.displayName,
      role: personRole.role,
      since: personRole.grantedAt,
      suspendedAt: person.suspendedAt,
    })
    .from(personRole)
    .innerJoin(person, eq(person.id, personRole.personId))
    .where(eq(personRole.organisationId, id))
    .orderBy(asc(personRole.grantedAt), asc(person.id))
    .limit(MOST_MEMBERS);

/** What stands beside an organisation's own row: its profile as a recipient, and who asked to act for it. */
export async function findBeside(reader: Reader, id: OrganisationId) {
  const [row] = await reader
    .select({ ngo: ngoProfile, requestedBy: person.displayName })
    .from(organisation)
    .leftJoin(ngoProfile, eq(ngoProfile.organisationId, organisation.id))
    .leftJoin(roleRequest, eq(roleRequest.organisationId, organisation.id))
    .leftJoin(person, eq(person.id, roleRequest.personId))
    .where(eq(organisation.id, id))
    .limit(1);
  return { ngo: row?.ngo ?? null, requestedBy: row?.requestedBy ?? null };
}
