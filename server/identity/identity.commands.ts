import { identityReasons, type ProviderProfile, type RecipientProfile } from "@/server/identity/identity.contract";
import { findProviderProfile, findRecipientProfile } from "@/server/identity/identity.store";
import type { OrganisationId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";

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
