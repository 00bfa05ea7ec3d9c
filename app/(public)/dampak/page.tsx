import { PublicFrame } from "@/app/(public)/public-frame";
import { ImpactReport } from "@/components/impact/impact-report";
import { RANGES } from "@/components/impact/trend";
import { words } from "@/components/impact/words";
import { pageTitle } from "@/components/language/page-title";
import { readLanguage } from "@/components/language/read-preferences";
import { pageCaller } from "@/server/web/page-caller";

export const generateMetadata = pageTitle(words.title);

type ImpactPageProps = Readonly<{ searchParams: Promise<{ rentang?: string }> }>;

export default async function ImpactPage({ searchParams }: ImpactPageProps) {
  const [language, caller, { rentang }] = await Promise.all([readLanguage(), pageCaller(), searchParams]);
  const step = RANGES.find(({ name }) => name === rentang)?.step ?? "day";
  const [impact, provinces, trend] = await Promise.all([
    caller.impact.totals(),
    caller.impact.provinces(),
    caller.impact.trend({ step }),
  ]);
  return (
    <PublicFrame>
      <ImpactReport
        impact={impact}
        provinces={provinces.items}
        trend={trend}
        now={new Date().toISOString()}
        language={language}
      />
    </PublicFrame>
  );
}
