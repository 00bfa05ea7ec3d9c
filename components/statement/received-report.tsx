import { HandHeart, Utensils } from "lucide-react";
import { BarTable } from "@/components/chart/bar-table";
import { ColumnChart } from "@/components/chart/column-chart";
import { count, kilograms, percent } from "@/components/format/numbers";
import { calendarDay } from "@/components/format/times";
import { sayIn } from "@/components/language/preferences";
import { ReportPage } from "@/components/statement/report-page";
import { receivedWords, words } from "@/components/statement/words";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Figure } from "@/components/ui/figure";
import { Section } from "@/components/ui/section";
import { Split } from "@/components/ui/split";
import { Stack } from "@/components/ui/stack";
import { fill, type Language } from "@/server/kernel/text";
import type { ReceivedView, Sums } from "@/server/statement/statement.contract";
import { categoryText } from "@/server/surplus/surplus.text";

type ReceivedProps = Readonly<{ report: ReceivedView; language: Language }>;

const known = ({ weighedGrams, estimatedGrams }: Sums) => weighedGrams + estimatedGrams;

/** What a recipient took in: against its capacity, by kind, for each it feeds. */
export function ReceivedReport({ report, language }: ReceivedProps) {
  const { title, lead, isNew, isNewHint: hint, findFood: action } = receivedWords;
  const beginning = report.isNew ? { icon: HandHeart, title: isNew, hint, href: "/jemput", action } : null;
  return (
    <ReportPage language={language} title={title} lead={lead} beginning={beginning}>
      <Figures report={report} language={language} />
      <Split aside={<ByCategory report={report} language={language} />}>
        <ByDay report={report} language={language} />
      </Split>
    </ReportPage>
  );
}

/** A share that is there but rounds to nothing is not told as nothing. */
const used = (share: number, language: Language) =>
  share > 0 && share < 0.01 ? `< ${percent(0.01, language)}` : percent(share, language);

function Figures({ report, language }: ReceivedProps) {
  const say = sayIn(language);
  const { received, before, headsFed, capacityGramsPerDay, days } = report;
  const weight = (grams: number) => kilograms(grams, language);
  const perDay = known(received) / Math.max(1, days.length);
  const beside = (value: string) => say(fill(receivedWords.before, { value }));
  const methods = { weighed: weight(received.weighedGrams), estimated: weight(received.estimatedGrams) };
  return (
    <div className="flex flex-col gap-3">
      <Stack columns={4}>
        <Figure
          label={say(receivedWords.received)}
          value={weight(known(received))}
          beside={beside(weight(known(before)))}
        />
        <Figure
          label={say(words.meals)}
          value={count(received.meals, language)}
          beside={beside(count(before.meals, language))}
        />
        <Figure
          label={say(receivedWords.perHead)}
          value={headsFed > 0 ? weight(Math.round(known(received) / headsFed)) : "–"}
          beside={say(fill(receivedWords.perHeadHint, { heads: count(headsFed, language) }))}
        />
        <Figure
          label={say(receivedWords.capacityUsed)}
          value={capacityGramsPerDay > 0 ? used(perDay / capacityGramsPerDay, language) : "–"}
          beside={say(fill(receivedWords.capacityHint, { capacity: weight(capacityGramsPerDay) }))}
        />
      </Stack>
      <p className="text-sm text-ink-soft">
        {say(fill(words.methods, methods))}
        {received.unknownUnits > 0
          ? `, ${say(fill(words.unknown, { count: count(received.unknownUnits, language) }))}`
          : ""}
        .
      </p>
    </div>
  );
}

function ByDay({ report, language }: ReceivedProps) {
  const say = sayIn(language);
  const capacity = kilograms(report.capacityGramsPerDay, language);
  return (
    <Section title={say(receivedWords.byDay)}>
      <ColumnChart
        label={say(fill(receivedWords.byDayLabel, { capacity }))}
        columnHead={say(words.day)}
        columns={report.days.map(({ day, grams }) => ({
          key: day,
          tick: calendarDay(day, "day", language),
          name: calendarDay(day, "weekdayAndDay", language),
          values: [grams],
        }))}
        series={[{ name: say(receivedWords.kilograms), look: "full" }]}
        measure="weight"
        limit={{ name: say(fill(receivedWords.capacity, { capacity })), value: report.capacityGramsPerDay }}
      />
    </Section>
  );
}

function ByCategory({ report, language }: ReceivedProps) {
  const say = sayIn(language);
  return (
    <Section title={say(receivedWords.byCategory)}>
      {report.byCategory.length === 0 ? (
        <EmptyState icon={Utensils} title={say(receivedWords.nothing)} />
      ) : (
        <Card>
          <BarTable
            caption={say(receivedWords.byCategory)}
            head={say(receivedWords.category)}
            valueHead={say(receivedWords.kilograms)}
            rows={report.byCategory.map(({ category, grams, unknownUnits }) => ({
              key: category,
              label: say(categoryText[category]),
              value: grams,
              text: kilograms(grams, language),
              ...(unknownUnits > 0 ? { note: say(fill(words.unknown, { count: count(unknownUnits, language) })) } : {}),
            }))}
          />
        </Card>
      )}
    </Section>
  );
}
