import { findBeside, listMembers } from "@/server/identity/house.store";
import { maskContact } from "@/server/identity/identity.contacts";
import { identityReasons, type RecipientProfile } from "@/server/identity/identity.contract";
import { findOrganisation, findRoleRequest } from "@/server/identity/identity.store";
import type { PersonActor } from "@/server/kernel/actor";
import type { OrganisationId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";

/** The organisation a person acts for, or has asked to and waits; null for everyone else. */
export async function houseOfPerson(
  reader: Reader,
  { personId, organisationId }: Pick<PersonActor, "personId" | "organisationId">,
): Promise<OrganisationId | null> {
  return organisationId ?? (await findRoleRequest(reader, personId))?.organisation.id ?? null;
}

/** An organisation as admins see it: contacts masked. @throws Failure `identity.unknownOrganisation` */
export async function describeHouse(reader: Reader, id: OrganisationId) {
  const [house, { ngo, requestedBy }, members] = await Promise.all([
    findOrganisation(reader, id),
    findBeside(reader, id),
    listMembers(reader, id),
  ]);
  if (!house) throw identityReasons.unknownOrganisation();
  const contact = maskContact({ emailCipher: house.contactEmailCipher, phoneCipher: house.contactPhoneCipher });
  return {
    ...{ ...house, contact, requestedBy, ngo: ngo as RecipientProfile | null },
    members: members.map(({ suspendedAt, ...member }) => ({ ...member, isSuspended: suspendedAt !== null })),
  };
}
