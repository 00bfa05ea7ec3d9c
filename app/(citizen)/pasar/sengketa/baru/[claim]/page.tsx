import { OpenForm } from "@/components/dispute/open-form";
import { words } from "@/components/dispute/words";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireBuyer } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.openTitle);

type ReportPageProps = Readonly<{ params: Promise<{ claim: string }> }>;

export default async function ReportPage({ params }: ReportPageProps) {
  await requireBuyer();
  const [{ claim: claimId }, language, caller] = await Promise.all([params, readLanguage(), pageCaller()]);
  const { title, unitName } = await orNotFound(caller.market.purchase({ claimId }));
  return (
    <Page title={sayIn(language)(words.openTitle)} lead={title} width="narrow">
      <OpenForm {...{ claimId, title, unitName }} side="recipient" home="/pasar" />
    </Page>
  );
}
