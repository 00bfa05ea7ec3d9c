import { maskContact } from "@/server/identity/identity.contacts";
import { identityReasons, type RecipientProfile } from "@/server/identity/identity.contract";
import {
  findOrganisation,
  findPerson,
  findRoleRequest,
  listOrganisations,
  type OrganisationsPage,
} from "@/server/identity/identity.store";
import type { PersonActor } from "@/server/kernel/actor";
import type { Reader } from "@/server/platform/database";

/** The signed-in person: roles, organisation, what they asked to act for; contacts masked. */
export async function describeMe(reader: Reader, actor: PersonActor) {
  const [person, organisation, request] = await Promise.all([
    findPerson(reader, actor.personId),
    actor.organisationId ? findOrganisation(reader, actor.organisationId) : null,
    findRoleRequest(reader, actor.personId),
  ]);
  if (!person) throw identityReasons.sessionOver();
  const { personId, roles } = actor;
  const contact = maskContact(person);
  return { personId, displayName: person.displayName, contact, roles: [...roles], organisation, request };
}

/** A page of organisations for admins; contacts masked. */
export async function describeOrganisations(reader: Reader, page: OrganisationsPage) {
  const rows = await listOrganisations(reader, { ...page, limit: page.limit + 1 });
  const items = rows.slice(0, page.limit).map(({ organisation, ngo, requestedBy }) => ({
    ...organisation,
    contact: maskContact({
      emailCipher: organisation.contactEmailCipher,
      phoneCipher: organisation.contactPhoneCipher,
    }),
    ngo: ngo as RecipientProfile | null,
    requestedBy,
  }));
  return { items, nextCursor: rows.length > page.limit ? (items.at(-1)?.id ?? null) : null };
}
