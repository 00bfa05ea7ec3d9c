import { lotHere } from "@/app/(ngo)/jemput/[id]/lot";
import { pageTitle } from "@/components/language/page-title";
import { LotScreen } from "@/components/nearby/lot-screen";
import { lotWords } from "@/components/nearby/lot-words";

export const generateMetadata = pageTitle(lotWords.lotTitle);

type LotPageProps = Readonly<{ params: Promise<{ id: string }> }>;

export default async function LotPage({ params }: LotPageProps) {
  const { lot, recipient } = await lotHere((await params).id);
  return <LotScreen first={lot} recipient={recipient} now={new Date().toISOString()} />;
}
