import { pageTitle } from "@/components/language/page-title";
import { RemoveSeries } from "@/components/recurring/remove-series";
import { draftOfSeries } from "@/components/recurring/series-draft";
import { SeriesForm } from "@/components/recurring/series-form";
import { words } from "@/components/recurring/words";
import { Page } from "@/components/ui/page";
import { pageCaller } from "@/server/web/page-caller";
import { orNotFound, requireRole } from "@/server/web/page-guard";

export const generateMetadata = pageTitle(words.editTitle);

type SeriesPageProps = Readonly<{ params: Promise<{ id: string }> }>;

export default async function SeriesPage({ params }: SeriesPageProps) {
  await requireRole("provider");
  const [{ id }, caller] = await Promise.all([params, pageCaller()]);
  const series = await orNotFound(caller.recurring.byId({ id }));
  const { version, zone, title } = series;
  return (
    <Page title={title}>
      <SeriesForm
        key={version}
        series={series}
        first={draftOfSeries(series)}
        zone={zone}
        now={new Date().toISOString()}
      />
      <RemoveSeries id={id} />
    </Page>
  );
}
