import { redirect } from "next/navigation";
import { DisputesLink } from "@/components/dispute/disputes-link";
import { HandoverDesk } from "@/components/handover/handover-desk";
import { words } from "@/components/handover/words";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.title);

export default async function HandoverPage() {
  await requireRole("provider");
  const caller = await pageCaller();
  const [language, { organisation }, claims] = await Promise.all([
    readLanguage(),
    caller.identity.me(),
    caller.claims.incoming(),
  ]);
  if (!organisation) redirect("/dapur");
  const say = sayIn(language);
  return (
    <Page title={say(words.title)} lead={say(words.lead)} actions={<DisputesLink home="/dapur" />}>
      <HandoverDesk now={new Date().toISOString()} zone={organisation.zone} claims={claims.items} />
    </Page>
  );
}
