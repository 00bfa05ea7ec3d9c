import { PublicFrame } from "@/app/(public)/public-frame";
import { ImpactReport } from "@/components/impact/impact-report";
import { words } from "@/components/impact/words";
import { pageTitle } from "@/components/language/page-title";
import { readLanguage } from "@/components/language/read-preferences";
import { pageCaller } from "@/server/web/page-caller";

export const generateMetadata = pageTitle(words.title);

export default async function ImpactPage() {
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  return (
    <PublicFrame>
      <ImpactReport impact={await caller.impact.totals()} language={language} />
    </PublicFrame>
  );
}
