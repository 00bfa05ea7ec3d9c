import type { Role } from "@/server/kernel/actor";

/** Where someone with these roles starts their evening. */
export function homeOf(roles: readonly Role[]): "/dapur" | "/jemput" | "/admin" | "/dampak" {
  if (roles.includes("provider")) return "/dapur";
  if (roles.includes("ngo")) return "/jemput";
  return roles.includes("admin") ? "/admin" : "/dampak";
}

/** A path of ours to return to after signing in; anything else, such as another site, is left out. */
export const ownPath = (path: string | undefined): string | null =>
  path && /^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : null;
