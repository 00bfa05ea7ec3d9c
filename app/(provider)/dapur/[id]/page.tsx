import { ownLot } from "@/app/(provider)/dapur/[id]/lot";
import { pageTitle } from "@/components/language/page-title";
import { KitchenLot } from "@/components/surplus/kitchen-lot";
import { words } from "@/components/surplus/words";

export const generateMetadata = pageTitle(words.lotTitle);

type LotPageProps = Readonly<{ params: Promise<{ id: string }> }>;

export default async function LotPage({ params }: LotPageProps) {
  const { lot, caller } = await ownLot((await params).id);
  const claims = await caller.claims.incoming();
  return <KitchenLot lot={lot} claims={claims.items} now={new Date().toISOString()} />;
}
