import { saleHere } from "@/app/(citizen)/pasar/[id]/sale";
import { pageTitle } from "@/components/language/page-title";
import { CheckoutScreen } from "@/components/market/checkout-screen";
import { checkoutWords } from "@/components/market/checkout-words";
import { foundByAddress } from "@/server/web/page-guard";

type CheckoutPageProps = Readonly<{ params: Promise<{ id: string }> }>;

const title = pageTitle(checkoutWords.title);

/** An address that leads nowhere is named so. */
export async function generateMetadata({ params }: CheckoutPageProps) {
  const { id } = await params;
  await foundByAddress(() => saleHere(id));
  return title();
}

export default async function CheckoutPage({ params }: CheckoutPageProps) {
  return <CheckoutScreen first={await saleHere((await params).id)} />;
}
