import { ApiProvider } from "@/components/api/api-provider";
import { Honesty } from "@/components/impact/honesty";
import { LiveCounter } from "@/components/impact/live-counter";
import { ProvinceMap } from "@/components/impact/province-map";
import { Trend } from "@/components/impact/trend";
import { words } from "@/components/impact/words";
import { sayIn } from "@/components/language/preferences";
import { Page } from "@/components/ui/page";
import type { ImpactView, ProvinceView, TrendView } from "@/server/impact/impact.contract";
import type { Language } from "@/server/kernel/text";

type ImpactReportProps = Readonly<{
  impact: ImpactView;
  provinces: readonly ProvinceView[];
  trend: TrendView;
  now: string;
  language: Language;
}>;

/** What was rescued, and every word needed to doubt it. */
export function ImpactReport({ impact, provinces, trend, now, language }: ImpactReportProps) {
  const say = sayIn(language);
  return (
    <Page title={say(words.title)} lead={say(words.lead)}>
      <ApiProvider>
        <LiveCounter first={impact} now={now} />
      </ApiProvider>
      <ProvinceMap provinces={provinces} language={language} />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <Trend trend={trend} language={language} />
        <Honesty impact={impact} language={language} />
      </div>
    </Page>
  );
}
