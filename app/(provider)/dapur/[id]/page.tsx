import { notFound } from "next/navigation";
import { pageTitle } from "@/components/language/page-title";
import { KitchenLot } from "@/components/surplus/kitchen-lot";
import { words } from "@/components/surplus/words";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.lotTitle);

type LotPageProps = Readonly<{ params: Promise<{ id: string }> }>;

export default async function LotPage({ params }: LotPageProps) {
  const actor = await requireRole("provider");
  const [{ id }, caller] = await Promise.all([params, pageCaller()]);
  const lot = await orNotFound(caller.surplus.byId({ id }));
  if (lot.providerId !== actor.organisationId) notFound();
  const claims = await caller.claims.incoming();
  return <KitchenLot lot={lot} claims={claims.items} now={new Date().toISOString()} />;
}
