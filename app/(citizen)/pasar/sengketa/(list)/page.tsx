import { OwnDisputes } from "@/components/dispute/own-disputes";
import { words } from "@/components/dispute/words";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireBuyer } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.title);

export default async function DisputesPage() {
  await requireBuyer();
  const caller = await pageCaller();
  const [language, mine] = await Promise.all([readLanguage(), caller.disputes.mine()]);
  const say = sayIn(language);
  return (
    <Page title={say(words.title)} lead={say(words.lead)}>
      <OwnDisputes first={mine} home="/pasar" now={new Date().toISOString()} />
    </Page>
  );
}
