import { ChefHat } from "lucide-react";
import { ColumnChart } from "@/components/chart/column-chart";
import { calendarDay } from "@/components/format/times";
import { sayIn } from "@/components/language/preferences";
import { SalesList } from "@/components/payment/sales-list";
import { ReportPage } from "@/components/statement/report-page";
import { StatementList } from "@/components/statement/statement-list";
import { UnclaimedReasons } from "@/components/statement/unclaimed-reasons";
import { WeekFigures } from "@/components/statement/week-figures";
import { WeekSwitch } from "@/components/statement/week-switch";
import { words } from "@/components/statement/words";
import { TokenCard } from "@/components/token/token-card";
import { Section } from "@/components/ui/section";
import { Split } from "@/components/ui/split";
import type { Language } from "@/server/kernel/text";
import type { SalesMonth } from "@/server/receipt/receipt.contract";
import type { MonthView, WeekView } from "@/server/statement/statement.contract";
import type { TokensView } from "@/server/token/token.contract";

type WeekReportProps = Readonly<{
  week: WeekView;
  months: readonly MonthView[];
  sales: readonly SalesMonth[];
  tokens: TokensView;
  language: Language;
}>;

/** What an outlet's food became in a week, and its statements. */
export function WeekReport({ week, months, sales, tokens, language }: WeekReportProps) {
  const { title, lead, newKitchen, newKitchenHint: hint, postFirst: action } = words;
  const beginning = week.isNew ? { icon: ChefHat, title: newKitchen, hint, href: "/dapur/baru", action } : null;
  return (
    <ReportPage language={language} title={title} lead={lead} beginning={beginning}>
      <WeekSwitch week={week} language={language} />
      <WeekFigures week={week} language={language} />
      <Split
        aside={
          <>
            <TokenCard tokens={tokens} language={language} />
            <StatementList months={months} language={language} />
          </>
        }
      >
        <DayByDay week={week} language={language} />
        <UnclaimedReasons unclaimed={week.unclaimed} language={language} />
        <SalesList months={sales} language={language} />
      </Split>
    </ReportPage>
  );
}

function DayByDay({ week, language }: { week: WeekView; language: Language }) {
  const say = sayIn(language);
  return (
    <Section title={say(words.byDay)}>
      <ColumnChart
        key={week.monday}
        label={say(words.byDayLabel)}
        columnHead={say(words.day)}
        columns={week.days.map(({ day, grams, gramsBefore }) => ({
          key: day,
          tick: calendarDay(day, "weekday", language),
          name: calendarDay(day, "weekdayAndDay", language),
          values: [grams, gramsBefore],
        }))}
        series={[
          { name: say(week.isCurrent ? words.thisWeek : words.shownWeek), look: "full" },
          { name: say(words.weekBefore), look: "edge" },
        ]}
        measure="weight"
      />
    </Section>
  );
}
