import { count } from "@/components/format/numbers";
import { factorRows, factorWords } from "@/components/impact/factors";
import { words } from "@/components/impact/words";
import { sayIn } from "@/components/language/preferences";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { ImpactView } from "@/server/impact/impact.contract";
import { fill, type Language } from "@/server/kernel/text";

type HonestyProps = Readonly<{ impact: ImpactView; language: Language }>;

/** How every number came about, and what it does not say. */
export function Honesty({ impact, language }: HonestyProps) {
  const say = sayIn(language);
  const unknown = fill(words.honestUnknown, { units: count(impact.unknownWeightUnits, language) });
  const sentences = [
    ...[words.honestAccepted, words.honestMethods, unknown, words.honestMeals],
    ...[words.honestCorrections, words.honestRecount, words.honestCarbon],
  ];
  return (
    <Section title={say(words.honestTitle)}>
      <Card>
        <ul className="flex flex-col gap-3">
          {sentences.map((sentence) => (
            <li key={sentence.id} className="border-l-2 border-leaf pl-3">
              {say(sentence)}
            </li>
          ))}
        </ul>
      </Card>
      <h3 className="text-lg">{say(words.factors)}</h3>
      <Table
        caption={say(words.factors)}
        rows={factorRows(impact.carbon.sets, language)}
        rowKey={({ key }) => key}
        columns={[
          { header: say(words.factorSet), cell: ({ name }) => name },
          { header: say(words.factorValue), cell: ({ value }) => value, numeric: true },
          { header: say(words.factorSource), cell: ({ source }) => say(factorWords[source]) },
        ]}
      />
    </Section>
  );
}
