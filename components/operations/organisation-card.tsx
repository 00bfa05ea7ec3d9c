"use client";

import { count, kilograms } from "@/components/format/numbers";
import { longDate } from "@/components/format/times";
import { RevealContact } from "@/components/identity/reveal-contact";
import { useLanguage, useText } from "@/components/language/language-provider";
import { OrganisationDecision } from "@/components/operations/organisation-decision";
import { kindText, verificationLooks, verificationText } from "@/components/operations/organisation-text";
import { organisationWords as words } from "@/components/operations/words";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { StateChip } from "@/components/ui/state-chip";
import type { OrganisationsView } from "@/server/identity/identity.contract";
import { halalMinimumText } from "@/server/identity/identity.text";
import { fill, type Language, type Text } from "@/server/kernel/text";

type Organisation = OrganisationsView["items"][number];
type OrganisationCardProps = Readonly<{ organisation: Organisation; region: string }>;

export function OrganisationCard({ organisation, region }: OrganisationCardProps) {
  const say = useText();
  const { verification } = organisation;
  return (
    <Card as="li">
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <div className="min-w-0">
            <h2 className="text-lg wrap-break-word">{organisation.name}</h2>
            <p className="text-sm text-ink-soft">{say(kindText[organisation.kind])}</p>
          </div>
          <StateChip look={verificationLooks[verification]} word={say(verificationText[verification])} />
        </div>
        <OrganisationFacts organisation={organisation} region={region} />
        {organisation.contact.phone || organisation.contact.email ? (
          <RevealContact subjectKind="organisation" subjectId={organisation.id} />
        ) : null}
        <OrganisationDecision id={organisation.id} verification={verification} />
      </div>
    </Card>
  );
}

function OrganisationFacts({ organisation, region }: OrganisationCardProps) {
  const say = useText();
  const language = useLanguage();
  const { contact, zone, createdAt } = organisation;
  const facts: [string, string | null][] = [
    [say(words.address), organisation.address],
    [say(words.landmark), organisation.landmark],
    [say(words.region), region],
    [say(words.contact), [contact.phone, contact.email].filter(Boolean).join(", ")],
    [say(words.requestedBy), organisation.requestedBy],
    [say(words.since), longDate(createdAt, zone, language)],
    ...ngoFacts(organisation.ngo, language).map(([term, value]): [string, string] => [say(term), say(value)]),
    [say(words.note), organisation.verificationNote],
  ];
  const items = facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
  return <DefinitionList items={items} />;
}

/** What a recipient says it can feed, keep and take. */
function ngoFacts(ngo: Organisation["ngo"], language: Language): [Text, Text][] {
  if (!ngo) return [];
  const portions = count(ngo.capacityPortionsPerDay, language);
  const weight = kilograms(ngo.capacityGramsPerDay, language);
  return [
    [words.feeds, fill(words.heads, { heads: count(ngo.headsFed, language) })],
    [words.capacity, fill(words.capacityValue, { portions, weight })],
    [words.halal, halalMinimumText[ngo.halalMinimum]],
  ];
}
