import type { HalfActor, Role } from "@/server/kernel/actor";
import { SECOND } from "@/server/kernel/time";

/** Length of a time step in milliseconds (RFC 6238 §4.1). */
export const STEP_MS = 30 * SECOND;
/** Steps a clock may be off, each way (RFC 6238 §5.2). */
export const STEPS_OFF = 1;
/** Codes kept on paper for the day the phone is gone. */
export const RECOVERY_CODES = 10;

/** Roles whose accounts are worth a second factor. */
const WITH_SECOND_FACTOR: readonly Role[] = ["admin"];

/** Whether these roles may not do without a second factor. */
export const needsFactor = (roles: readonly Role[]): boolean => roles.some((role) => WITH_SECOND_FACTOR.includes(role));

type Session = Readonly<{ roles: readonly Role[]; hasFactor: boolean; factorGivenAt: Date | null }>;

/** What a session still lacks; null when its person may go on. A factor that was switched on must be given, required or not. */
export function lackOf({ roles, hasFactor, factorGivenAt }: Session): HalfActor["lacks"] | null {
  if (factorGivenAt) return null;
  if (hasFactor) return "code";
  return needsFactor(roles) ? "setup" : null;
}

/** The number of the time step a moment lies in (RFC 6238 §4.2). */
export const stepAt = (moment: Date): number => Math.floor(moment.getTime() / STEP_MS);

/** A recovery code as it is compared: small letters and digits only; null when it cannot be one. */
export function canonicalRecoveryCode(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, "");
  return /^[a-z2-7]{10}$/.test(plain) ? plain : null;
}
