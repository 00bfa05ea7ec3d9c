import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { PrivacyCentre } from "@/components/privacy/privacy-centre";
import { privacyWords } from "@/components/privacy/words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requirePerson } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(privacyWords.title);

export default async function PrivacyPage() {
  await requirePerson("/data-pribadi");
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const [centre, seen] = await Promise.all([caller.privacy.mine(), caller.reveals.mine()]);
  const say = sayIn(language);
  return (
    <Page title={say(privacyWords.title)} lead={say(privacyWords.lead)} width="narrow">
      <PrivacyCentre first={centre} seen={seen} />
    </Page>
  );
}
