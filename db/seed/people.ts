import type { person, personRole, roleRequest } from "@/db/schema/identity";
import type { Chance } from "@/db/seed/chance";
import { personName } from "@/db/seed/names";
import type { OrganisationRow } from "@/db/seed/organisations";
import { indexContact, readContact, sealContact } from "@/server/identity/identity.contacts";
import type { PersonActor, Role } from "@/server/kernel/actor";
import { type OrganisationId, type PersonId, plainId } from "@/server/kernel/id";

export type PersonRow = typeof person.$inferInsert;
export type RoleRow = typeof personRole.$inferInsert;
export type RequestRow = typeof roleRequest.$inferInsert;
export type Account = Readonly<{ person: PersonRow; role: RoleRow }>;

type Makings = Readonly<{ chance: Chance; passwordHash: string; now: Date }>;

/** `provider001` for the first: the account names everyone can guess in demo mode. */
export const accountName = (role: string, index: number): string => `${role}${String(index + 1).padStart(3, "0")}`;

const KINDS = ["admin", "provider", "ngo", "courier", "citizen", "pending"];

/**
 * A number nobody has or can be reached at: 0802 is no mobile prefix, the numbering plan keeps it in reserve for a service
 * that was never opened (KM 28/2004, "Cadangan untuk UPT"). `0802 1 000001` is provider001's.
 */
function demoPhone(name: string): string {
  const [, kind = "", number = "1"] = /^([a-z]+)(\d*)$/.exec(name) ?? [];
  return `0802${KINDS.indexOf(kind)}${(number || "1").padStart(6, "0")}`;
}

/** Someone who signs in as `name@demo.test` with the one demo password, and holds a number that exists nowhere. */
export function demoPerson(name: string, { chance, passwordHash, now }: Makings): PersonRow {
  const contact = readContact({ email: `${name}@demo.test`, phone: demoPhone(name) });
  return {
    id: chance.uuid() as PersonId,
    displayName: personName(chance),
    ...indexContact(contact),
    ...sealContact(contact),
    phoneConfirmedAt: now,
    passwordHash,
    createdAt: now,
  };
}

export function account(name: string, role: Role, organisationId: OrganisationId | null, makings: Makings): Account {
  const person = demoPerson(name, makings);
  return { person, role: { personId: person.id, role, organisationId, grantedAt: makings.now } };
}

/** The same as someone who does something. */
export const actorOf = ({ role: { personId, role, organisationId } }: Account): PersonActor => ({
  ...{ kind: "person", personId, sessionId: plainId(), roles: [role as Role] },
  organisationId: organisationId ?? null,
});

/** One member of staff for each organisation, numbered in order. */
export const staff = (role: Role, organisations: readonly OrganisationRow[], makings: Makings): Account[] =>
  organisations.map(({ id }, index) => account(accountName(role, index), role, id, makings));
