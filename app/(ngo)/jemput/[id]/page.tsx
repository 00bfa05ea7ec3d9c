import { lotHere } from "@/app/(ngo)/jemput/[id]/lot";
import { isLotOnSale } from "@/app/on-sale";
import { pageTitle } from "@/components/language/page-title";
import { LotScreen } from "@/components/nearby/lot-screen";
import { lotWords } from "@/components/nearby/lot-words";
import { foundByAddress } from "@/server/web/page-guard";

type LotPageProps = Readonly<{ params: Promise<{ id: string }> }>;

const title = pageTitle(lotWords.lotTitle);

/** An address that leads nowhere is named so. */
export async function generateMetadata({ params }: LotPageProps) {
  const { id } = await params;
  await foundByAddress(() => lotHere(id));
  return title();
}

export default async function LotPage({ params }: LotPageProps) {
  const { id } = await params;
  const [{ lot, recipient }, isOnSale] = await Promise.all([lotHere(id), isLotOnSale(id)]);
  return <LotScreen first={lot} recipient={recipient} isOnSale={isOnSale} now={new Date().toISOString()} />;
}
