import { canonicalIdentifier, lockedForSeconds } from "@/server/identity/identity.rules";

/** Tries at one code, the right one among them (DOMAIN.md §4). */
export const CODE_TRIES = 5;

/** Which way a code goes to whoever signs in with an identifier; null when it is neither an address nor a mobile number. */
export function wayTo(typed: string): "email" | "message" | null {
  const identifier = canonicalIdentifier(typed);
  if (identifier.startsWith("phone:")) return "message";
  return /^email:[^@\s,;:<>()[\]"\\]+@[a-z\d-]+(\.[a-z\d-]+)+$/.test(identifier) ? "email" : null;
}

/**
 * Seconds until an identifier may ask for a code again; null when it may now. Five in a quarter of an hour, as many as
 * passwords may be wrong, so that guessing codes is no better than guessing passwords.
 * @param asked moments of what was asked for inside the window, oldest first
 * @param failures moments of failed sign-ins inside the window, oldest first
 */
export const codesClosedForSeconds = (asked: readonly Date[], failures: readonly Date[], now: Date): number | null =>
  lockedForSeconds(asked, now) ?? lockedForSeconds(failures, now);
