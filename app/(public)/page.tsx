import { PublicFrame } from "@/app/(public)/public-frame";
import { Landing } from "@/components/impact/landing";
import { readLanguage } from "@/components/language/read-preferences";
import { pageCaller } from "@/server/web/page-caller";

export default async function LandingPage() {
  const [language, caller] = await Promise.all([readLanguage(), pageCaller()]);
  return (
    <PublicFrame>
      <Landing impact={await caller.impact.totals()} language={language} />
    </PublicFrame>
  );
}
