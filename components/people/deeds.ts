import { peopleWords as words } from "@/components/people/words";
import type { PersonView } from "@/server/identity/people.contract";
import { HOUSE_ROLES, type HouseRole } from "@/server/identity/people.reasons";
import { roleText } from "@/server/identity/people.text";
import type { Role } from "@/server/kernel/actor";
import { fill, type Text } from "@/server/kernel/text";

const NAMED = {
  suspend: { open: words.suspend, confirm: words.suspendNow, hint: words.deedsHint },
  restore: { open: words.restore, confirm: words.restoreNow, hint: words.deedsHint },
  endSessions: { open: words.endSessions, confirm: words.endNow, hint: words.deedsHint },
  liftFactor: { open: words.liftFactor, confirm: words.liftNow, hint: words.liftHint },
  makeAdmin: { open: words.makeAdmin, confirm: words.makeAdminNow, hint: words.deedsHint },
  takeAdmin: { open: words.takeAdmin, confirm: words.takeNow, hint: words.deedsHint },
} as const satisfies Readonly<Record<string, Readonly<Record<"open" | "confirm" | "hint", Text>>>>;

/** What an admin may do about an account; a role held at an organisation is one that may be taken. */
export type Deed = keyof typeof NAMED | HouseRole;

export const isHouseRole = (deed: Deed | Role): deed is HouseRole => HOUSE_ROLES.some((role) => role === deed);

/** How a deed is offered. */
export function deedName(deed: Deed, { roles }: PersonView): Text {
  if (!isHouseRole(deed)) return NAMED[deed].open;
  const organisation = roles.find(({ role }) => role === deed)?.organisation ?? "";
  return fill(words.takeRole, { role: roleText[deed], organisation });
}

/** What confirms a deed, and what to know before. */
export const deedWords = (deed: Deed): Readonly<{ confirm: Text; hint: Text }> =>
  isHouseRole(deed) ? { confirm: words.takeNow, hint: words.takeRoleHint } : NAMED[deed];
