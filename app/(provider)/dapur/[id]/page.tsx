import { ownLot } from "@/app/(provider)/dapur/[id]/lot";
import { pageTitle } from "@/components/language/page-title";
import { KitchenLot } from "@/components/surplus/kitchen-lot";
import { words } from "@/components/surplus/words";
import { foundByAddress } from "@/server/web/page-guard";

type LotPageProps = Readonly<{ params: Promise<{ id: string }> }>;

const title = pageTitle(words.lotTitle);

/** An address that leads nowhere is named so. */
export async function generateMetadata({ params }: LotPageProps) {
  const { id } = await params;
  await foundByAddress(() => ownLot(id));
  return title();
}

export default async function LotPage({ params }: LotPageProps) {
  const { lot, caller } = await ownLot((await params).id);
  const claims = await caller.claims.incoming();
  return <KitchenLot lot={lot} claims={claims.items} now={new Date().toISOString()} />;
}
