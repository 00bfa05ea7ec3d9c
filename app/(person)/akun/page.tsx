import { PapersNotice } from "@/components/document/papers-notice";
import { accountWords } from "@/components/identity/account-words";
import { DeviceList } from "@/components/identity/device-list";
import { FactorCard } from "@/components/identity/factor-card";
import { OwnContact } from "@/components/identity/own-contact";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requirePerson } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(accountWords.account);

export default async function AccountPage() {
  await requirePerson("/akun");
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const [me, devices, factor] = await Promise.all([caller.identity.me(), caller.devices.list(), caller.factor.mine()]);
  const organisation = (me.organisation ?? me.request?.organisation)?.name ?? null;
  return (
    <Page title={sayIn(language)(accountWords.account)} lead={me.displayName} width="narrow">
      <OwnContact contact={me.contact} organisation={organisation} language={language} />
      {me.request ? <PapersNotice organisation={me.request.organisation.name} language={language} /> : null}
      <FactorCard first={factor} />
      <DeviceList first={devices} now={new Date().toISOString()} />
    </Page>
  );
}
