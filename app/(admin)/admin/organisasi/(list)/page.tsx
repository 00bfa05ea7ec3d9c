import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { namesOf } from "@/components/operations/board";
import { OrganisationList } from "@/components/operations/organisation-list";
import { OrganisationTabs, verificationOf } from "@/components/operations/organisation-tabs";
import { organisationWords, words } from "@/components/operations/words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.organisations);

type OrganisationsPageProps = Readonly<{ searchParams: Promise<{ status?: string }> }>;

export default async function OrganisationsPage({ searchParams }: OrganisationsPageProps) {
  await requireRole("admin");
  const [language, { status }, caller] = await Promise.all([readLanguage(), searchParams, pageCaller()]);
  const regions = await caller.identity.regions();
  const verification = verificationOf(status);
  const say = sayIn(language);
  return (
    <Page title={say(words.organisations)} lead={say(organisationWords.lead)}>
      <OrganisationTabs current={verification} language={language} />
      <OrganisationList key={verification} verification={verification} regionNames={namesOf(regions.items)} />
    </Page>
  );
}
