import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { MoneyBoard } from "@/components/money/money-board";
import { words } from "@/components/money/words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.title);

export default async function MoneyPage() {
  await requireRole("admin");
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const money = await caller.money.overview();
  const say = sayIn(language);
  return (
    <Page title={say(words.title)} lead={say(words.lead)}>
      <MoneyBoard first={money} now={new Date().toISOString()} />
    </Page>
  );
}
