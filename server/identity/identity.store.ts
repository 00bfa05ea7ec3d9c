import { and, asc, eq, getTableColumns, inArray, or, sql } from "drizzle-orm";
import { contactReveal, ngoProfile, organisation, person, personRole, roleRequest } from "@/db/schema/identity";
import type {
  NgoProfileInput,
  OpeningHours,
  ProviderProfile,
  RecipientProfile,
  Verification,
} from "@/server/identity/identity.contract";
import type { Grant } from "@/server/identity/identity.rules";
import type { DayCapacity } from "@/server/identity/today.contract";
import type { OrganisationId, PersonId } from "@/server/kernel/id";
import type { Reader, Transaction } from "@/server/platform/database";

const place = {
  latitude: sql<number>`st_y(${organisation.place}::geometry)`,
  longitude: sql<number>`st_x(${organisation.place}::geometry)`,
};

const outlet = {
  organisationId: organisation.id,
  name: organisation.name,
  verification: organisation.verification,
  place,
  regionId: organisation.regionId,
  zone: organisation.zone,
  openingHours: organisation.openingHours,
};

const { organisationId: _, ...profile } = getTableColumns(ngoProfile);
const { place: __, ...whole } = getTableColumns(organisation);

/** An organisation with its place in degrees. */
export type OrganisationRow = typeof organisation.$inferSelect;

export async function findProviderProfile(reader: Reader, id: OrganisationId): Promise<ProviderProfile | null> {
  const [row] = await reader
    .select({ ...outlet, address: organisation.address, landmark: organisation.landmark })
    .from(organisation)
    .where(and(eq(organisation.id, id), eq(organisation.kind, "provider")));
  return row ?? null;
}

export async function findRecipientProfile(reader: Reader, id: OrganisationId): Promise<RecipientProfile | null> {
  const [row] = await reader
    .select({ ...outlet, ...profile })
    .from(organisation)
    .innerJoin(ngoProfile, eq(ngoProfile.organisationId, organisation.id))
    .where(and(eq(organisation.id, id), eq(organisation.kind, "ngo")));
  return (row as RecipientProfile | undefined) ?? null;
}

export async function findOrganisation(reader: Reader, id: OrganisationId): Promise<OrganisationRow | null> {
  const [row] = await reader
    .select({ ...whole, place })
    .from(organisation)
    .where(eq(organisation.id, id));
  return row ?? null;
}

export async function findPerson(reader: Reader, id: PersonId) {
  const [row] = await reader.select().from(person).where(eq(person.id, id));
  return row ?? null;
}

/** Finds who signs in with an identifier; null when nobody does. */
export async function findCredentials(reader: Reader, identifierIndex: string) {
  const [row] = await reader
    .select({ personId: person.id, passwordHash: person.passwordHash })
    .from(person)
    .where(or(eq(person.emailIndex, identifierIndex), eq(person.phoneIndex, identifierIndex)))
    .limit(1);
  return row ?? null;
}

/** Saves a person; false when the address or number is taken. */
export async function savePerson(tx: Transaction, row: typeof person.$inferInsert): Promise<boolean> {
  const saved = await tx.insert(person).values(row).onConflictDoNothing().returning({ id: person.id });
  return saved.length === 1;
}

export async function savePasswordHash(tx: Transaction, id: PersonId, passwordHash: string): Promise<void> {
  await tx.update(person).set({ passwordHash }).where(eq(person.id, id));
}

export async function saveOrganisation(tx: Transaction, row: typeof organisation.$inferInsert): Promise<void> {
  await tx.insert(organisation).values(row);
}

/** Saves a recipient's profile; being a fallback is never changed here. */
export async function saveNgoProfile(tx: Transaction, id: OrganisationId, input: NgoProfileInput): Promise<void> {
  await tx
    .insert(ngoProfile)
    .values({ organisationId: id, ...input })
    .onConflictDoUpdate({ target: ngoProfile.organisationId, set: input });
}

export async function saveToday(tx: Transaction, id: OrganisationId, today: DayCapacity): Promise<void> {
  await tx.update(ngoProfile).set({ today }).where(eq(ngoProfile.organisationId, id));
}

/** Pauses taking food until a moment; null lifts the pause. */
export async function saveClaimsPause(tx: Transaction, id: OrganisationId, until: Date | null): Promise<void> {
  await tx.update(ngoProfile).set({ claimsPausedUntil: until }).where(eq(ngoProfile.organisationId, id));
}

export async function saveReveal(tx: Transaction, row: typeof contactReveal.$inferInsert): Promise<void> {
  await tx.insert(contactReveal).values(row);
}

/** Which subjects an organisation was shown a contact about. */
export async function listRevealed(
  reader: Reader,
  byOrganisationId: OrganisationId,
  subjectIds: readonly string[],
): Promise<Set<string>> {
  if (subjectIds.length === 0) return new Set();
  const rows = await reader
    .selectDistinct({ subjectId: contactReveal.subjectId })
    .from(contactReveal)
    .where(
      and(eq(contactReveal.byOrganisationId, byOrganisationId), inArray(contactReveal.subjectId, [...subjectIds])),
    );
  return new Set(rows.map((row) => row.subjectId));
}

export async function listContactCiphers(reader: Reader, ids: readonly OrganisationId[]) {
  if (ids.length === 0) return [];
  return await reader
    .select({
      id: organisation.id,
      emailCipher: organisation.contactEmailCipher,
      phoneCipher: organisation.contactPhoneCipher,
    })
    .from(organisation)
    .where(inArray(organisation.id, [...ids]));
}

export async function saveOpeningHours(tx: Transaction, id: OrganisationId, hours: OpeningHours): Promise<void> {
  await tx
    .update(organisation)
    .set({ openingHours: [...hours] })
    .where(eq(organisation.id, id));
}

export async function saveRoleRequest(tx: Transaction, row: typeof roleRequest.$inferInsert): Promise<void> {
  await tx.insert(roleRequest).values(row);
}

export async function findRoleRequest(reader: Reader, personId: PersonId) {
  const [row] = await reader
    .select({ role: roleRequest.role, organisation: whole, place })
    .from(roleRequest)
    .innerJoin(organisation, eq(organisation.id, roleRequest.organisationId))
    .where(eq(roleRequest.personId, personId));
  return row ? { role: row.role, organisation: { ...row.organisation, place: row.place } } : null;
}

/** The roles of a person, first granted first. */
export async function listGrants(reader: Reader, personId: PersonId): Promise<Grant[]> {
  return reader
    .select({ role: personRole.role, organisationId: personRole.organisationId })
    .from(personRole)
    .where(eq(personRole.personId, personId))
    .orderBy(asc(personRole.grantedAt), asc(personRole.role));
}

/** Lets a person buy for themselves. */
export async function saveBuyer(tx: Transaction, personId: PersonId, grantedAt: Date): Promise<void> {
  const row = { personId, role: "citizen" as const, organisationId: null, grantedBy: null, grantedAt };
  await tx.insert(personRole).values(row).onConflictDoNothing();
}

/** Turns the requests to act for an organisation into roles; answers who got one. */
export async function saveRequestedRoles(
  tx: Transaction,
  organisationId: OrganisationId,
  grantedBy: PersonId,
  grantedAt: Date,
): Promise<PersonId[]> {
  const requests = await tx
    .delete(roleRequest)
    .where(eq(roleRequest.organisationId, organisationId))
    .returning({ personId: roleRequest.personId, role: roleRequest.role });
  if (requests.length === 0) return [];
  const grants = requests.map((request) => ({ ...request, organisationId, grantedBy, grantedAt }));
  await tx.insert(personRole).values(grants).onConflictDoNothing();
  return requests.map(({ personId }) => personId);
}

/** Decides on an organisation if it is in one of the states; null when it is not. */
export async function saveVerification(
  tx: Transaction,
  id: OrganisationId,
  from: readonly Verification[],
  to: { verification: Verification; verificationNote: string | null; verifiedAt?: Date },
) {
  const [row] = await tx
    .update(organisation)
    .set(to)
    .where(and(eq(organisation.id, id), inArray(organisation.verification, [...from])))
    .returning({ id: organisation.id, kind: organisation.kind, regionId: organisation.regionId });
  return row ?? null;
}

export type OrganisationsPage = Readonly<{
  verification: Verification;
  limit: number;
  cursor?: OrganisationId | undefined;
}>;

/** Organisations in one state of verification, longest waiting first, with who asked to act for each. */
export async function listOrganisations(reader: Reader, { verification, limit, cursor }: OrganisationsPage) {
  const after = cursor
    ? sql`(${organisation.createdAt}, ${organisation.id}) > (select created_at, id from ${organisation} where id = ${cursor})`
    : undefined;
  const rows = await reader
    .select({ organisation: whole, place, ngo: ngoProfile, requestedBy: person.displayName })
    .from(organisation)
    .leftJoin(ngoProfile, eq(ngoProfile.organisationId, organisation.id))
    .leftJoin(roleRequest, eq(roleRequest.organisationId, organisation.id))
    .leftJoin(person, eq(person.id, roleRequest.personId))
    .where(and(eq(organisation.verification, verification), after))
    .orderBy(asc(organisation.createdAt), asc(organisation.id))
    .limit(limit);
  return rows.map(({ place: at, ...row }) => ({ ...row, organisation: { ...row.organisation, place: at } }));
}
