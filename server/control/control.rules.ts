import { controlReasons, type SwitchName } from "@/server/control/control.reasons";
import type { Role } from "@/server/kernel/actor";
import type { Failure } from "@/server/kernel/failure";

/** How each switch stands until someone moves it, and what is said where it is off, version 1. */
export const SWITCHES_V1: Readonly<Record<SwitchName, { isOn: boolean; refusal: () => Failure }>> = {
  registration: { isOn: true, refusal: controlReasons.registrationClosed },
  waiting_list: { isOn: true, refusal: controlReasons.waitingListClosed },
  purchases: { isOn: true, refusal: controlReasons.purchasesClosed },
};

type Bounds = Readonly<{ usual: number; least: number; most: number }>;

/** Requests a person of a role has a minute (DOMAIN.md §4, Limits), and how far an admin may move that, version 1. */
export const ROLE_LIMITS_V1: Readonly<Record<Role, Bounds>> = {
  provider: { usual: 100, least: 30, most: 1_000 },
  ngo: { usual: 50, least: 30, most: 500 },
  // Below this an admin could lock everyone out of the desk that lifts it again.
  admin: { usual: 1_000, least: 300, most: 5_000 },
  courier: { usual: 50, least: 30, most: 500 },
  citizen: { usual: 50, least: 30, most: 500 },
  sponsor: { usual: 50, least: 30, most: 500 },
};

export type RoleLimits = Readonly<Record<Role, number>>;

/** The limits as the code has them, for whoever has not read others yet. */
export const USUAL_LIMITS: RoleLimits = {
  provider: ROLE_LIMITS_V1.provider.usual,
  ngo: ROLE_LIMITS_V1.ngo.usual,
  admin: ROLE_LIMITS_V1.admin.usual,
  courier: ROLE_LIMITS_V1.courier.usual,
  citizen: ROLE_LIMITS_V1.citizen.usual,
  sponsor: ROLE_LIMITS_V1.sponsor.usual,
};

/** Why a limit cannot be set, or null. @param perMinute requests a minute */
export function whyCannotLimit(role: Role, perMinute: number): Failure | null {
  const { least, most } = ROLE_LIMITS_V1[role];
  return perMinute < least || perMinute > most ? controlReasons.outOfBounds({ least, most }) : null;
}

/** The limits that hold: those that were set and still lie within their bounds, and the usual ones. */
export function limitsFrom(stored: readonly Readonly<{ role: Role; perMinute: number }>[]): RoleLimits {
  const valid = stored.filter(({ role, perMinute }) => role in ROLE_LIMITS_V1 && !whyCannotLimit(role, perMinute));
  return { ...USUAL_LIMITS, ...Object.fromEntries(valid.map(({ role, perMinute }) => [role, perMinute])) };
}
