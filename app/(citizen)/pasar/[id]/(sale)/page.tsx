import { saleHere } from "@/app/(citizen)/pasar/[id]/sale";
import { pageTitle } from "@/components/language/page-title";
import { lotWords } from "@/components/market/lot-words";
import { SaleScreen } from "@/components/market/sale-screen";
import { pageCaller } from "@/server/web/page-caller";
import { foundByAddress } from "@/server/web/page-guard";

type SalePageProps = Readonly<{ params: Promise<{ id: string }> }>;

const title = pageTitle(lotWords.title);

/** An address that leads nowhere is named so. */
export async function generateMetadata({ params }: SalePageProps) {
  const { id } = await params;
  await foundByAddress(() => saleHere(id));
  return title();
}

export default async function SalePage({ params }: SalePageProps) {
  const [{ id }, caller] = await Promise.all([params, pageCaller()]);
  const [first, { purchases }] = await Promise.all([saleHere(id), caller.control.openNow()]);
  return <SaleScreen first={first} isPaused={!purchases} />;
}
