import { HandoverDesk } from "@/components/handover/handover-desk";
import { words } from "@/components/handover/words";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { Page } from "@/components/ui/page";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.title);

export default async function HandoverPage() {
  await requireRole("provider");
  const say = sayIn(await readLanguage());
  return (
    <Page title={say(words.title)} lead={say(words.lead)} width="narrow">
      <HandoverDesk now={new Date().toISOString()} />
    </Page>
  );
}
