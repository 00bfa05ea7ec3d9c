"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ChevronRight, UserSearch } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useRefusal } from "@/components/api/refusal";
import { useApi } from "@/components/api/use-api";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useText } from "@/components/language/language-provider";
import { personLooks } from "@/components/people/looks";
import { roleWords } from "@/components/people/role-line";
import { peopleWords as words } from "@/components/people/words";
import { AppLink } from "@/components/ui/app-link";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreButton } from "@/components/ui/more-button";
import { Notice } from "@/components/ui/notice";
import { SkeletonList } from "@/components/ui/skeleton";
import { StateChip } from "@/components/ui/state-chip";
import type { PeopleView } from "@/server/identity/people.contract";
import { personStateText, roleText } from "@/server/identity/people.text";
import type { Role } from "@/server/kernel/actor";

const ROLES = Object.keys(roleText) as Role[];

export function PeopleList() {
  const say = useText();
  const [search, setSearch] = useState("");
  const [role, setRole] = useState<Role | "any">("any");
  const roles = ROLES.map((value) => ({ value, label: say(roleText[value]) }));
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <TextField
          name="people-search"
          type="search"
          label={say(words.search)}
          hint={say(words.searchHint)}
          value={search}
          maxLength={120}
          autoComplete="off"
          onChange={setSearch}
        />
        <SelectField
          name="people-role"
          label={say(words.role)}
          value={role}
          options={[{ value: "any" as const, label: say(words.anyRole) }, ...roles]}
          onChange={setRole}
        />
      </div>
      <Found search={useDeferredValue(search.trim())} role={role} />
    </>
  );
}

function Found({ search, role }: Readonly<{ search: string; role: Role | "any" }>) {
  const say = useText();
  const asked = { search, limit: 30, ...(role === "any" ? {} : { role }) };
  const pages = useInfiniteQuery(
    useApi().people.list.infiniteQueryOptions(asked, { getNextPageParam: (page) => page.nextCursor }),
  );
  const failure = useRefusal(pages.error);
  if (failure) return <Notice kind="danger">{failure}</Notice>;
  if (!pages.data) return <SkeletonList label={say(words.title)} />;
  const items = pages.data.pages.flatMap((page) => page.items);
  if (items.length === 0)
    return (
      <EmptyState icon={UserSearch} title={say(words.none)}>
        {say(words.noneHint)}
      </EmptyState>
    );
  return (
    <>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {items.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <MoreButton pending={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
          {say(words.more)}
        </MoreButton>
      ) : null}
    </>
  );
}

function PersonRow({ person }: Readonly<{ person: PeopleView["items"][number] }>) {
  const say = useText();
  const { id, displayName, state, roles } = person;
  return (
    <li>
      <AppLink href={`/admin/pengguna/${id}`} className="flex min-h-16 items-center gap-4 px-4 py-3 hover:bg-sunken">
        <span className="min-w-0 flex-1">
          <span className="block font-semibold wrap-anywhere">{displayName || say(words.nameless)}</span>
          <span className="block text-sm text-ink-soft wrap-anywhere">{roleWords(roles).map(say).join(", ")}</span>
        </span>
        {state === "active" ? null : <StateChip look={personLooks[state]} word={say(personStateText[state])} />}
        <ChevronRight aria-hidden size={20} className="shrink-0 text-ink-soft" />
      </AppLink>
    </li>
  );
}
