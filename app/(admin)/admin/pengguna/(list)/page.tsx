import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { PeopleList } from "@/components/people/people-list";
import { peopleWords } from "@/components/people/words";
import { Page } from "@/components/ui/page";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(peopleWords.title);

export default async function PeoplePage() {
  await requireRole("admin");
  const say = sayIn(await readLanguage());
  return (
    <Page title={say(peopleWords.title)} lead={say(peopleWords.lead)}>
      <PeopleList />
    </Page>
  );
}
