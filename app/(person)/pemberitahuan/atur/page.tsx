import { ArrowLeft } from "lucide-react";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { SettingsScreen } from "@/components/notification/settings-screen";
import { settingWords, words } from "@/components/notification/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requirePerson } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(settingWords.title);

export default async function NotificationSettingsPage() {
  await requirePerson();
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const say = sayIn(language);
  return (
    <Page title={say(settingWords.title)} lead={say(settingWords.lead)} width="narrow">
      <SettingsScreen first={await caller.notifications.settings()} />
      <div>
        <ButtonLink href="/pemberitahuan" icon={ArrowLeft}>
          {say(words.back)}
        </ButtonLink>
      </div>
    </Page>
  );
}
