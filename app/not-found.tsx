import { SearchX } from "lucide-react";
import { lostWords } from "@/components/api/lost-words";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export const generateMetadata = pageTitle(lostWords.notFound);

export default async function NotFound() {
  const say = sayIn(await readLanguage());
  return (
    <main id="main" className="mx-auto flex w-full max-w-2xl flex-1 flex-col justify-center px-4 py-8">
      <EmptyState
        alone
        icon={SearchX}
        title={say(lostWords.notFound)}
        action={<ButtonLink href="/">{say(lostWords.home)}</ButtonLink>}
      >
        {say(lostWords.notFoundHint)}
      </EmptyState>
    </main>
  );
}
