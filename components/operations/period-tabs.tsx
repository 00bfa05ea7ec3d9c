import { sayIn } from "@/components/language/preferences";
import { overviewWords as words } from "@/components/operations/overview-words";
import { Tabs } from "@/components/ui/tabs";
import type { Language } from "@/server/kernel/text";
import { OVERVIEW_DAYS, type OverviewDays } from "@/server/operations/overview.rules";

const NAMES = { 1: words.day, 7: words.week, 30: words.month } as const;

/** The period an address asks for; a day, unless told. */
export const daysAsked = (typed: string | undefined): OverviewDays =>
  OVERVIEW_DAYS.find((days) => String(days) === typed) ?? 1;

export function PeriodTabs({ days: current, language }: Readonly<{ days: OverviewDays; language: Language }>) {
  const say = sayIn(language);
  return (
    <Tabs
      label={say(words.period)}
      items={OVERVIEW_DAYS.map((days) => ({
        href: `/admin/ikhtisar?hari=${days}`,
        label: say(NAMES[days]),
        current: days === current,
      }))}
    />
  );
}
