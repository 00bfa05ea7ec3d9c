import type { OpeningHours, OrganisationKind, Verification } from "@/server/identity/identity.contract";
import type { Role } from "@/server/kernel/actor";
import type { OrganisationId, RegionId } from "@/server/kernel/id";
import { DAY, MINUTE, SECOND, ZONE_OFFSET_MINUTES, type Zone } from "@/server/kernel/time";

/** Sign-in closes for an identifier after this many failures (DOMAIN.md §4) … */
export const FAILURE_LIMIT = 5;
/** … within this many milliseconds. */
export const FAILURE_WINDOW_MS = 15 * MINUTE;
/** Life of an access token in seconds (DOMAIN.md §4). */
export const ACCESS_SECONDS = 15 * 60;
/** Life of a session from sign-in in milliseconds; rotation does not lengthen it. */
export const SESSION_MS = 30 * DAY;
/** How long the refresh token before the last still answers, for tabs that refresh side by side. */
export const GRACE_MS = 30 * SECOND;

/** Fewest characters of a password. */
export const LEAST_PASSWORD_LENGTH = 10;
const COMMON =
  /^(?:password|kata ?sandi|rahasia|qwerty\w*|indonesia|bismillah|sayang|jakarta|pahlawan ?pangan)[\d!.@_-]*$/i;

/**
 * Why a password cannot be taken: shorter than 10 characters, guessable, or the person's own contact (NIST SP 800-63B §5.1.1).
 * @param contacts what the person signs in with
 */
export function whyPasswordRefused(
  password: string,
  contacts: readonly string[],
): "passwordTooShort" | "passwordTooCommon" | null {
  if ([...password].length < LEAST_PASSWORD_LENGTH) return "passwordTooShort";
  const lower = password.toLowerCase();
  const own = contacts.some((contact) => lower === contact || lower === contact.split("@")[0]);
  const monotonous = new Set(lower).size < 4 || "01234567890123456789".includes(lower);
  return own || monotonous || COMMON.test(password) ? "passwordTooCommon" : null;
}

/** A mobile number as E.164 (`+628…`) from `08…`, `628…` or `+62 8…`; null when it is none. */
export function toE164(typed: string): string | null {
  const match = /^(?:\+?62|0)(8\d{7,11})$/.exec(typed.replace(/[\s().-]/g, ""));
  return match?.[1] ? `+62${match[1]}` : null;
}

/** The one spelling of what people sign in with, for blind indexes: `email:…`, `phone:+62…` or `other:…`. */
export function canonicalIdentifier(typed: string): string {
  const text = typed.trim().toLowerCase();
  if (text.includes("@")) return `email:${text}`;
  const phone = toE164(text);
  return phone ? `phone:${phone}` : `other:${text}`;
}

/**
 * Seconds until sign-in opens again; null when it is open.
 * @param failures moments of failures of one identifier inside the window, oldest first
 */
export function lockedForSeconds(failures: readonly Date[], now: Date): number | null {
  const decisive = failures.at(-FAILURE_LIMIT);
  if (!decisive) return null;
  const left = decisive.getTime() + FAILURE_WINDOW_MS - now.getTime();
  return left > 0 ? Math.ceil(left / SECOND) : null;
}

/** Whether a stretch of opening hours covers the moment on the wall clock of the zone; the closing minute is shut. */
export function isOpenAt(hours: OpeningHours, at: Date, zone: Zone): boolean {
  const minutes = Math.floor(at.getTime() / MINUTE) + ZONE_OFFSET_MINUTES[zone];
  // 1 January 1970 was a Thursday.
  const weekday = (Math.floor(minutes / 1440) + 4) % 7;
  const minute = minutes % 1440;
  return hours.some(
    ({ weekday: day, opensAtMinute, closesAtMinute }) =>
      (day === weekday && minute >= opensAtMinute && minute < closesAtMinute) ||
      ((day + 1) % 7 === weekday && minute + 1440 >= opensAtMinute && minute + 1440 < closesAtMinute),
  );
}

/**
 * When the stretch of opening hours that covers the moment ends; the latest where several do.
 * @returns null where the place is closed, or open round the clock
 */
export function closesAt(hours: OpeningHours, at: Date, zone: Zone): Date | null {
  const day = 1440;
  const minutes = Math.floor(at.getTime() / MINUTE) + ZONE_OFFSET_MINUTES[zone];
  const weekday = (Math.floor(minutes / day) + 4) % 7;
  const midnight = minutes - (minutes % day);
  const covers = hours.flatMap(({ weekday: on, opensAtMinute, closesAtMinute }) => {
    const start = on === weekday ? midnight : (on + 1) % 7 === weekday ? midnight - day : null;
    if (start === null || start + opensAtMinute > minutes || start + closesAtMinute <= minutes) return [];
    return [start + closesAtMinute];
  });
  if (covers.length === 0) return null;
  const end = Math.max(...covers);
  const closing = new Date((end - ZONE_OFFSET_MINUTES[zone]) * MINUTE);
  return isOpenAt(hours, closing, zone) ? null : closing;
}

const WITA_PROVINCES = new Set([51, 52, 53, 63, 64, 65, 71, 72, 73, 74, 75, 76]);

/** The zone of a kabupaten/kota by its province (Keppres 41/1987; Kemendagri codes with the six Papuan provinces). */
export function zoneOfRegion(region: RegionId): Zone {
  const province = Math.floor(region / 100);
  if (province >= 81) return "Asia/Jayapura";
  return WITA_PROVINCES.has(province) ? "Asia/Makassar" : "Asia/Jakarta";
}

export type RefreshState = Readonly<{
  refreshHash: string;
  previousRefreshHash: string | null;
  rotatedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}>;

/**
 * What a presented refresh token earns: a new one, the one already given within the grace window, or the end of the session.
 * An older token than that has been copied by someone (RFC 9700 §4.14.2).
 */
export function refreshDecision(
  state: RefreshState,
  presentedHash: string,
  now: Date,
): "rotate" | "grace" | "reuse" | "over" {
  if (state.revokedAt || state.expiresAt <= now) return "over";
  if (presentedHash === state.refreshHash) return "rotate";
  const inGrace = now.getTime() - state.rotatedAt.getTime() <= GRACE_MS;
  return presentedHash === state.previousRefreshHash && inGrace ? "grace" : "reuse";
}

export type Grant = Readonly<{ role: Role; organisationId: OrganisationId | null }>;

/** Who a person acts as: the organisation granted first, with only the roles held there or nowhere in particular. */
export function actingAs(grants: readonly Grant[]): { roles: Role[]; organisationId: OrganisationId | null } {
  const organisationId = grants.find((grant) => grant.organisationId)?.organisationId ?? null;
  const held = grants.filter((grant) => !grant.organisationId || grant.organisationId === organisationId);
  return { roles: held.map((grant) => grant.role), organisationId };
}

/** The role that working for an organisation of a kind asks for. */
export const roleFor = (kind: OrganisationKind): Role => kind;

const DECIDABLE_FROM = {
  verified: ["pending", "rejected", "suspended"],
  rejected: ["pending"],
  suspended: ["verified"],
} as const satisfies Record<Exclude<Verification, "pending">, readonly Verification[]>;

export type Decision = keyof typeof DECIDABLE_FROM;

/** The states an admin may lead to a decision from; the one table of transitions of a verification. */
export const decidableFrom = (decision: Decision): readonly Verification[] => DECIDABLE_FROM[decision];

export const DEMO_ROLES = ["provider", "ngo", "admin", "courier", "citizen"] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];

/** The demo account behind a role: `provider001@demo.test`; there is one admin, without a number. */
export const demoEmail = (account: string): string =>
  `${account}${account === "admin" || /\d$/.test(account) ? "" : "001"}@demo.test`;
