import { z } from "zod";
import { ROLES } from "@/server/kernel/actor";
import { event } from "@/server/kernel/event";
import { reasons } from "@/server/kernel/failure";
import type { Id, OrganisationId, PersonId, RegionId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import type { Zone } from "@/server/kernel/time";
import { idInput, instant, line, placeInput, placeOutput } from "@/server/kernel/wire";

export const ORGANISATION_KINDS = ["provider", "ngo", "courier", "sponsor"] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
export const VERIFICATIONS = ["pending", "verified", "rejected", "suspended"] as const;
export type Verification = (typeof VERIFICATIONS)[number];
export const CATEGORIES = ["cooked", "bakery", "cut_fruit", "produce", "packaged"] as const;
export type Category = (typeof CATEGORIES)[number];
export const STORAGES = ["hot", "ambient", "chilled", "frozen"] as const;
export type Storage = (typeof STORAGES)[number];
export const HALAL_STATES = ["certified", "claimed", "unknown", "no"] as const;
export type Halal = (typeof HALAL_STATES)[number];
export const ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const satisfies readonly Zone[];

/** One stretch of a weekday (0 Sunday – 6 Saturday) in minutes after local midnight; past 1440 it runs into the next day. */
export type OpeningStretch = Readonly<{ weekday: number; opensAtMinute: number; closesAtMinute: number }>;
export type OpeningHours = readonly OpeningStretch[];

/** What matching and claiming need to know of a recipient. */
export type RecipientProfile = Readonly<{
  organisationId: OrganisationId;
  name: string;
  verification: Verification;
  place: Place;
  regionId: RegionId;
  zone: Zone;
  openingHours: OpeningHours;
  headsFed: number;
  capacityGramsPerDay: number;
  capacityPortionsPerDay: number;
  categories: readonly Category[];
  halalMinimum: Halal;
  storages: readonly Storage[];
  radiusMeters: number;
  isFallback: boolean;
}>;

/** What posting and handing over need to know of an outlet. */
export type ProviderProfile = Readonly<{
  organisationId: OrganisationId;
  name: string;
  verification: Verification;
  place: Place;
  regionId: RegionId;
  zone: Zone;
  address: string;
  landmark: string;
  openingHours: OpeningHours;
}>;

export const identityReasons = reasons("identity", {
  wrongSignIn: "unauthenticated",
  lockedOut: "limited",
  busy: "unavailable",
  sessionOver: "unauthenticated",
  contactTaken: "conflict",
  contactMissing: "invalid",
  contactMalformed: "invalid",
  passwordTooShort: "invalid",
  passwordTooCommon: "invalid",
  unknownRegion: "invalid",
  profileMissing: "invalid",
  unknownOrganisation: "missing",
  alreadyDecided: "conflict",
});
