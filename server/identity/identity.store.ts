import { and, eq, getTableColumns, sql } from "drizzle-orm";
import { ngoProfile, organisation } from "@/db/schema/identity";
import type { ProviderProfile, RecipientProfile } from "@/server/identity/identity.contract";
import type { OrganisationId } from "@/server/kernel/id";
import type { Reader } from "@/server/platform/database";

const latitude = sql<number>`st_y(${organisation.place}::geometry)`;
const longitude = sql<number>`st_x(${organisation.place}::geometry)`;

const outlet = {
  organisationId: organisation.id,
  name: organisation.name,
  verification: organisation.verification,
  place: { latitude, longitude },
  regionId: organisation.regionId,
  zone: organisation.zone,
  openingHours: organisation.openingHours,
};

export async function findProviderProfile(reader: Reader, id: OrganisationId): Promise<ProviderProfile | null> {
  const [row] = await reader
    .select({ ...outlet, address: organisation.address, landmark: organisation.landmark })
    .from(organisation)
    .where(and(eq(organisation.id, id), eq(organisation.kind, "provider")));
  return row ?? null;
}

export async function findRecipientProfile(reader: Reader, id: OrganisationId): Promise<RecipientProfile | null> {
  const { organisationId: _, ...profile } = getTableColumns(ngoProfile);
  const [row] = await reader
    .select({ ...outlet, ...profile })
    .from(organisation)
    .innerJoin(ngoProfile, eq(ngoProfile.organisationId, organisation.id))
    .where(and(eq(organisation.id, id), eq(organisation.kind, "ngo")));
  return (row as RecipientProfile | undefined) ?? null;
}
