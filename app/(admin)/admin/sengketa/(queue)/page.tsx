import { Desk } from "@/components/dispute/desk";
import { deskWords as words } from "@/components/dispute/desk-words";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.title);

export default async function DeskPage() {
  await requireRole("admin");
  const { desk } = await pageCaller();
  const [language, queue, troubles, filters] = await Promise.all([
    readLanguage(),
    desk.queue({}),
    desk.troubles(),
    desk.filters(),
  ]);
  return (
    <Page title={sayIn(language)(words.title)}>
      <Desk first={queue} troubles={troubles.items} filters={filters.items} now={new Date().toISOString()} />
    </Page>
  );
}
