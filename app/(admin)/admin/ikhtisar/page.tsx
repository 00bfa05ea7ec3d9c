import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { namesOf } from "@/components/operations/board";
import { KeepFresh } from "@/components/operations/keep-fresh";
import { Overview } from "@/components/operations/overview";
import { overviewWords } from "@/components/operations/overview-words";
import { daysAsked, PeriodTabs } from "@/components/operations/period-tabs";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(overviewWords.title);

type OverviewPageProps = Readonly<{ searchParams: Promise<{ hari?: string }> }>;

export default async function OverviewPage({ searchParams }: OverviewPageProps) {
  await requireRole("admin");
  const [language, { hari }, caller] = await Promise.all([readLanguage(), searchParams, pageCaller()]);
  const days = daysAsked(hari);
  const [overview, regions] = await Promise.all([caller.operations.overview({ days }), caller.identity.regions()]);
  const say = sayIn(language);
  return (
    <Page title={say(overviewWords.title)} lead={say(overviewWords.lead)}>
      <PeriodTabs days={days} language={language} />
      <Overview key={days} overview={overview} regionNames={namesOf(regions.items)} language={language} />
      <KeepFresh />
    </Page>
  );
}
