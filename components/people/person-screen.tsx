"use client";

import { useQuery } from "@tanstack/react-query";
import { useApi } from "@/components/api/use-api";
import { fullDate, relative, shortDate } from "@/components/format/times";
import { useNow } from "@/components/format/use-now";
import { RevealContact } from "@/components/identity/reveal-contact";
import { useLanguage, useText } from "@/components/language/language-provider";
import { personLooks } from "@/components/people/looks";
import { PersonDeeds } from "@/components/people/person-deeds";
import { roleWords } from "@/components/people/role-line";
import { peopleWords as words } from "@/components/people/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { StateChip } from "@/components/ui/state-chip";
import type { PersonView } from "@/server/identity/people.contract";
import { personStateText } from "@/server/identity/people.text";
import type { PersonId } from "@/server/kernel/id";
import { fill } from "@/server/kernel/text";

const ZONE = "Asia/Jakarta";

type PersonScreenProps = Readonly<{ first: PersonView; now: string }>;

/** One account: who that is, where they are signed in, and what an admin may do about it. */
export function PersonScreen({ first, now }: PersonScreenProps) {
  const say = useText();
  const { data: person } = useQuery({
    ...useApi().people.byId.queryOptions({ id: first.id as PersonId }),
    initialData: first,
  });
  const isErased = person.state === "erased";
  return (
    <>
      <Card>
        <div className="flex flex-col gap-4">
          <StateChip look={personLooks[person.state]} word={say(personStateText[person.state])} />
          <PersonFacts person={person} />
          {person.contact.email || person.contact.phone ? (
            <RevealContact subjectKind="person" subjectId={person.id} />
          ) : null}
        </div>
      </Card>
      <Sessions sessions={person.sessions} now={now} />
      {isErased ? null : <PersonDeeds person={person} />}
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/admin/catatan?subjek=${person.id}`}>{say(words.log)}</ButtonLink>
        <ButtonLink href={`/admin/catatan?pelaku=${person.id}`}>{say(words.logBy)}</ButtonLink>
      </div>
    </>
  );
}

function PersonFacts({ person }: Readonly<{ person: PersonView }>) {
  const say = useText();
  const language = useLanguage();
  const { contact, roles, createdAt, suspendedAt, restrictedAt, hasFactor } = person;
  const date = (at: string) => fullDate(at, ZONE, language);
  const facts: [string, string | null][] = [
    [say(words.contact), [contact.phone, contact.email].filter(Boolean).join(", ") || say(words.noContact)],
    [say(words.roles), roleWords(roles).map(say).join(", ")],
    [say(words.factor), say(hasFactor ? words.factorOn : words.factorOff)],
    [say(words.since), date(createdAt)],
    [say(words.suspendedSince), suspendedAt && date(suspendedAt)],
    [say(words.restrictedSince), restrictedAt && date(restrictedAt)],
  ];
  return <DefinitionList items={facts.flatMap(([term, value]) => (value ? [{ term, value }] : []))} />;
}

function Sessions({ sessions, now: start }: Readonly<{ sessions: PersonView["sessions"]; now: string }>) {
  const say = useText();
  const language = useLanguage();
  const now = useNow(start);
  return (
    <Section title={say(words.sessions)}>
      <Card>
        {sessions.length === 0 ? <p className="text-ink-soft">{say(words.noSessions)}</p> : null}
        <ul className="divide-y divide-line">
          {sessions.map(({ id, createdAt, usedAt }) => {
            const facts = { date: shortDate(createdAt, ZONE, language), used: relative(usedAt, now, language) };
            return (
              <li key={id} className="py-2 first:pt-0 last:pb-0">
                {say(fill(words.sessionFrom, facts))}
              </li>
            );
          })}
        </ul>
      </Card>
    </Section>
  );
}
