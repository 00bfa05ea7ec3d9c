import type { Verification } from "@/server/identity/identity.contract";
import type { Place } from "@/server/kernel/place";
import type { Zone } from "@/server/kernel/time";
import type { Taker } from "@/server/matching/matching.rules";

/** The organisation that looks for food, as its own screens know it. */
export type Recipient = Taker & Readonly<{ personId: string; organisationId: string; name: string }>;

type Who = Readonly<{
  personId: string;
  organisation: Readonly<{ id: string; name: string; verification: Verification; place: Place; zone: Zone }> | null;
}>;
type Profile = Omit<Taker, "verification" | "place" | "zone" | "claimsPausedUntil"> &
  Readonly<{ claimsPausedUntil: string | null }>;

/** Puts together what `identity.me` and `identity.ngoProfile` say; null for a person without an organisation. */
export function recipientOf({ personId, organisation }: Who, profile: Profile): Recipient | null {
  if (!organisation) return null;
  const { id: organisationId, name, verification, place, zone } = organisation;
  const claimsPausedUntil = profile.claimsPausedUntil === null ? null : new Date(profile.claimsPausedUntil);
  return { ...profile, claimsPausedUntil, personId, organisationId, name, verification, place, zone };
}

const MOST_LOTS = 200;
/** What a first screen shows before the rest has come: more than a phone has room for, no more than it draws at once. */
export const FIRST_LOTS = 10;
/** What one press on "more" adds. */
export const MORE_LOTS = 24;

/** What is asked of `surplus.nearby` in the browser, wherever it is asked, so that all share one cache entry. */
export const nearbyAsked = ({ place, radiusMeters }: Pick<Recipient, "place" | "radiusMeters">) => ({
  ...place,
  radiusMeters,
  limit: MOST_LOTS,
});
