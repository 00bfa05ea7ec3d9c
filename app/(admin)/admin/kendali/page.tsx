import { ControlScreen } from "@/components/control/control-screen";
import { controlWords } from "@/components/control/words";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(controlWords.title);

export default async function ControlPage() {
  await requireRole("admin");
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const say = sayIn(language);
  return (
    <Page title={say(controlWords.title)} lead={say(controlWords.lead)} width="narrow">
      <ControlScreen first={await caller.control.all()} />
    </Page>
  );
}
