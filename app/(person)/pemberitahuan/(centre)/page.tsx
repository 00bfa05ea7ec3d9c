import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { NotificationCentre } from "@/components/notification/notification-centre";
import { words } from "@/components/notification/words";
import { Page } from "@/components/ui/page";
import { homeOf } from "@/server/identity/home.rules";
import { pageCaller } from "@/server/web/page-caller";
import { requirePerson } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.title);

export default async function NotificationsPage() {
  const { roles } = await requirePerson();
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const first = await caller.notifications.list({});
  return (
    <Page title={sayIn(language)(words.title)} width="narrow">
      <NotificationCentre first={first} now={new Date().toISOString()} home={homeOf(roles)} />
    </Page>
  );
}
