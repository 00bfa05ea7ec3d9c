import { ArrowLeft } from "lucide-react";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { PersonScreen } from "@/components/people/person-screen";
import { peopleWords } from "@/components/people/words";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import type { PersonId } from "@/server/kernel/id";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(peopleWords.title);

type PersonPageProps = Readonly<{ params: Promise<{ id: string }> }>;

export default async function PersonPage({ params }: PersonPageProps) {
  await requireRole("admin");
  const [language, { id }, caller] = await Promise.all([readLanguage(), params, pageCaller()]);
  const person = await orNotFound(caller.people.byId({ id: id as PersonId }));
  const say = sayIn(language);
  return (
    <Page title={person.displayName || say(peopleWords.nameless)} width="narrow">
      <PersonScreen first={person} now={new Date().toISOString()} />
      <div>
        <ButtonLink href="/admin/pengguna" icon={ArrowLeft}>
          {say(peopleWords.back)}
        </ButtonLink>
      </div>
    </Page>
  );
}
