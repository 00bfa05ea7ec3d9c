import { UserX } from "lucide-react";
import { PublicFrame } from "@/app/(public)/public-frame";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { privacyWords } from "@/components/privacy/words";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";

export const generateMetadata = pageTitle(privacyWords.erasedTitle);

export default async function ErasedPage() {
  const say = sayIn(await readLanguage());
  return (
    <PublicFrame>
      <Page title={say(privacyWords.erasedTitle)} lead={say(privacyWords.erasedLead)} width="narrow">
        <EmptyState
          icon={UserX}
          title={say(privacyWords.erasedNow)}
          action={<ButtonLink href="/">{say(privacyWords.home)}</ButtonLink>}
        >
          {say(privacyWords.eraseStays)}
        </EmptyState>
      </Page>
    </PublicFrame>
  );
}
