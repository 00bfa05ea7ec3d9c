import { notFound, redirect } from "next/navigation";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { draftOfLot, FIRST_SERIES } from "@/components/recurring/series-draft";
import { SeriesForm } from "@/components/recurring/series-form";
import { words } from "@/components/recurring/words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.make);

type NewSeriesProps = Readonly<{ searchParams: Promise<{ dari?: string }> }>;

export default async function NewSeriesPage({ searchParams }: NewSeriesProps) {
  const actor = await requireRole("provider");
  const [{ dari }, caller, language] = await Promise.all([searchParams, pageCaller(), readLanguage()]);
  const { organisation } = await caller.identity.me();
  if (!organisation) redirect("/dapur");
  const lot = dari ? await orNotFound(caller.surplus.byId({ id: dari })) : null;
  if (lot && lot.providerId !== actor.organisationId) notFound();
  const first = lot ? draftOfLot(lot) : FIRST_SERIES;
  return (
    <Page title={sayIn(language)(words.make)} lead={sayIn(language)(words.lead)}>
      <SeriesForm series={null} first={first} zone={organisation.zone} now={new Date().toISOString()} />
    </Page>
  );
}
