import { askAsRecipient } from "@/app/(ngo)/jemput/recipient";
import { LotScreen } from "@/components/nearby/lot-screen";
import { orNotFound } from "@/server/web/page-guard";

export const metadata = { title: "Makanan" };

type LotPageProps = Readonly<{ params: Promise<{ id: string }> }>;

export default async function LotPage({ params }: LotPageProps) {
  const [{ id }, { caller, recipient }] = await Promise.all([params, askAsRecipient()]);
  const lot = await orNotFound(caller.surplus.byId({ id }));
  return <LotScreen first={lot} recipient={recipient} now={new Date().toISOString()} />;
}
