"use client";

import { count, kilograms } from "@/components/format/numbers";
import { longDate } from "@/components/format/times";
import { useLanguage, useText } from "@/components/language/language-provider";
import { organisationWords as words } from "@/components/operations/words";
import { DefinitionList } from "@/components/ui/definition-list";
import type { OrganisationsView } from "@/server/identity/identity.contract";
import { halalMinimumText } from "@/server/identity/identity.text";
import { fill, type Language, type Text } from "@/server/kernel/text";

type Organisation = OrganisationsView["items"][number];
type OrganisationFactsProps = Readonly<{ organisation: Organisation; region: string }>;

/** What an organisation says of itself, contacts masked. */
export function OrganisationFacts({ organisation, region }: OrganisationFactsProps) {
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
