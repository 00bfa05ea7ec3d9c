import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { DueDrafts } from "@/components/recurring/due-drafts";
import { SeriesList } from "@/components/recurring/series-list";
import { words } from "@/components/recurring/words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.title);

export default async function RecurringPage() {
  await requireRole("provider");
  const caller = await pageCaller();
  const [language, series, drafts] = await Promise.all([readLanguage(), caller.recurring.mine(), caller.drafts.mine()]);
  const say = sayIn(language);
  const now = new Date().toISOString();
  return (
    <Page title={say(words.title)} lead={say(words.lead)}>
      <DueDrafts first={drafts.items} now={now} />
      <SeriesList first={series.items} now={now} />
    </Page>
  );
}
