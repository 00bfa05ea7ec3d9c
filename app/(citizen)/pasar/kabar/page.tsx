import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { noticeWords } from "@/components/market/notice-words";
import { NoticesScreen } from "@/components/market/notices-screen";
import { Page } from "@/components/ui/page";
import { basemap } from "@/server/web/basemap";
import { pageCaller } from "@/server/web/page-caller";
import { requireBuyer } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(noticeWords.title);

export default async function NoticesPage() {
  await requireBuyer();
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const say = sayIn(language);
  return (
    <Page title={say(noticeWords.title)} lead={say(noticeWords.lead)} width="narrow">
      <NoticesScreen first={await caller.market.watching()} basemap={basemap()} />
    </Page>
  );
}
