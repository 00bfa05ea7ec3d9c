import type { Verification } from "@/server/identity/identity.contract";
import type { HalalState } from "@/server/kernel/food";
import type { Place } from "@/server/kernel/place";
import type { Zone } from "@/server/kernel/time";

/** The organisation that looks for food, as its own screens know it. */
export type Recipient = Readonly<{
  organisationId: string;
  name: string;
  verification: Verification;
  place: Place;
  zone: Zone;
  radiusMeters: number;
  halalMinimum: HalalState;
}>;

type Answers = Readonly<{
  organisation: Readonly<{ id: string; name: string; verification: Verification; place: Place; zone: Zone }> | null;
}>;

/** Puts together what `identity.me` and `identity.ngoProfile` say; null for a person without an organisation. */
export function recipientOf(
  { organisation }: Answers,
  { radiusMeters, halalMinimum }: Pick<Recipient, "radiusMeters" | "halalMinimum">,
): Recipient | null {
  if (!organisation) return null;
  const { id: organisationId, name, verification, place, zone } = organisation;
  return { organisationId, name, verification, place, zone, radiusMeters, halalMinimum };
}

const MOST_LOTS = 100;

/** What is asked of `surplus.nearby`, on the server and in the browser alike, so that both share one cache entry. */
export const nearbyAsked = ({ place, radiusMeters }: Recipient) => ({ ...place, radiusMeters, limit: MOST_LOTS });
