import { askAsRecipient } from "@/app/(ngo)/jemput/recipient";
import { pageTitle } from "@/components/language/page-title";
import { LotScreen } from "@/components/nearby/lot-screen";
import { words } from "@/components/nearby/words";
import { orNotFound } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.lotTitle);

type LotPageProps = Readonly<{ params: Promise<{ id: string }> }>;

export default async function LotPage({ params }: LotPageProps) {
  const [{ id }, { caller, recipient }] = await Promise.all([params, askAsRecipient()]);
  const lot = await orNotFound(caller.surplus.byId({ id }));
  return <LotScreen first={lot} recipient={recipient} now={new Date().toISOString()} />;
}
