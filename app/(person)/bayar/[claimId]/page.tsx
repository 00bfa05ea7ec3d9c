import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { PaymentScreen } from "@/components/payment/payment-screen";
import { words } from "@/components/payment/words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requirePerson } from "@/server/web/page-guard";

type PaymentPageProps = Readonly<{ params: Promise<{ claimId: string }> }>;

export const generateMetadata = pageTitle(words.title);

export default async function PaymentPage({ params }: PaymentPageProps) {
  const { claimId } = await params;
  await requirePerson(`/bayar/${claimId}`);
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  const payment = await orNotFound(caller.payments.byClaim({ claimId }));
  return (
    <Page title={sayIn(language)(words.title)} width="narrow">
      <PaymentScreen first={payment} now={new Date().toISOString()} />
    </Page>
  );
}
