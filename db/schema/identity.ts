import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { geography, id, moment, region } from "@/db/schema/columns";
import type { Role } from "@/server/kernel/actor";
import type { Zone } from "@/server/kernel/time";

/** Opening time of one weekday as minutes after local midnight; a closing time past 1440 runs into the next day. */
export type OpeningHours = Readonly<{ weekday: number; opensAtMinute: number; closesAtMinute: number }>[];

/** What a recipient said of one calendar day of its place; on any other day it says nothing. */
type DayCapacity = Readonly<{
  day: string;
  portions: number | null;
  coldSpace: boolean;
  vehicle: "car" | "motorcycle" | "none";
  paused: boolean;
}>;

export const organisation = pgTable(
  "organisation",
  {
    id: id<"organisation">().primaryKey(),
    kind: text({ enum: ["provider", "ngo", "courier", "sponsor"] }).notNull(),
    name: text().notNull(),
    regionId: region().notNull(),
    zone: text().$type<Zone>().notNull(),
    place: geography().notNull(),
    address: text().notNull(),
    landmark: text().notNull().default(""),
    openingHours: jsonb().$type<OpeningHours>().notNull(),
    contactPhoneCipher: text(),
    contactEmailCipher: text(),
    verification: text({ enum: ["pending", "verified", "rejected", "suspended"] })
      .notNull()
      .default("pending"),
    verificationNote: text(),
    verifiedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [
    index("organisation_place").using("gist", table.place),
    index("organisation_verification").on(table.verification, table.kind),
  ],
);

export const ngoProfile = pgTable("ngo_profile", {
  organisationId: id<"organisation">()
    .primaryKey()
    .references(() => organisation.id),
  headsFed: integer().notNull(),
  capacityGramsPerDay: integer().notNull(),
  capacityPortionsPerDay: integer().notNull(),
  categories: text().array().notNull(),
  halalMinimum: text({ enum: ["certified", "claimed", "unknown", "no"] }).notNull(),
  storages: text().array().notNull(),
  radiusMeters: integer().notNull(),
  isFallback: boolean().notNull().default(false),
  today: jsonb().$type<DayCapacity>(),
  claimsPausedUntil: moment(),
});

/** Append-only: who was shown whose contact, about what, and why. */
export const contactReveal = pgTable(
  "contact_reveal",
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The claim it was about. */
    subjectId: uuid().notNull(),
    ofOrganisationId: id<"organisation">().notNull(),
    byPersonId: id<"person">().notNull(),
    byOrganisationId: id<"organisation">().notNull(),
    reason: text().notNull(),
    at: moment().notNull(),
  },
  (table) => [
    index("contact_reveal_subject").on(table.subjectId),
    index("contact_reveal_of").on(table.ofOrganisationId, table.at),
  ],
);

export const person = pgTable("person", {
  id: id<"person">().primaryKey(),
  displayName: text().notNull(),
  emailIndex: text().unique(),
  emailCipher: text(),
  phoneIndex: text().unique(),
  phoneCipher: text(),
  /** When they showed that they hold this number; null while they have not. */
  phoneConfirmedAt: moment(),
  passwordHash: text().notNull(),
  createdAt: moment().notNull(),
  /** An admin closed the account until further notice. */
  suspendedAt: moment(),
  /** The person asked that what is kept of them is kept and nothing else. */
  restrictedAt: moment(),
  /** The row stands for who was erased: books go on naming its id, and nothing in it says who that was. */
  erasedAt: moment(),
});

export const personRole = pgTable(
  "person_role",
  {
    personId: id<"person">()
      .notNull()
      .references(() => person.id),
    role: text().$type<Role>().notNull(),
    organisationId: id<"organisation">().references(() => organisation.id),
    grantedBy: id<"person">(),
    grantedAt: moment().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.role] }),
    index("person_role_organisation").on(table.organisationId),
  ],
);

/** A request to act for an organisation; an admin turns it into a role. */
export const roleRequest = pgTable("role_request", {
  personId: id<"person">()
    .primaryKey()
    .references(() => person.id),
  role: text().$type<Role>().notNull(),
  organisationId: id<"organisation">()
    .notNull()
    .references(() => organisation.id),
  requestedAt: moment().notNull(),
});

export const session = pgTable(
  "session",
  {
    id: id<"session">().primaryKey(),
    personId: id<"person">()
      .notNull()
      .references(() => person.id),
    refreshHash: text().notNull(),
    previousRefreshHash: text(),
    /** When it showed the second factor; null while it has not. */
    factorGivenAt: moment(),
    /** What the device called itself when it signed in. */
    userAgent: text(),
    rotatedAt: moment().notNull(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
    createdAt: moment().notNull(),
  },
  (table) => [
    index("session_person").on(table.personId),
    index("session_live").on(table.expiresAt).where(sql`revoked_at is null`),
  ],
);

/** The secret a person's authenticator app shares with us, sealed; in use once it was confirmed. */
export const secondFactor = pgTable("second_factor", {
  personId: id<"person">()
    .primaryKey()
    .references(() => person.id),
  secretCipher: text().notNull(),
  /** The time step used last: none opens twice (RFC 6238 §5.2). */
  lastStep: integer().notNull(),
  confirmedAt: moment(),
  createdAt: moment().notNull(),
});

/** Codes on paper for the day the app is gone; each opens once. */
export const recoveryCode = pgTable(
  "recovery_code",
  {
    personId: id<"person">()
      .notNull()
      .references(() => person.id),
    codeHash: text().notNull(),
    usedAt: moment(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.codeHash] })],
);

/** A code someone asked for; of identifiers nobody has as well, so that asking looks alike. */
export const signInCode = pgTable(
  "sign_in_code",
  {
    id: id<"sign-in-code">().primaryKey(),
    identifierIndex: text().notNull(),
    purpose: text({ enum: ["sign_in", "reset", "join", "confirm_phone"] }).notNull(),
    personId: id<"person">(),
    /** Where the code of a newcomer goes, sealed; nobody keeps it elsewhere until they have shown the code. */
    addressCipher: text(),
    codeHash: text().notNull(),
    tries: integer().notNull().default(0),
    askedAt: moment().notNull(),
    expiresAt: moment().notNull(),
    usedAt: moment(),
  },
  (table) => [
    index("sign_in_code_identifier").on(table.identifierIndex, table.askedAt),
    index("sign_in_code_age").on(table.askedAt),
  ],
);

export const signInFailure = pgTable(
  "sign_in_failure",
  { identifierIndex: text().notNull(), at: moment().notNull() },
  (table) => [index("sign_in_failure_identifier").on(table.identifierIndex, table.at)],
);
