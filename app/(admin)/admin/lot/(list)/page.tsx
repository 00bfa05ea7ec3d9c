import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { AllLots } from "@/components/operations/all-lots";
import { namesOf } from "@/components/operations/board";
import { lotsWords } from "@/components/operations/lots-words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(lotsWords.title);

type LotsPageProps = Readonly<{ searchParams: Promise<{ dapur?: string }> }>;

export default async function LotsPage({ searchParams }: LotsPageProps) {
  await requireRole("admin");
  const [language, { dapur = "" }, caller] = await Promise.all([readLanguage(), searchParams, pageCaller()]);
  const { items } = await caller.identity.regions();
  const say = sayIn(language);
  return (
    <Page title={say(lotsWords.title)} lead={say(lotsWords.lead)}>
      <AllLots key={dapur} kitchenId={dapur} regionNames={namesOf(items)} now={new Date().toISOString()} />
    </Page>
  );
}
