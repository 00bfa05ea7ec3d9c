import { ApiProvider } from "@/components/api/api-provider";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { SandboxPay } from "@/components/payment/sandbox-pay";
import { sandboxWords } from "@/components/payment/words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound } from "@/server/web/page-guard";

type SandboxPageProps = Readonly<{ params: Promise<{ id: string }> }>;

export const generateMetadata = pageTitle(sandboxWords.title);

export default async function SandboxPayPage({ params }: SandboxPageProps) {
  const [{ id }, language, caller] = await Promise.all([params, readLanguage(), pageCaller()]);
  const payment = await orNotFound(caller.sandbox.payment({ id }));
  const say = sayIn(language);
  return (
    <ApiProvider>
      <Page title={say(sandboxWords.title)} lead={say(sandboxWords.lead)} width="narrow">
        <SandboxPay first={payment} />
      </Page>
    </ApiProvider>
  );
}
