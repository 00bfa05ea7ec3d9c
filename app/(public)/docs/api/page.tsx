import { PublicFrame } from "@/app/(public)/public-frame";
import { refusalSentence as sentenceOf } from "@/components/api/refusal-sentences";
import { pageTitle } from "@/components/language/page-title";
import { sayIn } from "@/components/language/preferences";
import { readLanguage } from "@/components/language/read-preferences";
import { ApiConsole } from "@/components/reference/api-console";
import { ApiGuide } from "@/components/reference/api-guide";
import { words } from "@/components/reference/words";
import { Page } from "@/components/ui/page";
import { config } from "@/server/platform/config";
import { codesInWords } from "@/server/web/codes-in-words";
import { webhookExample } from "@/server/web/openapi-webhooks";

export const generateMetadata = pageTitle(words.title);

export default async function ApiPage() {
  const language = await readLanguage();
  const { PUBLIC_URL, DEMO_MODE, DEMO_PASSWORD } = config();
  const say = sayIn(language);
  return (
    <PublicFrame>
      <Page title={say(words.title)} lead={say(words.lead)}>
        <ApiGuide
          language={language}
          origin={PUBLIC_URL.replace(/\/$/, "")}
          codes={codesInWords(language, sentenceOf)}
          example={webhookExample("surplus.claimed")}
          console={<ApiConsole demoPassword={(DEMO_MODE && DEMO_PASSWORD) || null} />}
        />
      </Page>
    </PublicFrame>
  );
}
