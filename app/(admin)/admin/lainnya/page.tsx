import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { AdminIndex } from "@/components/operations/admin-index";
import { indexWords } from "@/components/operations/index-words";
import { Page } from "@/components/ui/page";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(indexWords.more);

export default async function AdminIndexPage() {
  await requireRole("admin");
  const language = await readLanguage();
  const say = sayIn(language);
  return (
    <Page title={say(indexWords.more)} lead={say(indexWords.lead)} width="narrow">
      <AdminIndex language={language} />
    </Page>
  );
}
