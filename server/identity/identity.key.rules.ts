import type { Role } from "@/server/kernel/actor";
import { SCOPES, type Scope } from "@/server/kernel/scope";
import { DAY, later } from "@/server/kernel/time";

/** Live keys one organisation may have. */
export const MOST_KEYS = 20;
/** Requests a minute of one key: the least and most that can be chosen, and what it is unless told. */
export const KEY_LIMIT = { least: 10, most: 300, usual: 60 } as const;
/** Days until a key ends by itself, as the screen offers them; null is never. */
export const KEY_LIVES = [30, 90, 365, null] as const;

const KEY = /^(ppk_[a-z0-9]{10})_[A-Za-z0-9]{40}$/;

/** The part of a token a key is found by: `ppk_4fzk81q0ab`; null when the token is no API key. */
export const keyPrefixOf = (token: string): string | null => KEY.exec(token)?.[1] ?? null;

/** Whether a bearer token claims to be an API key. */
export const looksLikeKey = (token: string): boolean => token.startsWith("ppk_");

export type KeyLife = Readonly<{ revokedAt: Date | null; expiresAt: Date | null }>;

export const isKeyLive = ({ revokedAt, expiresAt }: KeyLife, now: Date): boolean =>
  !revokedAt && (!expiresAt || expiresAt > now);

/** When a key made now ends; null for never. */
export const keyEnd = (now: Date, days: number | null): Date | null => (days === null ? null : later(now, days * DAY));

const OF_ROLE: Readonly<Partial<Record<Role, readonly Scope[]>>> = {
  provider: ["surplus:read", "surplus:write", "claims:read", "pickups:write", "impact:read"],
  ngo: ["surplus:read", "claims:read", "claims:write", "offers:read", "offers:write", "impact:read"],
};

/** The scopes that open something to people of these roles, in the order of the list. */
export const usefulScopes = (roles: readonly Role[]): Scope[] =>
  SCOPES.filter((scope) => scope === "impact:read" || roles.some((role) => OF_ROLE[role]?.includes(scope)));
