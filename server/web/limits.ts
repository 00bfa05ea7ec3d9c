import { type RoleLimits, USUAL_LIMITS } from "@/server/control/control.rules";
import { liveLimits } from "@/server/control/live-limits";
import type { Actor, Role } from "@/server/kernel/actor";
import type { RateLimiter } from "@/server/platform/rate-limit";
import { LimitedError } from "@/server/web/refusals";

/** Requests a minute (DOMAIN.md §4, Limits). */
export const LIMITS = {
  role: USUAL_LIMITS,
  withoutRole: 50,
  anonymousPerAddress: 600,
  signInPerAddress: 300,
} as const;

/**
 * REST paths of what tries a password or a code, or has one sent, and as how many attempts each counts: a code to an
 * address nobody vouches for yet is worth ten.
 */
const SIGN_IN_COSTS: ReadonlyMap<string, number> = new Map([
  ["/auth/login", 1],
  ["/auth/codes", 1],
  ["/auth/codes/login", 1],
  ["/auth/password", 1],
  ["/factor/give", 1],
  ["/registrations", 1],
  ["/registrations/codes", 10],
  ["/registrations/buyers", 1],
]);

/** How many attempts to sign in a procedure counts as; 0 for most. */
export const signInCost = (rest: Readonly<{ path: string }> | undefined): number =>
  (rest && SIGN_IN_COSTS.get(rest.path)) ?? 0;

const limitOf = (roles: readonly Role[], limits: RoleLimits) =>
  roles.length === 0 ? LIMITS.withoutRole : Math.max(...roles.map((role) => limits[role]));

/** Who is counted, and how many requests a minute they have. */
function budgetOf(actor: Actor, address: string): readonly [key: string, limit: number] {
  if (actor.kind === "person") return [`person:${actor.personId}`, limitOf(actor.roles, liveLimits().perMinute)];
  if (actor.kind === "half") return [`person:${actor.personId}`, limitOf([], liveLimits().perMinute)];
  if (actor.kind === "key") return [`key:${actor.keyId}`, actor.limitPerMinute];
  return [`address:${address}`, LIMITS.anonymousPerAddress];
}

type Request = Readonly<{ actor: Actor; address: string; cost: number; now: Date }>;

/** @throws LimitedError when the caller has asked too often this minute */
export async function spend(limiter: RateLimiter, { actor, address, cost, now }: Request): Promise<void> {
  const [key, limit] = budgetOf(actor, address);
  const verdict = await limiter.take(key, limit, cost, now);
  if (!verdict.allowed) throw new LimitedError(verdict.retryAfterSeconds);
}

/** @throws LimitedError when someone has sent too many photos this minute */
export async function spendUpload(limiter: RateLimiter, personId: string, limit: number, now: Date): Promise<void> {
  const verdict = await limiter.take(`upload:${personId}`, limit, 1, now);
  if (!verdict.allowed) throw new LimitedError(verdict.retryAfterSeconds);
}

/** @throws LimitedError after 300 attempts to sign in from one address in a minute */
export async function spendSignIn(limiter: RateLimiter, address: string, cost: number, now: Date): Promise<void> {
  const verdict = await limiter.take(`sign-in:${address}`, LIMITS.signInPerAddress, cost, now);
  if (!verdict.allowed) throw new LimitedError(verdict.retryAfterSeconds);
}
