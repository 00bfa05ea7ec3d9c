/** What an API key may be allowed to do; a procedure that names none of these is out of every key's reach. */
export const SCOPES = [
  "surplus:read",
  "surplus:write",
  "claims:read",
  "claims:write",
  "offers:read",
  "offers:write",
  "pickups:write",
  "impact:read",
] as const;

export type Scope = (typeof SCOPES)[number];
