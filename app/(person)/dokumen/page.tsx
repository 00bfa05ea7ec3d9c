import { OwnPapers } from "@/components/document/own-papers";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { words } from "@/components/settings/words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requirePerson } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.documents);

export default async function OwnPapersPage() {
  const { organisationId } = await requirePerson("/dokumen");
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const papers = await orNotFound(caller.documents.mine());
  return (
    <Page title={sayIn(language)(words.documents)} width="narrow">
      <OwnPapers first={papers} canSendPhotos={organisationId !== null} />
    </Page>
  );
}
