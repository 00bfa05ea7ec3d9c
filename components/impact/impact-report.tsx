import { count, kilograms } from "@/components/format/numbers";
import { DayBars } from "@/components/impact/day-bars";
import { words } from "@/components/impact/words";
import { sayIn } from "@/components/language/preferences";
import { Card } from "@/components/ui/card";
import { Figure } from "@/components/ui/figure";
import { Page } from "@/components/ui/page";
import { Section } from "@/components/ui/section";
import { Stack } from "@/components/ui/stack";
import type { ImpactView } from "@/server/impact/impact.contract";
import { fill, type Language } from "@/server/kernel/text";

type ImpactReportProps = Readonly<{ impact: ImpactView; language: Language }>;

/** What was rescued, and every word needed to doubt it. */
export function ImpactReport({ impact, language }: ImpactReportProps) {
  const say = sayIn(language);
  return (
    <Page title={say(words.title)} lead={say(words.lead)}>
      <Figures impact={impact} language={language} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Section title={say(words.byDay)} hint={say(words.byDayHint)}>
          <DayBars days={impact.byDay} language={language} />
        </Section>
        <Honesty impact={impact} language={language} />
      </div>
    </Page>
  );
}

function Figures({ impact, language }: ImpactReportProps) {
  const say = sayIn(language);
  const number = (value: number) => count(value, language);
  const weight = (grams: number) => kilograms(grams, language);
  const { range, set } = impact.carbon;
  const carbon = { set, other: range.set, low: weight(range.lowGrams), high: weight(range.highGrams) };
  const methods = { weight: weight(impact.weighedGrams), estimated: weight(impact.estimatedGrams) };
  const { lots, providers, recipients } = impact;
  const sources = { lots: number(lots), providers: number(providers), recipients: number(recipients) };
  return (
    <Stack columns={2}>
      <Figure
        label={say(words.accepted)}
        value={weight(impact.acceptedGrams)}
        beside={say(fill(words.weighed, methods))}
      />
      <Figure label={say(words.meals)} value={number(impact.meals)} beside={say(words.mealsHint)} />
      <Figure label={say(words.carbon)} value={weight(impact.co2eGrams)} beside={say(fill(words.carbonHint, carbon))} />
      <Figure
        label={say(words.handovers)}
        value={number(impact.handovers)}
        beside={say(fill(words.handoversHint, sources))}
      />
    </Stack>
  );
}

function Honesty({ impact, language }: ImpactReportProps) {
  const say = sayIn(language);
  const unknown = fill(words.honestUnknown, { units: count(impact.unknownWeightUnits, language) });
  const sentences = [words.honestAccepted, words.honestMethods, unknown, words.honestCarbon, words.honestCorrections];
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
    </Section>
  );
}
