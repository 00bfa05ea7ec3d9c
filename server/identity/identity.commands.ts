import { audit } from "@/server/audit/audit.commands";
import {
  identityReasons,
  type NgoProfileInput,
  type OpeningHours,
  type OrganisationKind,
  organisationProfileChanged,
  organisationRejected,
  organisationSuspended,
  organisationVerified,
  type ProviderProfile,
  type RecipientProfile,
} from "@/server/identity/identity.contract";
import { actingAs, type Decision, decidableFrom, roleFor } from "@/server/identity/identity.rules";
import { announce } from "@/server/identity/identity.session.store";
import {
  findOrganisation,
  findProviderProfile,
  findRecipientProfile,
  listGrants,
  saveClaimsPause,
  saveNgoProfile,
  saveOpeningHours,
  saveRequestedRoles,
  saveToday,
  saveVerification,
} from "@/server/identity/identity.store";
import type { TodayInput } from "@/server/identity/today.contract";
import type { PersonActor } from "@/server/kernel/actor";
import type { OrganisationId, PersonId } from "@/server/kernel/id";
import { dayOf } from "@/server/kernel/time";
import { record } from "@/server/outbox/record";
import type { Reader } from "@/server/platform/database";
import type { Work } from "@/server/platform/work";

/**
 * The recipient behind an organisation, as matching and claiming see it.
 * @throws Failure `identity.unknownOrganisation` when it is no NGO with a profile
 */
export async function recipientProfile(reader: Reader, organisationId: OrganisationId): Promise<RecipientProfile> {
  const profile = await findRecipientProfile(reader, organisationId);
  if (!profile) throw identityReasons.unknownOrganisation();
  return profile;
}

/**
 * The outlet behind an organisation, as posting and handing over see it.
 * @throws Failure `identity.unknownOrganisation` when it is no provider
 */
export async function providerProfile(reader: Reader, organisationId: OrganisationId): Promise<ProviderProfile> {
  const profile = await findProviderProfile(reader, organisationId);
  if (!profile) throw identityReasons.unknownOrganisation();
  return profile;
}

/** The organisation a person acts for, and their roles there. */
export const actingFor = async (reader: Reader, personId: PersonId) => actingAs(await listGrants(reader, personId));

const DECIDED = {
  verified: organisationVerified,
  rejected: organisationRejected,
  suspended: organisationSuspended,
} as const;

/**
 * Decides on an organisation; verifying grants the role to whoever asked to act for it.
 * @param note why, for a rejection or a suspension
 * @throws Failure `identity.unknownOrganisation`, `identity.alreadyDecided`
 */
export async function decideOrganisation(
  work: Work<PersonActor>,
  { id, decision, note = null }: { id: OrganisationId; decision: Decision; note?: string | null },
): Promise<{ id: OrganisationId; verification: Decision }> {
  const change = {
    verification: decision,
    verificationNote: note,
    ...(decision === "verified" ? { verifiedAt: work.now } : {}),
  };
  const decided = await saveVerification(work.tx, id, decidableFrom(decision), change);
  if (!decided) {
    if (!(await findOrganisation(work.tx, id))) throw identityReasons.unknownOrganisation();
    throw identityReasons.alreadyDecided();
  }
  if (decision === "verified") {
    const granted = await saveRequestedRoles(work.tx, id, work.actor.personId, work.now);
    for (const personId of granted) await announceGrant(work, personId, id, decided.kind);
  }
  const payload = { organisationId: id, kind: decided.kind, regionId: decided.regionId };
  await record(work, decided.regionId, DECIDED[decision], payload);
  await audit(work, { action: `organisation.${decision}`, subjectKind: "organisation", subjectId: id, reason: note });
  return { id, verification: decision };
}

async function announceGrant(
  work: Work<PersonActor>,
  personId: PersonId,
  organisationId: OrganisationId,
  kind: OrganisationKind,
): Promise<void> {
  await announce(work.tx, personId);
  const detail = { role: roleFor(kind), organisationId };
  await audit(work, { action: "role.granted", subjectKind: "person", subjectId: personId, detail });
}

/** Changes what a recipient can take and when it is open. @throws Failure `identity.unknownOrganisation` */
export async function changeNgoProfile(
  work: Work,
  organisationId: OrganisationId,
  { openingHours, ...profile }: NgoProfileInput & { openingHours: OpeningHours },
): Promise<RecipientProfile> {
  await recipientProfile(work.tx, organisationId);
  await saveNgoProfile(work.tx, organisationId, profile);
  await saveOpeningHours(work.tx, organisationId, openingHours);
  return profileChanged(work, organisationId);
}

/** Says what a recipient can take today; the next day at its place it is forgotten. @throws Failure `identity.unknownOrganisation` */
export async function changeToday(
  work: Work,
  organisationId: OrganisationId,
  input: TodayInput,
): Promise<RecipientProfile> {
  const { zone } = await recipientProfile(work.tx, organisationId);
  await saveToday(work.tx, organisationId, { ...input, day: dayOf(work.now, zone) });
  return profileChanged(work, organisationId);
}

async function profileChanged(work: Work, organisationId: OrganisationId): Promise<RecipientProfile> {
  const changed = await recipientProfile(work.tx, organisationId);
  const payload = { organisationId, kind: "ngo" as const, regionId: changed.regionId };
  await record(work, changed.regionId, organisationProfileChanged, payload);
  return changed;
}

/** Pauses taking food for a recipient until a moment, or lifts the pause with null. */
export async function pauseClaims(work: Work, organisationId: OrganisationId, until: Date | null): Promise<void> {
  await saveClaimsPause(work.tx, organisationId, until);
  const { regionId } = await recipientProfile(work.tx, organisationId);
  await record(work, regionId, organisationProfileChanged, { organisationId, kind: "ngo" as const, regionId });
}
