import { ChartColumn } from "lucide-react";
import type { Column, Series } from "@/components/chart/chart-data";
import { ColumnChart } from "@/components/chart/column-chart";
import { kilograms } from "@/components/format/numbers";
import { calendarDay } from "@/components/format/times";
import { words } from "@/components/impact/words";
import { sayIn } from "@/components/language/preferences";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import type { TrendStep, TrendView } from "@/server/impact/impact.contract";
import { fill, type Language, type Text } from "@/server/kernel/text";

type TrendProps = Readonly<{ trend: TrendView; language: Language }>;

/** How each range is called in the address. */
export const RANGES = [
  { step: "day", name: "hari", label: words.days },
  { step: "week", name: "minggu", label: words.weeks },
  { step: "month", name: "bulan", label: words.months },
] as const satisfies ReadonlyArray<{ step: TrendStep; name: string; label: Text }>;

const nameOf = (start: string, step: TrendStep, language: Language): string => {
  if (step === "month") return calendarDay(start, "month", language);
  const day = calendarDay(start, "day", language);
  return step === "week" ? fill(words.weekOf, { date: day })[language] : day;
};

const columnOf = ({ step }: TrendView, item: TrendView["items"][number], language: Language): Column => ({
  key: item.start,
  tick: calendarDay(item.start, step === "month" ? "monthShort" : "day", language),
  name: nameOf(item.start, step, language),
  values: [item.weighedGrams, item.estimatedGrams],
});

/** Kilograms over days, weeks or months; each range is a page of its own, so it works without a script. */
export function Trend({ trend, language }: TrendProps) {
  const say = sayIn(language);
  const series: Series[] = [
    { name: say(words.weighedSeries), look: "full" },
    { name: say(words.estimatedSeries), look: "striped" },
  ];
  const [highest] = [...trend.items].sort((one, other) => other.acceptedGrams - one.acceptedGrams);
  return (
    <Section title={say(words.trend)} hint={say(words.trendHint)}>
      <Tabs
        label={say(words.trendBy)}
        items={RANGES.map(({ step, name, label }) => ({
          href: `/dampak?rentang=${name}`,
          label: say(label),
          current: step === trend.step,
        }))}
      />
      {!highest || highest.acceptedGrams === 0 ? (
        <EmptyState icon={ChartColumn} title={say(words.trendEmpty)}>
          {say(words.trendEmptyHint)}
        </EmptyState>
      ) : (
        <ColumnChart
          key={trend.step}
          label={say(
            fill(words.trendLabel, {
              weight: kilograms(highest.acceptedGrams, language),
              when: nameOf(highest.start, trend.step, language),
            }),
          )}
          columnHead={say(RANGES.find(({ step }) => step === trend.step)?.label ?? words.days)}
          columns={trend.items.map((item) => columnOf(trend, item, language))}
          series={series}
          measure="weight"
          isStacked
        />
      )}
    </Section>
  );
}
