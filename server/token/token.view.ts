import { type SQL, sql } from "drizzle-orm";
import { type BalanceEntryId, type ClaimId, type OrganisationId, type RegionId, regionOf } from "@/server/kernel/id";
import type { Zone } from "@/server/kernel/time";
import type { Reader } from "@/server/platform/database";

/** The CO₂e of a balance entry, for whom it counts. */
export type Counted = Readonly<{
  regionId: RegionId;
  entryId: BalanceEntryId;
  organisationId: OrganisationId;
  year: number;
  carbonSet: string;
  co2eGrams: number;
}>;

/** Into the accepted bucket counts, out of it (a correction) counts back; an unknown weight has no CO₂e to count. */
const countedFrom = (source: SQL): SQL => sql`
  select b.region_id as "regionId", b.id as "entryId", o.id as "organisationId",
    extract(year from b.at at time zone o.zone)::int as year, b.carbon_set as "carbonSet",
    (flow.sign * b.co2e_grams)::int as "co2eGrams"
  from ${source}
  cross join lateral (values (b.to_bucket, 1), (b.from_bucket, -1)) as flow (bucket, sign)
  where flow.bucket = 'accepted' and b.co2e_grams is not null and b.carbon_set is not null`;

type Handover = Readonly<{ surplusId: string; claimId: ClaimId; providerId: OrganisationId }>;

/** What is counted for the provider of a claim: its handover and the corrections of it. */
export const listOfClaim = async (
  reader: Reader,
  { surplusId, claimId, providerId }: Handover,
): Promise<readonly Counted[]> =>
  reader.execute<Counted & Record<string, unknown>>(sql`
    ${countedFrom(sql`balance_entry b join organisation o on o.id = ${providerId}`)}
      and b.region_id = ${regionOf(claimId)} and b.surplus_id = ${surplusId} and b.claim_id = ${claimId}
    order by b.id`);

/** Entries at hand of a provider that count for nobody yet, the first so many. */
export const listUncounted = async (
  reader: Reader,
  providerId: OrganisationId,
  limit: number,
): Promise<readonly Counted[]> =>
  reader.execute<Counted & Record<string, unknown>>(sql`
    ${countedFrom(sql`surplus s join balance_entry b on b.region_id = s.region_id and b.surplus_id = s.id
      join organisation o on o.id = s.provider_id`)}
      and s.provider_id = ${providerId}
      and not exists (select from carbon_counted c where c.region_id = b.region_id and c.entry_id = b.id)
    order by b.id limit ${limit}`);

/** One provider with entries from before there were tokens, and its home. */
export async function findBehind(
  reader: Reader,
): Promise<Readonly<{ organisationId: OrganisationId; regionId: RegionId }> | null> {
  const [row] = await reader.execute<{ organisationId: OrganisationId; regionId: RegionId }>(sql`
    select o.id as "organisationId", o.region_id as "regionId" from token_tally t
    join organisation o on o.id = t.organisation_id where t.is_behind order by o.id limit 1`);
  return row ?? null;
}

/** The zone of an organisation's place. */
export async function findZone(reader: Reader, id: OrganisationId): Promise<Zone | null> {
  const [row] = await reader.execute<{ zone: Zone }>(sql`select zone from organisation where id = ${id}`);
  return row?.zone ?? null;
}
