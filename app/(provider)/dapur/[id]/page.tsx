import { ownLot } from "@/app/(provider)/dapur/[id]/lot";
import { pageTitle } from "@/components/language/page-title";
import { KitchenSale } from "@/components/market/kitchen-sale";
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
  const [claims, selling] = await Promise.all([caller.claims.incoming(), caller.market.selling()]);
  return (
    <KitchenLot lot={lot} claims={claims.items} selling={selling} now={new Date().toISOString()}>
      <KitchenSale first={selling} surplusId={lot.id} />
    </KitchenLot>
  );
}
