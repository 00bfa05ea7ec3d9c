import { CloudOff, FolderDown } from "lucide-react";
import { PublicFrame } from "@/app/(public)/public-frame";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { ReloadButton } from "@/components/offline/reload-button";
import { shellWords } from "@/components/offline/shell-words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";

export const generateMetadata = pageTitle(shellWords.title);

export default async function OfflinePage() {
  const say = sayIn(await readLanguage());
  return (
    <PublicFrame>
      <Page title={say(shellWords.title)} width="narrow">
        <EmptyState
          icon={CloudOff}
          title={say(shellWords.notKept)}
          action={
            <div className="flex flex-wrap justify-center gap-3">
              <ReloadButton label={say(shellWords.again)} />
              <ButtonLink href="/masuk" icon={FolderDown}>
                {say(shellWords.kept)}
              </ButtonLink>
            </div>
          }
        >
          {say(shellWords.hint)}
        </EmptyState>
      </Page>
    </PublicFrame>
  );
}
