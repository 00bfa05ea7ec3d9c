import { requireSwitch } from "@/server/control/control.commands";
import { tryJoinCode } from "@/server/identity/code.commands";
import { wayTo } from "@/server/identity/code.rules";
import { saveUsed } from "@/server/identity/code.store";
import { contactFrom, indexContact, readContact, sealContact } from "@/server/identity/identity.contacts";
import {
  identityReasons,
  type OrganisationInput,
  organisationRegistered,
  type RegisterInput,
} from "@/server/identity/identity.contract";
import { hashPassword } from "@/server/identity/identity.passwords";
import { isRegion } from "@/server/identity/identity.regions";
import { canonicalIdentifier, roleFor, whyPasswordRefused, zoneOfRegion } from "@/server/identity/identity.rules";
import type { SignInPlace } from "@/server/identity/identity.session.commands";
import { forgetFailures } from "@/server/identity/identity.session.store";
import { saveNgoProfile, saveOrganisation, savePerson, saveRoleRequest } from "@/server/identity/identity.store";
import { savePhoneConfirmed } from "@/server/identity/person.store";
import { type OrganisationId, type PersonId, plainId } from "@/server/kernel/id";
import { record } from "@/server/outbox/record";
import type { Database, Transaction } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

type Registered = Readonly<{ personId: PersonId; organisationId: OrganisationId | null }>;
type Newcomer = Pick<RegisterInput, "displayName" | "identifier"> & Readonly<{ passwordHash: string }>;

/**
 * Makes a person with no role at all by a code that was sent to their address, and where they name one an organisation that
 * waits for an admin. Everything is looked at before the code, so that no code is tried in vain; that an address is taken is
 * said to nobody but who shows its code. It takes the database: hashing lasts 100 ms.
 * @throws Failure `control.registrationClosed`, `identity.contactMalformed`, `passwordTooShort`, `passwordTooCommon`,
 * `unknownRegion`, `profileMissing`, `wrongCode`, `lockedOut`, `busy`, `contactTaken`
 */
export async function register(place: Pick<SignInPlace, "db" | "now">, input: RegisterInput): Promise<Registered> {
  const { db, now } = place;
  await checkRegistration(db, input);
  const { id, index } = await tryJoinCode(place, input);
  const passwordHash = await hashPassword(input.password);
  return db.transaction(async (tx) => {
    if (!(await saveUsed(tx, id, now))) throw identityReasons.wrongCode();
    await forgetFailures(tx, index);
    const personId = await makePerson(tx, { ...input, passwordHash }, now);
    await savePhoneConfirmed(tx, index, now);
    if (!input.organisation) return { personId, organisationId: null };
    const organisationId = await makeOrganisation({ tx, now }, input.organisation);
    const role = roleFor(input.organisation.kind);
    await saveRoleRequest(tx, { personId, role, organisationId, requestedAt: now });
    return { personId, organisationId };
  });
}

async function checkRegistration(db: Database, { identifier, password, organisation }: RegisterInput): Promise<void> {
  await requireSwitch(db, "registration");
  if (!wayTo(identifier)) throw identityReasons.contactMalformed();
  const refused = whyPasswordRefused(password, [canonicalIdentifier(identifier).replace(/^\w+:/, "")]);
  if (refused) throw identityReasons[refused]();
  if (!organisation) return;
  if (!(await isRegion(organisation.regionId))) throw identityReasons.unknownRegion();
  if (organisation.kind === "ngo" && !organisation.ngo) throw identityReasons.profileMissing();
  readContact({ email: organisation.contactEmail, phone: organisation.contactPhone });
}

/** Makes a person who is reached and signs in by an identifier that was shown to be theirs. @throws Failure `identity.contactTaken` */
export async function makePerson(tx: Transaction, newcomer: Newcomer, now: Date): Promise<PersonId> {
  const { displayName, identifier, passwordHash } = newcomer;
  const id = plainId<"person">();
  const contact = contactFrom(identifier);
  const row = { id, displayName, passwordHash, createdAt: now, ...indexContact(contact), ...sealContact(contact) };
  if (!(await savePerson(tx, row))) throw identityReasons.contactTaken();
  return id;
}

async function makeOrganisation(work: Pick<Work, "tx" | "now">, input: OrganisationInput): Promise<OrganisationId> {
  const id = plainId<"organisation">();
  const { ngo, contactEmail: email, contactPhone: phone, ...outlet } = input;
  const { emailCipher, phoneCipher } = sealContact(readContact({ email, phone }));
  await saveOrganisation(work.tx, {
    id,
    ...outlet,
    zone: zoneOfRegion(input.regionId),
    contactEmailCipher: emailCipher,
    contactPhoneCipher: phoneCipher,
    createdAt: work.now,
  });
  if (input.kind === "ngo" && ngo) await saveNgoProfile(work.tx, id, ngo);
  const payload = { organisationId: id, kind: input.kind, regionId: input.regionId };
  await record(work, input.regionId, organisationRegistered, payload);
  return id;
}
