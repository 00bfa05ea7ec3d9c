import type { Role } from "@/server/kernel/actor";

const HOMES: ReadonlyArray<readonly [Role, string]> = [
  ["provider", "/dapur"],
  ["ngo", "/jemput"],
  ["admin", "/admin"],
  ["citizen", "/pasar"],
];

/** The screen a person starts on by their roles; people without a working role start at the public numbers. */
export const homeOf = (roles: readonly Role[]): string =>
  HOMES.find(([role]) => roles.includes(role))?.[1] ?? "/dampak";
