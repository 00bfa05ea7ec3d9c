import { z } from "zod";
import { code, identifier } from "@/server/identity/code.contract";
import { type DayCapacity, todayInput } from "@/server/identity/today.contract";
import { ROLES } from "@/server/kernel/actor";
import { event } from "@/server/kernel/event";
import { reasons } from "@/server/kernel/failure";
import { CATEGORIES, type Category, HALAL_STATES, type HalalState, STORAGES, type Storage } from "@/server/kernel/food";
import type { OrganisationId, RegionId } from "@/server/kernel/id";
import type { Place } from "@/server/kernel/place";
import type { Zone } from "@/server/kernel/time";
import { idInput, instant, line, placeInput, placeOutput } from "@/server/kernel/wire";

export const ORGANISATION_KINDS = ["provider", "ngo", "courier", "sponsor"] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
export const VERIFICATIONS = ["pending", "verified", "rejected", "suspended"] as const;
export type Verification = (typeof VERIFICATIONS)[number];
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
  halalMinimum: HalalState;
  storages: readonly Storage[];
  radiusMeters: number;
  isFallback: boolean;
  today: DayCapacity | null;
  /** Until when taking food pauses after missed pickups; past or null means that it does not. */
  claimsPausedUntil: Date | null;
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

/** How an outsider signs in: an email address or a phone number, and the password. */
export const signInInput = z.object({ identifier: line(254), password: z.string().min(1).max(200) });
export type SignInInput = z.output<typeof signInInput>;
export const refreshInput = z.object({ refreshToken: z.string().min(1).max(200) });
export const tokensOutput = z.object({
  accessToken: z.string(),
  expiresInSeconds: z.int(),
  refreshToken: z.string(),
});
export type Tokens = z.output<typeof tokensOutput>;
export const signedOutOutput = z.object({ signedOut: z.literal(true) });

const email = z.email().max(254).toLowerCase();
const phone = line(24, 8);
const regionId = z
  .int()
  .min(1101)
  .max(9999)
  .transform((code) => code as RegionId);

const openingStretch = z
  .object({
    weekday: z.int().min(0).max(6),
    opensAtMinute: z.int().min(0).max(1439),
    closesAtMinute: z.int().min(1).max(2879),
  })
  .refine(
    ({ opensAtMinute, closesAtMinute }) => closesAtMinute > opensAtMinute && closesAtMinute - opensAtMinute <= 1440,
    "must close after it opens, within a day",
  );
export const openingHoursInput = z.array(openingStretch).min(1).max(21);

/** A day's capacity is at most 100 t and 100,000 portions; the reach is 500 m to 25 km. */
export const ngoProfileInput = z.object({
  headsFed: z.int().min(1).max(100_000),
  capacityGramsPerDay: z.int().min(1_000).max(100_000_000),
  capacityPortionsPerDay: z.int().min(1).max(100_000),
  categories: z.array(z.enum(CATEGORIES)).min(1).max(CATEGORIES.length),
  halalMinimum: z.enum(HALAL_STATES),
  storages: z.array(z.enum(STORAGES)).min(1).max(STORAGES.length),
  radiusMeters: z.int().min(500).max(25_000).default(5_000),
});
export type NgoProfileInput = z.output<typeof ngoProfileInput>;

export const organisationInput = z.object({
  kind: z.enum(ORGANISATION_KINDS),
  name: line(120, 2),
  place: placeInput,
  regionId,
  address: line(240, 5),
  landmark: line(160, 0).default(""),
  openingHours: openingHoursInput,
  contactPhone: phone.optional(),
  contactEmail: email.optional(),
  ngo: ngoProfileInput.optional(),
});
export type OrganisationInput = z.output<typeof organisationInput>;

/** Registering makes a person without any role; the organisation they name waits for an admin. */
export const registerInput = z.object({
  displayName: line(80, 2),
  /** Where the code to join was sent: what the person will sign in with. */
  identifier,
  code,
  password: z.string().min(1).max(200),
  organisation: organisationInput.optional(),
});
export type RegisterInput = z.output<typeof registerInput>;
export const registerOutput = z.object({ personId: z.uuid(), organisationId: z.uuid().nullable() });

const verification = z.enum(VERIFICATIONS);
const openingHoursOutput = z
  .array(z.object({ weekday: z.int(), opensAtMinute: z.int(), closesAtMinute: z.int() }).readonly())
  .readonly();
const organisationOutput = z.object({
  id: z.uuid(),
  kind: z.enum(ORGANISATION_KINDS),
  name: z.string(),
  verification,
  verificationNote: z.string().nullable(),
  regionId: z.int(),
  zone: z.enum(ZONES),
  place: placeOutput,
  address: z.string(),
  landmark: z.string(),
  openingHours: openingHoursOutput,
});

/** Contacts leave masked: `b***i@host`, `0812****1234`. */
const maskedContact = z.object({ phone: z.string().nullable(), email: z.string().nullable() });

export const meOutput = z.object({
  personId: z.uuid(),
  displayName: z.string(),
  contact: maskedContact,
  roles: z.array(z.enum(ROLES)),
  organisation: organisationOutput.nullable(),
  /** What the person asked to act for and no admin has granted yet. */
  request: z.object({ role: z.enum(ROLES), organisation: organisationOutput }).nullable(),
});

export const ngoProfileOutput = z.object({
  headsFed: z.int(),
  capacityGramsPerDay: z.int(),
  capacityPortionsPerDay: z.int(),
  categories: z.array(z.enum(CATEGORIES)).readonly(),
  halalMinimum: z.enum(HALAL_STATES),
  storages: z.array(z.enum(STORAGES)).readonly(),
  radiusMeters: z.int(),
  isFallback: z.boolean(),
});
export const ownProfileInput = ngoProfileInput.extend({ openingHours: openingHoursInput });
export const ownProfileOutput = ngoProfileOutput.extend({
  openingHours: openingHoursOutput,
  today: todayInput.extend({ day: z.string() }).readonly().nullable(),
  claimsPausedUntil: instant.nullable(),
});

export const organisationsInput = z.object({
  verification: verification.default("pending"),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: idInput<"organisation">().optional(),
});
export const organisationsOutput = z.object({
  items: z.array(
    organisationOutput.extend({
      contact: maskedContact,
      requestedBy: z.string().nullable(),
      createdAt: instant,
      ngo: ngoProfileOutput.nullable(),
    }),
  ),
  nextCursor: z.uuid().nullable(),
});
export type OrganisationsView = z.output<typeof organisationsOutput>;

export const decideInput = z.object({ id: idInput<"organisation">() });
export const decideWithReasonInput = decideInput.extend({ reason: line(240, 3) });
export const decideOutput = z.object({ id: z.uuid(), verification });

export const regionsOutput = z.object({
  items: z.array(
    z.object({ regionId: z.int(), name: z.string(), province: z.string(), zone: z.enum(ZONES) }).readonly(),
  ),
});
export type Region = z.output<typeof regionsOutput>["items"][number];

const about = z.object({
  organisationId: z.uuid().transform((text) => text as OrganisationId),
  kind: z.enum(ORGANISATION_KINDS),
  regionId,
});
export const organisationRegistered = event("organisation.registered", about);
export const organisationVerified = event("organisation.verified", about);
export const organisationRejected = event("organisation.rejected", about);
export const organisationSuspended = event("organisation.suspended", about);
export const organisationProfileChanged = event("organisation.profile_changed", about);

/** Why someone asks to see a contact; each time is written down. */
export const REVEAL_REASONS = ["finding_the_place", "running_late", "about_the_food", "other"] as const;
export type RevealReason = (typeof REVEAL_REASONS)[number];

/** The channel on which Postgres tells every web process that a session or a person's roles changed. */
export const SESSION_REVOKED = "session_revoked";

export const identityReasons = reasons("identity", {
  wrongSignIn: "unauthenticated",
  wrongCode: "unauthenticated",
  lockedOut: "limited",
  busy: "unavailable",
  sessionOver: "unauthenticated",
  unknownDevice: "missing",
  suspended: "forbidden",
  contactTaken: "conflict",
  contactMissing: "invalid",
  contactMalformed: "invalid",
  passwordTooShort: "invalid",
  passwordTooCommon: "invalid",
  unknownRegion: "invalid",
  profileMissing: "invalid",
  unknownOrganisation: "missing",
  alreadyDecided: "conflict",
  noContact: "missing",
});
