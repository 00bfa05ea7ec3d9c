import { findAddress } from "@/server/identity/code.store";
import { maskContact, openContact, openIdentifier, revealedContact } from "@/server/identity/identity.contacts";
import { identityReasons, type RecipientProfile } from "@/server/identity/identity.contract";
import {
  findOrganisation,
  findPerson,
  findRoleRequest,
  listOrganisations,
  type OrganisationsPage,
} from "@/server/identity/identity.store";
import type { PersonActor } from "@/server/kernel/actor";
import type { Id, PersonId } from "@/server/kernel/id";
import type { Private } from "@/server/kernel/private";
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

/** How a person can be written to; both null where they gave neither or are gone. */
export async function contactOf(
  reader: Reader,
  id: PersonId,
): Promise<{ email: Private<string> | null; phone: Private<string> | null }> {
  const person = await findPerson(reader, id);
  return person ? openContact(person) : { email: null, phone: null };
}

/** Where the code of whoever wishes to join goes; null once it was used or forgotten. */
export async function addressOfCode(reader: Reader, codeId: Id<"sign-in-code">): Promise<Private<string> | null> {
  return openIdentifier(await findAddress(reader, codeId));
}

/** The same as a person sees it of themselves: masked. */
export async function maskedContactOf(
  reader: Reader,
  id: PersonId,
): Promise<{ email: string | null; phone: string | null }> {
  const person = await findPerson(reader, id);
  return person ? maskContact(person) : { email: null, phone: null };
}

/** The number of a person, masked, and whether they showed that they hold it. */
export async function phoneStandingOf(
  reader: Reader,
  id: PersonId,
): Promise<{ number: string | null; isConfirmed: boolean }> {
  const person = await findPerson(reader, id);
  const number = person ? maskContact(person).phone : null;
  return { number, isConfirmed: number !== null && person?.phoneConfirmedAt != null };
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

/** What a person may read of their own row: name, contacts in the clear, since when. */
export async function ownContact(reader: Reader, id: PersonId) {
  const person = await findPerson(reader, id);
  if (!person) throw identityReasons.sessionOver();
  const { displayName, createdAt, restrictedAt } = person;
  return { displayName, ...revealedContact(person), contact: maskContact(person), createdAt, restrictedAt };
}
