import { redirect } from "next/navigation";
import { pageTitle } from "@/components/language/page-title";
import { readLanguage } from "@/components/language/read-preferences";
import { DueDrafts } from "@/components/recurring/due-drafts";
import { SettingsLink } from "@/components/settings/settings-link";
import { KitchenHome } from "@/components/surplus/kitchen-home";
import { VerificationNotice } from "@/components/surplus/verification-notice";
import { words } from "@/components/surplus/words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.kitchen);

export default async function KitchenPage() {
  await requireRole("provider");
  const caller = await pageCaller();
  const [language, { organisation }, lots, claims, menu, drafts, selling] = await Promise.all([
    readLanguage(),
    caller.identity.me(),
    caller.surplus.mine(),
    caller.claims.incoming(),
    caller.menu.list(),
    caller.drafts.mine(),
    caller.market.selling(),
  ]);
  if (!organisation) redirect("/masuk");
  const start = { now: new Date().toISOString(), lots: lots.items, claims: claims.items, menu: menu.items, selling };
  return (
    <Page
      title={organisation.name}
      lead={organisation.address}
      actions={<SettingsLink href="/dapur/pengaturan" place="page" />}
    >
      {organisation.verification !== "verified" ? <VerificationNotice language={language} /> : null}
      <DueDrafts first={drafts.items} now={start.now} />
      <KitchenHome organisationId={organisation.id} start={start} />
    </Page>
  );
}
