import { DisputesLink } from "@/components/dispute/disputes-link";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { MINE_ASKED } from "@/components/market/mine-asked";
import { purchaseWords } from "@/components/market/purchase-words";
import { PurchasesScreen } from "@/components/market/purchases-screen";
import { Page } from "@/components/ui/page";
import { drawQr } from "@/components/ui/qr-drawing";
import { pageCaller } from "@/server/web/page-caller";
import { requireBuyer } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(purchaseWords.title);

type PurchasesPageProps = Readonly<{ searchParams: Promise<{ baru?: string | string[] }> }>;

export default async function PurchasesPage({ searchParams }: PurchasesPageProps) {
  await requireBuyer();
  const [{ baru }, language, caller] = await Promise.all([searchParams, readLanguage(), pageCaller()]);
  const now = new Date().toISOString();
  const mine = await caller.market.mine(MINE_ASKED);
  const codes = mine.items.flatMap(({ pickupCode }) => pickupCode ?? []);
  const drawings = Object.fromEntries(codes.map((code) => [code, drawQr(code)]));
  return (
    <Page title={sayIn(language)(purchaseWords.title)} actions={<DisputesLink home="/pasar" />}>
      <PurchasesScreen start={{ now, ...mine, drawings }} justBoughtId={typeof baru === "string" ? baru : null} />
    </Page>
  );
}
