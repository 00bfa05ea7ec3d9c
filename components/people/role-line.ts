import { peopleWords as words } from "@/components/people/words";
import type { PeopleView } from "@/server/identity/people.contract";
import { roleText } from "@/server/identity/people.text";
import { fill, type Text } from "@/server/kernel/text";

type Roles = PeopleView["items"][number]["roles"];

/** The roles of a person in words, each with where it is held. */
export function roleWords(roles: Roles): readonly Text[] {
  if (roles.length === 0) return [words.noRole];
  return roles.map(({ role, organisation }) =>
    organisation ? fill(words.atHouse, { role: roleText[role], organisation }) : roleText[role],
  );
}
