import { deleteCodesOf } from "@/server/identity/code.store";
import { deleteFactor } from "@/server/identity/factor.store";
import { indexContact, readContact, sealContact, type TypedContact } from "@/server/identity/identity.contacts";
import { identityReasons, organisationSuspended } from "@/server/identity/identity.contract";
import { NO_PASSWORD } from "@/server/identity/identity.passwords";
import { actingAs, decidableFrom } from "@/server/identity/identity.rules";
import { announce, forgetFailures, saveRevokedOf } from "@/server/identity/identity.session.store";
import { findOrganisation, listGrants, saveVerification } from "@/server/identity/identity.store";
import { personErased } from "@/server/identity/person.contract";
import {
  deleteRoles,
  findRegionOf,
  hasOtherMembers,
  isContactTaken,
  lockPerson,
  saveContactForgotten,
  saveDevicesForgotten,
  saveKeysRevokedOf,
  savePersonChange,
} from "@/server/identity/person.store";
import type { OrganisationId, PersonId, RegionId } from "@/server/kernel/id";
import { record } from "@/server/outbox/record";
import { deleteAnswersOf } from "@/server/platform/answers";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/** Jakarta Pusat: the home of what concerns people who act for no organisation. */
const HOUSE_REGION = 3171 as RegionId;

/** The region of what concerns a person: that of the organisation they act for. */
export const regionOfPerson = async (reader: Reader, personId: PersonId): Promise<RegionId> =>
  (await findRegionOf(reader, personId)) ?? HOUSE_REGION;

/** Calls a person by another name. @throws Failure `identity.sessionOver` for who was erased */
export async function renamePerson({ tx }: Work, personId: PersonId, displayName: string): Promise<void> {
  if (!(await savePersonChange(tx, personId, { displayName }))) throw identityReasons.sessionOver();
}

/** Refuses what is no address and no Indonesian mobile number. @throws Failure `identity.contactMalformed`, `contactMissing` */
export function checkContact(typed: TypedContact): void {
  const { email, phone } = readContact(typed);
  if (!email && !phone) throw identityReasons.contactMissing();
}

/**
 * Puts another address or number in the place of a person's.
 * @throws Failure `identity.contactMalformed`, `identity.contactTaken`
 */
export async function replaceContact({ tx }: Work, personId: PersonId, typed: TypedContact): Promise<void> {
  const contact = readContact(typed);
  const { emailIndex, phoneIndex } = indexContact(contact);
  const index = emailIndex ?? phoneIndex;
  if (!index) throw identityReasons.contactMissing();
  if (await isContactTaken(tx, index, personId)) throw identityReasons.contactTaken();
  const { emailCipher, phoneCipher } = sealContact(contact);
  const change = contact.email ? { emailIndex, emailCipher } : { phoneIndex, phoneCipher, phoneConfirmedAt: null };
  if (!(await savePersonChange(tx, personId, change))) throw identityReasons.sessionOver();
}

/** Keeps what is known of a person and uses it for nothing they can do without, or lifts that again. */
export async function restrictPerson({ tx, now }: Work, personId: PersonId, isOn: boolean): Promise<void> {
  await lockPerson(tx, personId);
  await savePersonChange(tx, personId, { restrictedAt: isOn ? now : null });
}

/**
 * Takes everything from a person that says who they are, ends their sessions, keys, roles and factors, and tells whoever keeps
 * more of them. Their id stays in books and lots. An organisation they leave alone is suspended and cannot be reached.
 */
export async function forgetPerson(work: Work, personId: PersonId): Promise<void> {
  const { tx, now } = work;
  const person = await lockPerson(tx, personId);
  if (!person || person.erasedAt) throw identityReasons.sessionOver();
  const region = await regionOfPerson(tx, personId);
  const { organisationId } = actingAs(await listGrants(tx, personId));
  if (organisationId && !(await hasOtherMembers(tx, organisationId, personId))) await closeHouse(work, organisationId);
  for (const index of [person.emailIndex, person.phoneIndex]) if (index) await forgetFailures(tx, index);
  await deleteRoles(tx, personId);
  await deleteCodesOf(tx, personId);
  await deleteFactor(tx, personId);
  await deleteAnswersOf(tx, personId);
  await saveKeysRevokedOf(tx, personId, now);
  await saveRevokedOf(tx, personId, {}, now);
  await saveDevicesForgotten(tx, personId);
  await announce(tx, personId);
  const noContact = {
    emailIndex: null,
    emailCipher: null,
    phoneIndex: null,
    phoneCipher: null,
    phoneConfirmedAt: null,
  };
  const nobody = { ...noContact, displayName: "" };
  await savePersonChange(tx, personId, { ...nobody, passwordHash: NO_PASSWORD, restrictedAt: null, erasedAt: now });
  await record(work, region, personErased, { personId });
}

async function closeHouse(work: Work, organisationId: OrganisationId): Promise<void> {
  const house = await findOrganisation(work.tx, organisationId);
  await saveContactForgotten(work.tx, organisationId);
  const change = { verification: "suspended", verificationNote: null } as const;
  const suspended = await saveVerification(work.tx, organisationId, decidableFrom("suspended"), change);
  if (!house || !suspended) return;
  const payload = { organisationId, kind: suspended.kind, regionId: suspended.regionId };
  await record(work, suspended.regionId, organisationSuspended, payload);
}
